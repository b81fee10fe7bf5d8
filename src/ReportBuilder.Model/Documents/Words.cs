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

    /// <summary>The words between white space of a text read aloud; marks of their own, such as the number of a note, divide nothing.</summary>
    public static int In(ImmutableArray<Inline> inlines)
    {
        var count = default(WordCount);
        count.Add(inlines);
        return count.Words;
    }

    private struct WordCount
    {
        private bool inWord;

        public int Words { get; private set; }

        public void Add(ImmutableArray<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case TextRun run: Add(run.Text); break;
                    case Code code: Add(code.Text); break;
                    case LineBreak: inWord = false; break;
                    case Strong strong: Add(strong.Content); break;
                    case Emphasis emphasis: Add(emphasis.Content); break;
                    case Link link: Add(link.Content); break;
                    case Bound bound: Add(bound.Content); break;
                }
            }
        }

        private void Add(string text)
        {
            foreach (var letter in text)
            {
                var isLetter = !char.IsWhiteSpace(letter);
                if (isLetter && !inWord)
                    Words++;
                inWord = isLetter;
            }
        }
    }
}
