using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose.RawHtml;

/// <summary>Reads a block of an author's HTML into blocks of the document.</summary>
/// <param name="line">Of the block in the text, counted from 0.</param>
internal sealed partial class HtmlBlocks(SectionDraft draft, BlockWriter writer, TextOrigin origin, int line)
{
    private readonly Stack<(HtmlTag Tag, ImmutableArray<Block>.Builder Before)> open = [];
    private ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private BlockText prose = new();
    private HtmlSpans? opened;
    private int wordsAt;

    private HtmlSpans Spans => opened ??= new(draft, prose);

    public ImmutableArray<Block> Read(string html)
    {
        foreach (var piece in HtmlPieces.Of(html))
        {
            if (piece.Tag is not { } tag)
                Words(piece);
            else if (!Spans.Skips && HtmlRules.Blocks.Contains(tag.Name))
                BlockTag(tag, piece.Line);
            else
                Spans.Take(tag, origin.At(line + piece.Line, 0));
        }

        EndParagraph();
        while (open.Count > 0)
            CloseLast();
        return blocks.DrainToImmutable();
    }

    private void Words(HtmlPiece piece)
    {
        if (Spans.Skips)
            return;
        var words = Space().Replace(piece.Words, " ");
        if (prose.Length == 0)
        {
            words = words.TrimStart();
            wordsAt = piece.Line;
        }

        if (words.Length == 0)
            return;
        words = Typography.Set(words, prose.Last);
        prose.Append(words, ProseSupport.Free, origin.At(line + piece.Line, 0));
        Spans.Content.Add(new TextRun(words));
    }

    private void BlockTag(HtmlTag tag, int at)
    {
        EndParagraph();
        HtmlRules.Judge(tag, origin.At(line + at, 0), draft);
        if (!tag.Closes)
        {
            if (open.Count >= ReportMarkdown.DeepestNesting)
            {
                draft.Error("RB4103", origin.At(line + at, 0), $"the HTML nests more than {ReportMarkdown.DeepestNesting} levels deep");
                return;
            }

            open.Push((tag, blocks));
            blocks = ImmutableArray.CreateBuilder<Block>();
        }
        else if (open.Any(element => element.Tag.Name == tag.Name))
        {
            while (CloseLast() != tag.Name)
            {
            }
        }
    }

    private string CloseLast()
    {
        var (tag, before) = open.Pop();
        var inner = blocks.DrainToImmutable();
        blocks = before;
        if (!inner.IsEmpty)
            blocks.AddRange(Meaning(tag, inner));
        return tag.Name;
    }

    private static IEnumerable<Block> Meaning(HtmlTag tag, ImmutableArray<Block> inner) => tag.Name switch
    {
        "ul" or "ol" => [new ListBlock(tag.Name == "ol", 1, Items(inner), inner[0].Origin)],
        "li" => [new ListBlock(false, 1, [new ListItem(inner)], inner[0].Origin)],
        "blockquote" => [new Quotation(inner, inner[0].Origin)],
        _ => inner,
    };

    /// <summary>Items arrive as lists of one. An item without a list around it stays such a list.</summary>
    private static ImmutableArray<ListItem> Items(ImmutableArray<Block> inner) =>
        [.. inner.SelectMany(block => block is ListBlock { Ordered: false, Items: [var item] } ? [item] : new[] { new ListItem([block]) })];

    private void EndParagraph()
    {
        var content = Spans.End();
        if (!content.IsEmpty && prose.Text.Trim().Length > 0)
            blocks.Add(new Paragraph(content, ParagraphRole.Body, origin.At(line + wordsAt, 0)) { Id = writer.Record(prose) });
        prose = new();
        opened = null;
    }

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Space();
}
