using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Headings go down one level at a time, so that a reader who moves by headings misses nothing.</summary>
internal static class HeadingOrder
{
    public static void Check(Composition composition, ReportDocument document)
    {
        foreach (var (section, _) in document.InReadingOrder())
        {
            var level = 1;
            foreach (var heading in section.Content.OfType<Heading>())
            {
                if (heading.Level > level + 1)
                    composition.Error("RB4401", heading.Origin, $"a heading of level {heading.Level} follows one of level {level}", $"write it with {new string('#', level + 1)}");
                level = heading.Level;
            }
        }
    }
}
