using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Rules;

/// <summary>Every address leads to one place.</summary>
internal static class DuplicateIds
{
    public static void Check(Composition composition, DocumentParts parts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in parts.Sections)
            Check(section.Id, section.Origin);
        foreach (var block in parts.Blocks)
            Check(block.Id, block.Origin);

        void Check(string id, SourcePlace origin)
        {
            if (id.Length > 0 && !seen.Add(id))
                composition.Error("RB4404", origin, $"the id '{id}' stands twice in the report", "choose another");
        }
    }
}
