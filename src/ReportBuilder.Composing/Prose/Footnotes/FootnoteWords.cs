using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace ReportBuilder.Composing.Prose.Footnotes;

/// <summary>
/// What a footnote is known by: its label and its words as they are typed. A box is parsed by itself, with the footnotes that it cites below it,
/// so that one footnote of the author's comes as an object from each of the texts that cite it.
/// </summary>
internal static class FootnoteWords
{
    private static readonly object Key = new();

    public static string Of(Footnote footnote) => (string)footnote.GetData(Key)!;

    /// <summary>Keeps the words with the footnotes of a text that was just parsed.</summary>
    public static void Keep(MarkdownDocument document, string text)
    {
        foreach (var footnote in document.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()))
            footnote.SetData(Key, $"{footnote.Label}\n{Typed(footnote, text)}");
    }

    /// <summary>The parser puts a way back behind the last block, which stands nowhere in the text.</summary>
    private static string Typed(Footnote footnote, string text) =>
        footnote.Count == 0 ? "" : text[footnote[0].Span.Start..Math.Max(footnote[0].Span.Start, footnote.Max(block => block.Span.End) + 1)];
}
