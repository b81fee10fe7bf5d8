using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Data;
using ReportBuilder.Html;
using ReportBuilder.Html.Markdown;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.Rasterising;

namespace ReportBuilder.Publishing.Cards;

/// <summary>Cards: each as PNG in every size with its words in a text beside it, and a page that shows them all.</summary>
internal static class CardFiles
{
    /// <summary>RB4440: a card does not fit. RB4441: there is none. RB4442: no face has one of its characters.</summary>
    /// <param name="checksOnly">Whether only what there is to say of them counts: no picture is made.</param>
    public static ImmutableArray<Diagnostic> Write(
        ReportDraft draft,
        PublishedDocument publication,
        OutputPlaces places,
        bool checksOnly,
        Action<string, ImmutableArray<byte>> take
    )
    {
        var document = PublicationHead.On(publication);
        var (section, edition) = (document.Sections[0], document.Edition);
        var cards = Card.Of(section, draft.Scores.Units);
        var sheets = new ImmutableArray<Drawing?>[cards.Length];
        Parallel.For(0, cards.Length, at => sheets[at] = [.. CardFormat.All.Select(format => CardSheet.Of(cards[at], format, edition, draft.Inputs))]);
        var log = new DiagnosticLog(_ => { });
        log.Add(Problems(publication, cards, sheets, draft.Inputs.Fonts));
        if (log.HasErrors || checksOnly)
            return log.Diagnostics;
        var folder = $"publications/{publication.Name}/";
        // Format by format, so that the rasteriser of each core keeps its dots from one card to the next.
        var (count, last) = (cards.Length * CardFormat.All.Length, -1);
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            var rasteriser = new Rasteriser(colour => colour, draft.Inputs.Fonts);
            for (var at = Interlocked.Increment(ref last); at < count; at = Interlocked.Increment(ref last))
            {
                var (format, card) = Math.DivRem(at, cards.Length);
                var raster = rasteriser.Draw(sheets[card][format]!, 1);
                take(folder + FileOf(cards[card], CardFormat.All[format], places), Bytes(PngEncoder.EncodeDrawing(raster)));
            }
        });
        foreach (var card in cards)
            take($"{folder}{card.Name}{places.Mark}.txt", Bytes(Encoding.UTF8.GetBytes(Words(card, edition) + "\n")));

        var page = PublicationWriter.Write([Page(document, cards, sheets, places)], draft.Scores, draft.Inputs);
        log.Add(page.Diagnostics);
        if (!page.HasErrors)
            take($"{folder}{publication.Name}{places.Mark}.html", page.Value[0]);
        take($"{folder}{publication.Name}{places.Mark}.md", MarkdownFile.Write(document, ""));
        return log.Diagnostics;
    }

    private static IEnumerable<Diagnostic> Problems(
        PublishedDocument publication,
        ImmutableArray<Card> cards,
        ImmutableArray<Drawing?>[] sheets,
        FontFamily fonts
    )
    {
        if (cards.IsEmpty)
            yield return Diagnostic.Error(
                "RB4441",
                publication.Publication.Place,
                $"'{publication.Name}' has no cards",
                "each heading of the second level begins one: '## Hefei leads in research'");
        for (var at = 0; at < cards.Length; at++)
        {
            var missing = CardFormat.All.Where((_, format) => sheets[at][format] is null).Select(format => format.Name).ToList();
            if (missing.Count > 0)
                yield return Diagnostic.Error(
                    "RB4440",
                    cards[at].Place,
                    $"the card '{cards[at].Headline}' does not fit {string.Join(", ", missing)}",
                    "write less, or show fewer rows in its chart");
            var lacking = Lacking(sheets[at], fonts).ToList();
            if (lacking.Count > 0)
                yield return Diagnostic.Error(
                    "RB4442",
                    cards[at].Place,
                    $"no face of the edition can set {string.Join(", ", lacking.Select(rune => $"'{rune}'"))}, which the card '{cards[at].Headline}' says",
                    "reportbuilder fonts says which fonts have it; or write another word");
        }
    }

    /// <summary>The characters that no face can set.</summary>
    public static IEnumerable<Rune> Lacking(IEnumerable<Drawing?> sheets, FontFamily fonts) =>
        sheets.SelectMany(sheet => sheet?.Marks.OfType<TextMark>() ?? [])
            .SelectMany(mark => mark.Text.EnumerateRunes())
            .Where(rune => fonts.FaceFor(rune.Value, FontWeight.Regular) is null || ShapedScripts.NameOf(rune.Value) is not null)
            .Distinct()
            .OrderBy(rune => rune.Value);

    /// <summary>The picture in words.</summary>
    public static string Words(Card card, Edition edition) =>
        card.AlternativeText(edition.Wording["sentences"], EastAsianText.IsSetInSquares(edition.Language) ? "。" : ".");

    private static string FileOf(Card card, CardFormat format, OutputPlaces places) => $"{card.Name}-{format.Name}{places.Mark}.png";

    /// <summary>The text of the publication with each card as it looks, and the ways to its files, in place of its chart.</summary>
    private static ReportDocument Page(ReportDocument document, ImmutableArray<Card> cards, ImmutableArray<Drawing?>[] sheets, OutputPlaces places)
    {
        var (section, edition) = (document.Sections[0], document.Edition);
        var content = section.Content.TakeWhile(block => block is not Heading { Level: 2 }).ToImmutableArray().ToBuilder();
        for (var at = 0; at < cards.Length; at++)
        {
            var (card, drawing) = (cards[at], sheets[at][0]!);
            var file = new PictureFile(card.Name, PictureFormat.Svg, (int)drawing.Width, (int)drawing.Height, [], drawing);
            var art = new Artwork(file, PictureCrop.Whole, PictureFocus.Middle);
            content.Add(new Heading(2, [new TextRun(card.Headline)], card.Place) { Id = card.Name });
            content.Add(new Illustration(0, art, Words(card, edition), "", "", PictureWidth.Column, card.Place));
            content.AddRange(card.Blocks);
            content.Add(new Paragraph(Ways(card, places), ParagraphRole.Small, card.Place));
        }

        return document with { Sections = [section with { Content = content.ToImmutable() }] };
    }

    private static ImmutableArray<Inline> Ways(Card card, OutputPlaces places) =>
    [
        new TextRun("PNG: "),
        .. CardFormat.All.SelectMany((format, at) => new Inline[]
        {
            new TextRun(at > 0 ? ", " : ""),
            new Link(FileOf(card, format, places), [new TextRun($"{format.Width} × {format.Height}")]),
        }),
    ];

    private static ImmutableArray<byte> Bytes(byte[] bytes) => ImmutableCollectionsMarshal.AsImmutableArray(bytes);
}
