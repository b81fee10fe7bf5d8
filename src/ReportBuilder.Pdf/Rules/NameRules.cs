using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Pdf.Rules;

/// <summary>Notes have ids, and no two elements have the same one (ISO 14289-1, 7.9; Matterhorn 19-003 and 19-004).</summary>
internal static class NameRules
{
    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        foreach (var note in checkedDocument.Nodes.Where(node => node.Role == "Note" && node.Name.Length == 0))
            yield return Diagnostic.Error("RB6060", note.Origin, "a note has no id", "the page layout tagged it wrongly: please report it");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in checkedDocument.Nodes.Where(node => node.Name.Length > 0 && !seen.Add(node.Name)))
            yield return Diagnostic.Error("RB6061", node.Origin, $"two parts of the report have the id '{node.Name}'", "give one of them another id");
    }
}
