using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Headings go down one level at a time. A reader who moves by headings then misses nothing.</summary>
internal static class HeadingOrder
{
    public static void Check(WholeReport report)
    {
        foreach (var section in report.Parts.Sections)
        {
            var level = 1;
            foreach (var block in section.Content)
            {
                if (block is not Heading heading)
                    continue;
                if (heading.Level > level + 1)
                    report.Error("RB4401", heading.Origin, $"a heading of level {heading.Level} follows one of level {level}", $"write it with {new string('#', level + 1)}");
                level = heading.Level;
            }
        }
    }
}
