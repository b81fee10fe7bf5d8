using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Data;

/// <summary>
/// Where the files of an edition stand in the output folder: those of its main language as if it had no other, those of another one under its tag.
/// </summary>
/// <param name="Pdf">"report.pdf", "report.zh.pdf".</param>
/// <param name="Site">"html/", "html/zh/".</param>
/// <param name="Data">"data/", "data/zh/".</param>
internal sealed record OutputPlaces(string Pdf, string Site, string Data)
{
    public static OutputPlaces Main { get; } = new("report.pdf", "html/", "data/");

    /// <summary>What stands before the ending of a file's name: nothing for the main language, ".zh" for another one.</summary>
    public string Mark => Pdf["report".Length..^".pdf".Length];

    /// <summary>"report-print.pdf", "report-print.zh.pdf".</summary>
    public string Print => $"report-print{Mark}.pdf";

    public static OutputPlaces Of(EditionLanguages languages) => languages.IsMain ? Main : Of(LanguageTag.Primary(languages.Current));

    public static OutputPlaces Of(string tag) => new($"report.{tag}.pdf", $"html/{tag}/", $"data/{tag}/");

    /// <summary>Whether an entry of the output folder is a PDF of the report in some language.</summary>
    public static bool IsPdf(string entry) => IsNamed("report", entry);

    /// <summary>Whether an entry of the output folder is such a file for a press.</summary>
    public static bool IsPrint(string entry) => IsNamed("report-print", entry);

    private static bool IsNamed(string name, string entry) =>
        entry == name + ".pdf"
        || (entry.Split('.') is [var first, var tag, "pdf"] && first == name && LanguageTag.IsOne(tag) && !tag.Contains('-', StringComparison.Ordinal));
}
