using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Differences;

namespace ReportBuilder.Releasing;

/// <summary>Finds the release in which a wrong figure was first printed.</summary>
internal sealed class FirstPrinted
{
    private readonly List<(PreviousRelease Release, ImmutableArray<FigureChange> Wrong)> releases;

    /// <param name="before">The last one first.</param>
    public FirstPrinted(IEnumerable<PreviousRelease> before, EditionState now) =>
        releases = [.. before.Select(release => (release, FigureChange.All(Comparison.Compare(release.State, now))))];

    /// <summary>Goes back as long as the figure is wrong in the same way: "release 2025.1 of 15 January 2026".</summary>
    public string Of(FigureChange figure)
    {
        var first = releases.TakeWhile(release => release.Wrong.Any(wrong => wrong.IsSameAs(figure))).LastOrDefault().Release;
        return first is null ? "" : $"release {first.Number} of {Day(first.Manifest.Date)}";
    }

    /// <summary>"15 January 2026".</summary>
    public static string Day(string date) =>
        DateOnly.TryParseExact(date, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : date;

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
