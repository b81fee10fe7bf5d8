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
        DefinitionList list => list.Items.Sum(item => In(item.Term) + item.Content.Sum(In)),
        Quotation quotation => quotation.Content.Sum(In) + In(quotation.Attribution),
        BlockContainer container => container.Content.Sum(In),
        _ => 0,
    };

    /// <summary>The words of running text. A word may go on from one piece to the next.</summary>
    public static int In(ImmutableArray<Inline> inlines)
    {
        var (count, inWord) = (0, false);
        Count(inlines, ref count, ref inWord);
        return count;
    }

    private static void Count(ImmutableArray<Inline> inlines, ref int count, ref bool inWord)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: Count(run.Text, ref count, ref inWord); break;
                case Code code: Count(code.Text, ref count, ref inWord); break;
                case Abbreviation it: Count(it.Text, ref count, ref inWord); break;
                case LineBreak: inWord = false; break;
                case InlineContainer container: Count(container.Content, ref count, ref inWord); break;
            }
        }
    }

    private static void Count(string text, ref int count, ref bool inWord)
    {
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            count += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }
    }
}
