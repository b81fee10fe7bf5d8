using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>The claim ledger in print: a row for everything that an author's sentence is bound to. Its table is placed while writing and filled in at the end, when all claims are known.</summary>
internal static class LedgerAnnex
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new("number", "No.", ColumnKind.RowHeader),
        new("sentence", "Sentence", ColumnKind.Text),
        new("value", "Value now", ColumnKind.Text),
        new("basis", "What it rests on", ColumnKind.Text),
    ];

    public static Table Place(Composition composition, SourcePlace place)
    {
        var id = composition.Anchors.Take("claims-table");
        composition.Deferred.LedgerTableId = id;
        return new(TableKind.Plain, "The claims of the text, chapter by chapter", [], Columns, [], "", place) { Id = id };
    }

    public static ImmutableArray<Section> Fill(Composition composition, ImmutableArray<Section> sections)
    {
        if (composition.Deferred.LedgerTableId.Length == 0)
            return sections;
        var rows = Rows(composition, sections);
        return [.. sections.Select(section => Fill(section, composition.Deferred.LedgerTableId, rows))];
    }

    private static Section Fill(Section section, string tableId, ImmutableArray<TableRow> rows) => section with
    {
        Content = [.. section.Content.Select(block => block is Table table && table.Id == tableId ? table with { Rows = rows } : block)],
        Children = [.. section.Children.Select(child => Fill(child, tableId, rows))],
    };

    /// <summary>What authors wrote; what templates print from the data stands beside its numbers anyway.</summary>
    private static ImmutableArray<TableRow> Rows(Composition composition, ImmutableArray<Section> sections)
    {
        var titles = sections.SelectMany(WithInner).GroupBy(section => section.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Title, StringComparer.Ordinal);
        return
        [
            .. composition.Ledger.ToClaims()
                .Where(claim => composition.Inputs.Texts.ContainsKey(claim.Place.File))
                .Select((claim, index) => Row(claim, index + 1, titles.GetValueOrDefault(claim.SectionId, ""))),
        ];
    }

    private static TableRow Row(Claim claim, int number, string section) => new(
        claim.Id,
        [new(Text(number.ToString(CultureInfo.InvariantCulture))), new(Text(claim.Sentence)), new(Text(claim.Value)), new(Text(claim.Explanation))],
        section);

    private static IEnumerable<Section> WithInner(Section section) => section.Children.SelectMany(WithInner).Prepend(section);

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(Typography.Set(text, '\0'))];
}
