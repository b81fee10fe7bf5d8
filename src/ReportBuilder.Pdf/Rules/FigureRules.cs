using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Pdf.Rules;

/// <summary>Figures and formulas have words for those who do not see them (ISO 14289-1, 7.3 and 7.7; Matterhorn 13-004 and 17-002).</summary>
internal static class FigureRules
{
    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        foreach (var node in checkedDocument.Nodes.Where(node => node.Role is "Figure" or "Formula"))
        {
            if (string.IsNullOrWhiteSpace(node.Alternative) && string.IsNullOrWhiteSpace(node.ActualText))
                yield return Diagnostic.Error("RB6020", node.Origin, $"a {node.Role.ToLowerInvariant()} has no alternative text", "say in a sentence what it shows");
            else if (node.Role == "Figure" && node.Bounds is null)
                yield return Diagnostic.Error("RB6021", node.Origin, "a figure does not say where it stands on its page", "its structure element needs bounds");
        }
    }
}
