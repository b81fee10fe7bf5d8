using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Rules;

/// <summary>Pictures made of dots are fine enough for the size at which they are printed. Those that are not are told of, and printed.</summary>
internal static class PictureRules
{
    /// <summary>Dots an inch below which a picture looks coarse in print.</summary>
    private const double LeastDotsAnInch = 200;

    /// <summary>A picture that was made for exactly so many dots may come out a little below.</summary>
    private const double Slack = 0.5;

    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument) =>
        checkedDocument.Document.Pages
            .SelectMany(page => page.Items.OfType<PlacedPicture>())
            .Select(placed => (Placed: placed, DotsAnInch: placed.Artwork.Width * 72 / placed.Area.Width))
            .Where(picture => picture.DotsAnInch < LeastDotsAnInch - Slack)
            .GroupBy(picture => picture.Placed.Artwork.File.Path, StringComparer.Ordinal)
            .Select(pictures => Coarse(pictures.MinBy(picture => picture.DotsAnInch), checkedDocument));

    private static Diagnostic Coarse((PlacedPicture Placed, double DotsAnInch) picture, DocumentUnderCheck checkedDocument) =>
        Diagnostic.Warning(
            "RB4430",
            picture.Placed.TagId < 0 ? new(picture.Placed.Artwork.File.Path) : checkedDocument.PlaceOf(picture.Placed.TagId),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{picture.Placed.Artwork.File.Path} has {Math.Round(picture.DotsAnInch)} dots an inch at the size at which it is printed; print shows {LeastDotsAnInch}"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"bring a picture of {Math.Ceiling(picture.Placed.Area.Width / 72 * LeastDotsAnInch / picture.Placed.Artwork.Crop.Width)} dots across, or print it smaller"
            )
        );
}
