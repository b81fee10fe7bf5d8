using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>A picture in a line of text, standing a little below its baseline. Sizes in points.</summary>
internal sealed record InlineArtwork(ArtworkOnPage Art, double Width, double Height) : IInlineDrawing
{
    /// <summary>Of the size of the text: as tall as capitals and what hangs below them.</summary>
    public const double Share = 1.1;

    /// <summary>The size of the blank that keeps the place.</summary>
    public const double Hairline = 0.1;
    private const double Drop = 0.2;

    public double Ascent => Height * (1 - Drop);

    public double Descent => Height * Drop;

    public void Draw(PageCanvas page, double x, double baseline) => Art.Draw(page, new(x, baseline + (Height * Drop) - Height, Width, Height));
}
