using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Tables;

/// <summary>The claim ledger in print, with a row for each claim of an author.</summary>
internal static class LedgerAnnex
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new("number", "No.", ColumnKind.RowHeader),
        new("sentence", "Sentence", ColumnKind.Text),
        new("value", "Value now", ColumnKind.Text),
        new("basis", "What it rests on", ColumnKind.Text),
    ];

    public const string TableId = "claims-table";

    /// <summary>The table, which gets its rows when the whole text is known.</summary>
    public static PendingTable Place(string id, SourcePlace place) =>
        new(new(TableKind.Plain, "The claims of the text, chapter by chapter", [], Columns, [], "", place), PendingRows.Claims) { Id = id };

    /// <summary>The claims of authors. Claims of templates stand beside their numbers anyway, and are left out.</summary>
    public static ImmutableArray<TableRow> Rows(ReportDocument document, ComposeContext context)
    {
        var titles = document.InReadingOrder().ToDictionary(entry => entry.Section.Id, entry => entry.Section.Title, StringComparer.Ordinal);
        return
        [
            .. document.Claims
                .Where(claim => context.Inputs.Texts.ContainsKey(claim.Place.File))
                .Select((claim, index) => Row(claim, index + 1, titles[claim.SectionId])),
        ];
    }

    private static TableRow Row(Claim claim, int number, string section) =>
        new(
            claim.Id,
            [
                new(Text(number.ToString(CultureInfo.InvariantCulture))),
                new(Text(claim.Sentence)),
                new(Text(claim.Value)),
                new(Text(claim.Strength.Length > 0 ? $"{claim.Explanation} {claim.Strength}." : claim.Explanation)),
            ],
            section
        );

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(Typography.Set(text, '\0'))];
}
