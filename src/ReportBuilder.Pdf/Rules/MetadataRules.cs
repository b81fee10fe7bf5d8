using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Pdf.Rules;

/// <summary>
/// A document has a title and a language, and says where its language changes (ISO 14289-1, 7.1 and 7.2; Matterhorn 06, 07 and 11).
/// </summary>
internal static class MetadataRules
{
    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        var edition = checkedDocument.Document.Edition;
        if (string.IsNullOrWhiteSpace(edition.Title))
            yield return Diagnostic.Error("RB6001", edition.Place, "the report has no title", "write title: in content/report.yaml; viewers show it in their title bar");
        if (!IsLanguageTag(edition.Language))
            yield return Diagnostic.Error(
                "RB6002",
                edition.Place,
                $"'{edition.Language}' is not a language",
                "write language: as a tag such as en-GB; screen readers choose their voice by it"
            );
        if (checkedDocument.Document.Pages.IsEmpty)
            yield return Diagnostic.Error("RB6003", edition.Place, "the report has no pages", "name at least one part under outline: in content/report.yaml");
        foreach (var node in checkedDocument.Nodes.Where(node => node.Language.Length > 0 && !IsLanguageTag(node.Language)))
            yield return Diagnostic.Error("RB6002", node.Origin, $"'{node.Language}' is not a language", "write a tag such as zh-Hans");
    }

    /// <summary>
    /// A language of two or three letters (or eight), then subtags of one to eight letters and figures (BCP 47, well-formedness in short).
    /// </summary>
    private static bool IsLanguageTag(string tag) =>
        tag.Split('-') is [var language, .. var subtags]
        && language.Length is >= 2 and <= 8
        && language.All(char.IsAsciiLetter)
        && subtags.All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
}
