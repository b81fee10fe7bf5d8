using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing;

/// <summary>The claim ledger as a CSV text (RFC 4180, UTF-8, line feeds): one row a claim, in reading order.</summary>
public static class LedgerTable
{
    private static readonly ImmutableArray<string> Header = ["id", "place", "sentence", "kind", "binding", "value", "source", "page", "section", "anchor"];

    /// <param name="claims">The claims of the document.</param>
    /// <param name="pageOf">The page that an anchor stands on, or null where there is none; left out, the column is empty.</param>
    public static string Write(ImmutableArray<Claim> claims, Func<string, int?>? pageOf = null)
    {
        var csv = new StringBuilder(claims.Length * 160);
        WriteRow(csv, Header);
        foreach (var claim in claims)
            WriteRow(csv, Row(claim, pageOf));
        return csv.ToString();
    }

    private static ImmutableArray<string> Row(Claim claim, Func<string, int?>? pageOf)
    {
        var anchor = claim.BlockId.Length > 0 ? claim.BlockId : claim.SectionId;
        return
        [
            claim.Id,
            claim.Place.ToString(),
            claim.Sentence,
            claim.Kind.ToString().ToLowerInvariant(),
            claim.Binding,
            claim.Value,
            claim.SourceId,
            pageOf?.Invoke(anchor)?.ToString(CultureInfo.InvariantCulture) ?? "",
            claim.SectionId,
            "#" + anchor,
        ];
    }

    private static void WriteRow(StringBuilder csv, ImmutableArray<string> fields)
    {
        for (var at = 0; at < fields.Length; at++)
        {
            if (at > 0)
                csv.Append(',');
            WriteField(csv, Harmless(fields[at]));
        }

        csv.Append('\n');
    }

    /// <summary>A field that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets do not show.</summary>
    private static string Harmless(string field) =>
        field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + field : field;

    private static void WriteField(StringBuilder csv, string field)
    {
        if (field.AsSpan().IndexOfAny("\",\n\r") < 0)
            csv.Append(field);
        else
            csv.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
