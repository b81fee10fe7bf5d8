using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Model.Documents;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.Rasterising;

namespace ReportBuilder.Publishing.Cards;

/// <summary>
/// Cards as the pictures that go with links to pages of the site: a unit with its rank, points and scores, and any other part that has a chart
/// with a finding.
/// </summary>
internal static class LinkPreviews
{
    /// <summary>So many charts of a part are tried; a heat map of sixty rows fits no card.</summary>
    private const int Tried = 3;

    /// <summary>Beside a chart there is room for no more figures.</summary>
    private const int Figures = 2;

    /// <summary>What makes the picture of a section; null where nobody knows where the edition is published: links need a whole address.</summary>
    public static Func<Section, LinkPreview?>? Of(ReportDraft draft) =>
        draft.Document.Edition.BaseUrl.Length > 0 ? section => Of(section, draft) : null;

    private static LinkPreview? Of(Section section, ReportDraft draft)
    {
        var (edition, inputs) = (draft.Document.Edition, draft.Inputs);
        foreach (var card in CardsOf(section).Take(Tried))
        {
            if (CardSheet.Of(card, CardFormat.All[0], edition, inputs) is not { } sheet || CardFiles.Lacking([sheet], inputs.Fonts).Any())
                continue;
            var raster = new Rasteriser(colour => colour, inputs.Fonts).Draw(sheet, 1);
            return new(ImmutableCollectionsMarshal.AsImmutableArray(PngEncoder.EncodeDrawing(raster)), CardFiles.Words(card, edition));
        }

        return null;
    }

    private static IEnumerable<Card> CardsOf(Section section)
    {
        var blocks = section.Opening.Concat(section.Content).ToList();
        var isUnit = section.Kind == SectionKind.Unit;
        var items = isUnit ? blocks.OfType<KeyFigures>().SelectMany(figures => figures.Items).Take(Figures) : [];
        ImmutableArray<(string Value, string Label)> figures = [.. items.Select(item => (PlainText.Of(item.Value), PlainText.Of(item.Label)))];
        return blocks
            .OfType<Figure>()
            .Where(figure => isUnit || figure.Finding.Length > 0)
            .Select(figure => new Card(section.Id, section.Title, figure.Finding, figures, figure, [], section.Origin));
    }
}
