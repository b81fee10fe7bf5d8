using ReportBuilder.Data;

namespace ReportBuilder.Commands;

/// <summary>What to build and where to put it.</summary>
/// <param name="Only">"pdf", "html", "data" or "print"; null for everything but print.</param>
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

    /// <summary>Whether a part of the previous build stays as it was: those that this order does not write.</summary>
    public bool Keeps(string entry) => entry switch
    {
        _ when OutputPlaces.IsPdf(entry) => !Choice.Pdf,
        // What was made for a press is older than a report that is built as a whole.
        _ when OutputPlaces.IsPrint(entry) => Only is not (null or "print"),
        "html" => !Choice.Html,
        "data" => !WritesData,
        _ => false,
    };
}
