using System.Collections.Immutable;
using System.Xml.Linq;
using ReportBuilder.Html.Maths;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Exporting.Epub;

/// <summary>Writes running text as XHTML. Links lead to "#id", wherever in the book that is: <see cref="BookLinks"/> finds it.</summary>
/// <param name="pictures">Those of the edition, which become files of the book.</param>
internal sealed class InlineXhtml(BookPictures pictures)
{
    public IEnumerable<XNode> Write(ImmutableArray<Inline> inlines) => inlines.SelectMany(Write);

    private IEnumerable<XNode> Write(Inline inline) => inline switch
    {
        TextRun run => [new XText(run.Text)],
        Strong strong => [Xhtml.Element("strong", Write(strong.Content))],
        Emphasis emphasis => [Xhtml.Element("em", Write(emphasis.Content))],
        Styled styled => [Element(styled.Style) is { } name
            ? Xhtml.Element(name, Write(styled.Content))
            : Xhtml.Element("span", new XAttribute("class", "small-caps"), Write(styled.Content))],
        LanguageSpan span => [Xhtml.Element("span", Xhtml.Language(span.Language), Write(span.Content))],
        Code code => [Xhtml.Element("code", code.Text)],
        Abbreviation it => [Xhtml.Element("abbr", new XAttribute("title", it.Expansion), it.Text)],
        LineBreak => [Xhtml.Element("br")],
        PageLinks it => Write(it.Content),
        Anchored it => [Xhtml.Element("span", Xhtml.Id(it.Id), Write(it.Content))],
        Link { Explanation.Length: > 0 } term =>
        [
            Xhtml.Element("a", new XAttribute("href", term.Target), new XAttribute("title", term.Explanation), Write(term.Content)),
        ],
        Link link => [Xhtml.Element("a", new XAttribute("href", link.Target), Write(link.Content))],
        NoteReference note => [Noted(note)],
        InlinePicture picture => [pictures.InLine(picture.Artwork, picture.AlternativeText)],
        InlineFormula it => [XElement.Parse(MathMarkup.Write(it.Formula, isDisplay: false))],
        Bound bound => Write(bound.Content),
        _ => throw new NotSupportedException($"No XHTML for {inline.GetType().Name}."),
    };

    private static string? Element(InlineStyle style) => style switch
    {
        InlineStyle.Struck => "s",
        InlineStyle.Subscript => "sub",
        InlineStyle.Superscript => "sup",
        InlineStyle.Highlighted => "mark",
        _ => null,
    };

    private static XElement Noted(NoteReference note) => Xhtml.Element(
        "sup",
        Xhtml.Element(
            "a",
            Xhtml.Id(note.Id),
            new XAttribute("href", "#" + note.NoteId),
            Xhtml.Meaning("noteref", "doc-noteref"),
            note.Sign));
}
