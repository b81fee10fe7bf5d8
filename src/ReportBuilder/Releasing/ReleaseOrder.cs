using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Releasing;

/// <summary>What to release and on which day.</summary>
/// <param name="Shelf">The folder that holds the releases.</param>
/// <param name="RequiresSignOff">Whether somebody must stand for every part as it is now.</param>
internal sealed record ReleaseOrder(string Folder, string Shelf, DateOnly Date, bool AllowUncommitted, bool RequiresSignOff = false)
{
    /// <summary>Whether new figures are a revision that was to come, and not the correction of an error.</summary>
    public bool IsRevision { get; init; }

    /// <summary>How it came to the change, for readers; may be empty.</summary>
    public string Because { get; init; } = "";

    /// <summary>The same by language, by tag.</summary>
    public ImmutableSortedDictionary<string, string> BecauseIn { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How a day is written in files for programs: "2026-01-15".</summary>
    public static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The order as readers of a language are told of it: what is said without a tag is in the main language and left out of others.</summary>
    public ReleaseOrder In(EditionLanguages languages) =>
        this with { Because = LanguageTag.Find(BecauseIn, languages.Current) ?? (languages.IsMain ? Because : "") };
}
