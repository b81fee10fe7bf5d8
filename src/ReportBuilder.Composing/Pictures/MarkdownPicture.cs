using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using Inline = Markdig.Syntax.Inlines.Inline;

namespace ReportBuilder.Composing.Pictures;

/// <summary>A picture as Markdown writes it: <c>![alternative text](path "Caption. Photo: credit"){width=wide}</c>.</summary>
internal sealed class MarkdownPicture(SectionDraft draft, TextOrigin origin)
{
    /// <summary>Pictures that make up a whole paragraph, each alone or behind another on a line of its own; empty where it holds anything else.</summary>
    public static IEnumerable<LinkInline> Alone(ContainerInline? paragraph)
    {
        var pictures = new List<LinkInline>();
        foreach (var inline in paragraph ?? [])
        {
            if (inline is LinkInline { IsImage: true } picture)
                pictures.Add(picture);
            else if (inline is not (PictureMark or LineBreakInline) && !(inline is LiteralInline words && words.Content.IsEmptyOrWhitespace()))
                return [];
        }

        return pictures;
    }

    public Illustration? Figure(LinkInline picture, bool counted = true)
    {
        var (caption, credit) = PictureWords.OfTitle(picture.Title ?? "");
        return Writer.Write(picture.Url ?? "", new(Alternative(picture), caption, credit), Wish(picture), PlaceOf(picture), counted);
    }

    public InlinePicture? InLine(LinkInline picture) => Writer.WriteInline(picture.Url ?? "", Alternative(picture), Wish(picture), PlaceOf(picture));

    private IllustrationWriter Writer => new(draft, origin.File);

    private PictureWish Wish(LinkInline picture) =>
        picture.NextSibling is PictureMark mark
            ? PictureWish.Read(mark.Text, (message, hint) => draft.Error("RB4420", PlaceOf(mark), message, hint))
            : new();

    private string Alternative(LinkInline picture)
    {
        var writer = new InlineWriter(draft, origin);
        writer.Write(picture);
        draft.Proses.Add(new(writer.Prose, draft.Id, draft.Kind, IsHeading: true));
        return writer.Prose.Text.Trim();
    }

    private SourcePlace PlaceOf(Inline inline) => origin.At(inline.Line, inline.Column);
}
