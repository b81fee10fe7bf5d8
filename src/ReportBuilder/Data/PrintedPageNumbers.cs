using ReportBuilder.Model.Pages;

namespace ReportBuilder.Data;

/// <summary>The number printed on the page to which each address leads.</summary>
internal static class PrintedPageNumbers
{
    /// <summary>By the name of the destination; none where there are no pages.</summary>
    public static Dictionary<string, string> Of(PagedDocument? pages)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (pages is null)
            return labels;
        foreach (var destination in pages.Destinations)
            labels.Add(destination.Name, pages.Pages[destination.PageIndex].Label);
        return labels;
    }
}
