using ReportBuilder.Differences.State;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Differences;

/// <summary>A hash of what is placed on a page, running heads and feet apart, so that a page that only moved is still the same.</summary>
internal static class PdfPageHash
{
    public static PdfPage Of(Page page)
    {
        var own = page.Items.RemoveAll(item => item.TagId is PlacedItem.RunningHead or PlacedItem.RunningFoot);
        return new(page.Label, ContentHash.OfText(page with { Label = "", Items = own, Links = [] }).ToString());
    }
}
