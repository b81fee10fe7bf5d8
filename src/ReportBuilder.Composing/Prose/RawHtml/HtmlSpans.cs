using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose.RawHtml;

/// <summary>
/// Gathers running text with an author's tags in it. What stands between an opening and a closing tag goes into the span that the tag
/// means.
/// </summary>
/// <remarks>A tag that is never closed ends with the text; one that was never opened means nothing.</remarks>
internal sealed class HtmlSpans(SectionDraft draft, BlockText prose)
{
    private Stack<OpenSpan>? open;
    private string skipped = "";

    public ImmutableArray<Inline>.Builder Content { get; private set; } = ImmutableArray.CreateBuilder<Inline>(4);

    /// <summary>True inside an element whose content is not words.</summary>
    public bool Skips => skipped.Length > 0;

    public void Take(HtmlTag tag, SourcePlace place)
    {
        if (Skips)
        {
            if (tag.Closes && tag.Name == skipped)
                skipped = "";
            return;
        }

        HtmlRules.Judge(tag, place, draft);
        if (tag.Closes)
            Close(tag.Name);
        else if (HtmlRules.IsOpaque(tag))
            skipped = tag.Name;
        else if (tag.Name == "br")
            BreakLine(place);
        else if (HtmlRules.Spans.Contains(tag.Name))
            Open(tag, place);
    }

    public ImmutableArray<Inline> End()
    {
        while (open is { Count: > 0 })
            CloseLast();
        return Content.DrainToImmutable();
    }

    private void BreakLine(SourcePlace place)
    {
        prose.Append(" ", ProseSupport.Literal, place);
        Content.Add(new LineBreak());
    }

    private void Open(HtmlTag tag, SourcePlace place)
    {
        if (tag is { Name: "a", Href.Length: > 0 })
            draft.NoteLink(tag.Href, place);
        (open ??= []).Push(new(tag, Content));
        Content = ImmutableArray.CreateBuilder<Inline>();
    }

    private void Close(string name)
    {
        if (open is null || !open.Any(element => element.Tag.Name == name))
            return;
        while (CloseLast() != name)
        {
        }
    }

    private string CloseLast()
    {
        var (tag, before) = open!.Pop();
        var inner = Content.DrainToImmutable();
        Content = before;
        Content.AddRange(Meaning(tag, inner));
        return tag.Name;
    }

    private static IEnumerable<Inline> Meaning(HtmlTag tag, ImmutableArray<Inline> inner) => tag.Name switch
    {
        _ when inner.IsEmpty => [],
        "b" or "strong" => [new Strong(inner)],
        "i" or "em" or "cite" => [new Emphasis(inner)],
        "code" or "kbd" or "samp" => [new Code(Words(inner))],
        "a" when tag.Href.Length > 0 => [new Link(tag.Href, inner)],
        _ => inner,
    };

    private static string Words(ImmutableArray<Inline> inner) =>
        inner.Aggregate(new StringBuilder(), (text, inline) => text.Append(inline is TextRun run ? run.Text : PlainText.Of([inline]))).ToString();

    private sealed record OpenSpan(HtmlTag Tag, ImmutableArray<Inline>.Builder Before);
}
