using System.Collections.Immutable;

namespace ReportBuilder.Model.Documents;

/// <summary>How many words are printed. Tables, charts and notes are not text and count nothing.</summary>
public static class Words
{
    /// <summary>The words of a block and of those inside it.</summary>
    public static int In(Block block) => block switch
    {
        Heading heading => In(heading.Content),
        Paragraph paragraph => In(paragraph.Content),
        PullQuote quote => In(quote.Content),
        FactsBox box => box.Rows.Sum(row => In(row.Term) + In(row.Description)),
        KeyFigures figures => figures.Items.Sum(item => In(item.Value) + In(item.Label)),
        ListBlock list => list.Items.Sum(item => item.Content.Sum(In)),
        Quotation quotation => quotation.Content.Sum(In),
        _ => 0,
    };

    public static int In(ImmutableArray<Inline> inlines) =>
        PlainText.Of(inlines).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
