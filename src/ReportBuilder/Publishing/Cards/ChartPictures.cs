using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.Rasterising;

namespace ReportBuilder.Publishing.Cards;

/// <summary>
/// A numbered chart as PNG: as cards for previews and posts, with its finding beside or above it, and as it stands on the page, at twice the dots.
/// </summary>
internal static class ChartPictures
{
    /// <summary>The preview of a link and the square; charts on a page need no picture as tall as a phone.</summary>
    private const int Formats = 2;

    /// <summary>Dots to a point of a page: two for each that the page shows.</summary>
    private const double DotsOfPage = 3.8;

    /// <summary>What makes the pictures of a draft's charts; null where the edition offers none.</summary>
    public static Func<Figure, ImmutableArray<ChartPicture>>? Of(ReportDraft draft) =>
        draft.Document.Edition.OffersChartPictures ? figure => Of(figure, draft.Document.Edition, draft.Inputs) : null;

    /// <remarks>A chart that does not fit a card, such as one of sixty bars, has no picture of that size.</remarks>
    private static ImmutableArray<ChartPicture> Of(Figure figure, Edition edition, ReportInputs inputs)
    {
        var card = new Card(figure.Id, figure.Finding, "", [], figure, [], figure.Origin);
        var pictures = ImmutableArray.CreateBuilder<ChartPicture>(Formats + 1);
        foreach (var format in CardFormat.All[..Formats])
        {
            if (CardSheet.Of(card, format, edition, inputs) is { } sheet)
                pictures.Add(new(format.Name, $"{format.Width} × {format.Height}", Png(sheet, 1, inputs)));
        }

        pictures.Add(new("2x", "2×", Png(ChartSheet.Of(figure, edition, inputs), DotsOfPage, inputs)));
        return pictures.ToImmutable();
    }

    private static ImmutableArray<byte> Png(Drawing sheet, double scale, ReportInputs inputs) =>
        ImmutableCollectionsMarshal.AsImmutableArray(PngEncoder.EncodeDrawing(new Rasteriser(colour => colour, inputs.Fonts).Draw(sheet, scale)));
}
