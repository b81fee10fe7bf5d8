using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Composing;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Data;

/// <summary>The files of output/data: the scores and what was made of them, as tables and as one JSON file.</summary>
internal static class DataFiles
{
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Write(ReportDraft draft, PagedDocument? pages = null)
    {
        foreach (var (name, text) in ScoreTables.Write(draft.Scores))
            yield return File($"data/{name}", text);
        yield return File("data/claims.csv", LedgerTable.Write(draft.Document.Claims, pages is null ? null : PageLabels(pages)));
        yield return File("data/edition.json", EditionJson.Write(draft));
        yield return File("data/receipts.json", ReceiptsJson.Write(draft));
    }

    /// <summary>The number printed on the page to which an address leads.</summary>
    private static Func<string, string?> PageLabels(PagedDocument pages)
    {
        var labels = pages.Destinations.ToDictionary(destination => destination.Name, destination => pages.Pages[destination.PageIndex].Label, StringComparer.Ordinal);
        return labels.GetValueOrDefault;
    }

    private static KeyValuePair<string, ImmutableArray<byte>> File(string path, string text) =>
        new(path, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)));
}
