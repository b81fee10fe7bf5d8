using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Every figure has an alternative text, for readers who do not see it.</summary>
internal static class FiguresWithoutAlternative
{
    public static void Check(WholeReport report)
    {
        foreach (var figure in report.Parts.Blocks.OfType<Figure>().Where(figure => string.IsNullOrWhiteSpace(figure.AlternativeText)))
            report.Error("RB4403", figure.Origin, "the chart has no words for readers who do not see it", "write a line 'alt: what the chart shows'");
    }
}
