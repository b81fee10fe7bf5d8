using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Tables;

/// <summary>The claim ledger as a CSV file (RFC 4180, UTF-8, line feeds): one row a claim, in reading order.</summary>
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
    ];

    /// <param name="claims">The claims of the document.</param>
    /// <param name="pageOf">
    /// The number printed on the page that an anchor stands on, or null where it stands on none; left out, the column is empty.
    /// </param>
    public static ImmutableArray<byte> Write(ImmutableArray<Claim> claims, Func<string, string?>? pageOf = null) =>
        CsvText.Bytes(Header, claims.Select(claim => Row(claim, pageOf)));

    private static string[] Row(Claim claim, Func<string, string?>? pageOf)
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
        ];
    }

    private static string NameOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Computed => "computed",
        ClaimKind.Asserted => "asserted",
        _ => "external",
    };
}
