using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Warns of sections and headings with nothing under them.</summary>
internal static class EmptySections
{
    public static void Check(WholeReport report)
    {
        foreach (var section in report.Parts.Sections)
        {
            if (section.Content.IsEmpty && section.Opening.IsEmpty && section.Children.IsEmpty)
                report.Warn("RB4402", section.Origin, $"the section '{section.Title}' is empty", "write its content, or take it out of the outline");
            for (var at = 0; at < section.Content.Length; at++)
            {
                if (section.Content[at] is Heading heading && (at + 1 == section.Content.Length || section.Content[at + 1] is Heading next && next.Level <= heading.Level))
                    report.Warn("RB4402", heading.Origin, "nothing stands under this heading", "write a paragraph, or take the heading out");
            }
        }
    }
}
