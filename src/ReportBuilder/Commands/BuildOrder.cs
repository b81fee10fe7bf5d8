namespace ReportBuilder.Commands;

/// <summary>What to build and where to put it.</summary>
/// <param name="Only">"pdf", "html" or "data"; null for everything.</param>
internal sealed record BuildOrder(string Folder, string? Output, string? Only)
{
    public string OutputFolder => Output ?? Path.Combine(Folder, "output");

    public EditionChoice Choice => new(Only is null or "pdf", Only is null or "html");

    public bool WritesData => Only is null or "data";

    /// <summary>Whether a part of the previous build stays as it was: those that this order does not write.</summary>
    public bool Keeps(string entry) => entry switch
    {
        "report.pdf" => !Choice.Pdf,
        "html" => !Choice.Html,
        "data" => !WritesData,
        _ => false,
    };
}
