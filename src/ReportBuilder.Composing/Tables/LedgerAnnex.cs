using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Tables;

/// <summary>The claim ledger in print, with a row for each claim of an author.</summary>
internal static class LedgerAnnex
{
    public const string TableId = "claims-table";

    /// <summary>The table, which gets its rows when the whole text is known.</summary>
    public static PendingTable Place(string id, SourcePlace place, Wording wording)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("number", wording["head.number"], ColumnKind.RowHeader),
            new("sentence", wording["head.sentence"], ColumnKind.Text),
            new("value", wording["head.value-now"], ColumnKind.Text),
            new("basis", wording["head.basis"], ColumnKind.Text),
        ];
        return new(new(TableKind.Plain, wording["table.claims"], [], columns, [], "", place), PendingRows.Claims) { Id = id };
    }

    /// <summary>The claims of authors. Claims of templates stand beside their numbers anyway, and are left out.</summary>
    public static ImmutableArray<TableRow> Rows(ReportDocument document, ComposeContext context)
    {
        var titles = document.InReadingOrder().ToDictionary(entry => entry.Section.Id, entry => entry.Section.Title, StringComparer.Ordinal);
        return
        [
            .. document.Claims
                .Where(claim => context.Inputs.Texts.ContainsKey(claim.Place.File))
                .Select((claim, index) => Row(claim, index + 1, titles[claim.SectionId], context.Wording)),
        ];
    }

    private static TableRow Row(Claim claim, int number, string section, Wording wording) =>
        new(
            claim.Id,
            [
                new(Text(number.ToString(CultureInfo.InvariantCulture))),
                new(Text(claim.Sentence)),
                new(Text(claim.Kind == ClaimKind.Asserted ? wording[$"claims.{claim.Value}"] : claim.Value)),
                new(
                    Text(
                        claim.Strength.Length > 0
                            ? wording.Say("claims.strength", ("explanation", claim.Explanation), ("strength", claim.Strength))
                            : claim.Explanation
                    )
                ),
            ],
            section
        );

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(Typography.Set(text, '\0'))];
}
