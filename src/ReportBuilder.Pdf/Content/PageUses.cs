using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Fonts;
using ReportBuilder.Pdf.Pictures;

namespace ReportBuilder.Pdf.Content;

/// <summary>What the pages draw with: the resources that they share.</summary>
internal sealed record PageUses(UsedFonts Fonts, Opacities Opacities, UsedPictures Pictures)
{
    public static PageUses Of(ImmutableArray<Page> pages) => new(UsedFonts.Of(pages), new Opacities(pages), new UsedPictures(pages));
}
