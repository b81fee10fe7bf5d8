using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Differences;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Releasing;

/// <summary>Finds the release in which a wrong figure was first printed.</summary>
internal sealed class FirstPrinted
{
    private readonly Wording wording;
    private readonly List<(PreviousRelease Release, ImmutableArray<FigureChange> Wrong)> releases;

    /// <param name="before">The last one first.</param>
    public FirstPrinted(IEnumerable<PreviousRelease> before, EditionState now, Wording wording) =>
        (this.wording, releases) = (wording, [.. before.Select(release => (release, FigureChange.All(Comparison.Compare(release.State, now))))]);

    /// <summary>Goes back as long as the figure is wrong in the same way: "release 2025.1 of 15 January 2026".</summary>
    public string Of(FigureChange figure)
    {
        var first = releases.TakeWhile(release => release.Wrong.Any(wrong => wrong.IsSameAs(figure))).LastOrDefault().Release;
        return first is null ? "" : wording.Say("correction.release", ("number", first.Number), ("date", Day(first.Manifest.Date, wording)));
    }

    /// <summary>"15 January 2026".</summary>
    public static string Day(string date, Wording wording) =>
        DateOnly.TryParseExact(date, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? wording.Date(day) : date;
}
