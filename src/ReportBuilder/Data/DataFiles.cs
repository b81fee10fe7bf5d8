using System.Collections.Immutable;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Data;

/// <summary>The files of output/data: the scores and what was made of them, as tables and as one JSON file.</summary>
internal static class DataFiles
{
    /// <summary>What is written from the draft alone: everything but the claims.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Write(ReportDraft draft)
    {
        foreach (var (name, text) in ScoreCsv.Write(draft.Scores))
            yield return new($"data/{name}", text);
        yield return new("data/edition.json", EditionJson.Write(draft));
        yield return new("data/receipts.json", ReceiptsJson.Write(draft));
    }

    /// <summary>The claims, with the pages that they are printed on where there are pages.</summary>
    public static KeyValuePair<string, ImmutableArray<byte>> Claims(ReportDraft draft, PagedDocument? pages) =>
        new("data/claims.csv", LedgerTable.Write(draft.Document, pages is null ? null : PrintedPageNumbers.Of(pages).GetValueOrDefault));
}
