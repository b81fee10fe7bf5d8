using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Rules;

/// <summary>Every address leads to one place.</summary>
internal static class DuplicateIds
{
    public static void Check(WholeReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in report.Parts.Sections)
            Check(section.Id, section.Origin);
        foreach (var block in report.Parts.Blocks)
            Check(block.Id, block.Origin);

        void Check(string id, SourcePlace origin)
        {
            if (id.Length > 0 && !seen.Add(id))
                report.Error("RB4404", origin, $"the id '{id}' stands twice in the report", "choose another");
        }
    }
}
