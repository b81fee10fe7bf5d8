using System.Collections.Immutable;
using ReportBuilder.Data;
using ReportBuilder.Publishing;

namespace ReportBuilder.Commands.Builds;

/// <summary>What to build and where to put it.</summary>
/// <param name="Only">"pdf", "html", "data", "print", "publications" or the name of one; null for everything but print.</param>
internal sealed record BuildOrder(string Folder, string? Output, string? Only)
{
    /// <summary>The day on which it is built, which an embargo is held against; null where nothing is handed out.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The only language to write, as if the edition had no other; null for all.</summary>
    public string? Language { get; init; }

    /// <summary>Whether a final edition may be built before its embargo ends, with the embargo on every page.</summary>
    public bool Embargoed { get; init; }

    public string OutputFolder => Output ?? Path.Combine(Folder, "output");

    public EditionChoice Choice => new(Only is null or "pdf", Only is null or "html", Only is "print");

    /// <summary>Whether only what there is to say of the inputs counts: nothing will be written.</summary>
    public bool ChecksOnly { get; init; }

    public bool WritesData => !ChecksOnly && Only is (null or "data");

    /// <summary>Whether the report itself is written, in any form.</summary>
    public bool WritesReport => Only is null or "pdf" or "html" or "data" or "print";

    public bool WritesPublications => Only is null || !WritesReport;

    /// <summary>The only publication to write; empty for all.</summary>
    public string OnlyPublication => WritesReport || Only is "publications" ? "" : Only!;

    /// <summary>The units whose briefs to write, by their names; empty for all.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    public PublicationChoice Publications => new(OnlyPublication, Units) { ChecksOnly = ChecksOnly };

    /// <summary>Whether a part of the previous build stays as it was: those that this order does not write.</summary>
    public bool Keeps(string entry) => entry switch
    {
        _ when OutputPlaces.IsPdf(entry) => !Choice.Pdf,
        // What was made for a press is older than a report that is built as a whole.
        _ when OutputPlaces.IsPrint(entry) => Only is not (null or "print"),
        "html" => !Choice.Html,
        "data" => !WritesData,
        "publications" => !WritesPublications,
        _ => OnlyPublication.Length > 0 && entry.StartsWith("publications/", StringComparison.Ordinal),
    };
}
