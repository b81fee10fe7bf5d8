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

    public static OutputPlaces Of(EditionLanguages languages) => languages.IsMain ? Main : Of(LanguageTag.Primary(languages.Current));

    public static OutputPlaces Of(string tag) => new($"report.{tag}.pdf", $"html/{tag}/", $"data/{tag}/");

    /// <summary>Whether an entry of the output folder is a PDF of the report in some language.</summary>
    public static bool IsPdf(string entry) =>
        entry == Main.Pdf
        || (entry.Split('.') is ["report", var tag, "pdf"] && LanguageTag.IsOne(tag) && !tag.Contains('-', StringComparison.Ordinal));
}
