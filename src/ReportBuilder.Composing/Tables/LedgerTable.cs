using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Tables;

/// <summary>
/// The claim ledger as a CSV file (RFC 4180, UTF-8, line feeds): one row a claim, in reading order, those of the report first and then those of its
/// publications.
/// </summary>
public static class LedgerTable
{
    private static readonly ImmutableArray<string> Header =
    [
        "id",
        "place",
        "sentence",
        "words",
        "kind",
        "binding",
        "value",
        "explanation",
        "strength",
        "source",
        "page",
        "section",
        "anchor",
        "publication",
    ];

    /// <param name="document">The report, with its publications.</param>
    /// <param name="pageOf">
    /// The number printed on the page of the report that an anchor stands on, or null where it stands on none; left out, the column is empty.
    /// </param>
    public static ImmutableArray<byte> Write(ReportDocument document, Func<string, string?>? pageOf = null) =>
        CsvText.Bytes(
            Header,
            [
                .. document.Claims.Select(claim => Row(claim, pageOf, "")),
                .. document.Publications.SelectMany(made => made.Document.Claims.Select(claim => Row(claim, null, NameOf(made)))),
            ]
        );

    /// <summary>"article"; of a brief "briefs/hefei".</summary>
    private static string NameOf(PublishedDocument made) => made.Name == made.Publication.Name ? made.Name : $"{made.Publication.Name}/{made.Name}";

    private static string[] Row(Claim claim, Func<string, string?>? pageOf, string publication)
    {
        var anchor = claim.BlockId.Length > 0 ? claim.BlockId : claim.SectionId;
        var page = pageOf?.Invoke(anchor) ?? pageOf?.Invoke(claim.SectionId) ?? "";
        return
        [
            claim.Id,
            claim.Place.ToString(),
            claim.Sentence,
            claim.Words,
            NameOf(claim.Kind),
            claim.Binding,
            claim.Value,
            claim.Explanation,
            claim.Strength,
            claim.SourceId,
            page,
            claim.SectionId,
            "#" + anchor,
            publication,
        ];
    }

    private static string NameOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Computed => "computed",
        ClaimKind.Asserted => "asserted",
        _ => "external",
    };
}
