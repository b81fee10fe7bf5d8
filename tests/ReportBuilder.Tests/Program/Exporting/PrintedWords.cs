using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Program.Exporting;

/// <summary>What an export of a report must say: each title, paragraph, cell, caption and alternative text.</summary>
internal static class PrintedWords
{
    public static IEnumerable<string> Of(ReportDocument document) =>
        document.InReadingOrder().Where(entry => entry.Section.Kind is not (SectionKind.Contents or SectionKind.Cover)).SelectMany(entry =>
            entry.Section.Opening.Concat(entry.Section.Content).WithInner().SelectMany(Of).Prepend(PlainText.Of(entry.Section.Standfirst)).Prepend(entry.Section.Title));

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [PlainText.Of(heading.Content)],
        Paragraph paragraph => [PlainText.Of(paragraph.Content)],
        PullQuote quote => [PlainText.Of(quote.Content)],
        KeyFigures figures => figures.Items.SelectMany(item => new[] { PlainText.Of(item.Value), PlainText.Of(item.Label) }),
        FactsBox box => box.Rows.SelectMany(row => new[] { PlainText.Of(row.Term), PlainText.Of(row.Description) }).Prepend(box.Title),
        Table table => table.Rows.SelectMany(row => row.Cells.Select(cell => PlainText.Of(cell.Content))).Prepend(table.Caption),
        Figure figure => [figure.Finding, figure.AlternativeText, figure.SourceLine],
        _ => [],
    };
}
