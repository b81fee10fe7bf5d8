using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Exporting;

/// <summary>The data appendix as sheets: overall, one a dimension, the framework, and notes with the meaning of every column.</summary>
internal static class DataSheets
{
    public static ImmutableArray<DataSheet> Of(ReportDraft draft)
    {
        var (scores, wording) = (draft.Scores, draft.Document.Edition.Wording);
        ImmutableArray<DataSheet> tables =
        [
            Overall(scores, wording),
            .. scores.Framework.Dimensions.Select(dimension => Dimension(scores, dimension, wording)),
            Framework(scores.Framework, wording),
        ];
        return [.. tables, Notes(draft, tables, wording)];
    }

    private static DataSheet Overall(Scorebook scores, Wording wording) => new(
        wording["sheet.overall"],
        [
            new(wording["head.rank"], wording["sheet.rank-help"]),
            new(wording.TermPlace("Unit")!, wording["sheet.unit-help"]),
            .. scores.Framework.Dimensions.Select(dimension => new DataSheetColumn(dimension.Name, wording.Say("sheet.score-help", ("name", dimension.Name)))),
            new(wording["head.total"], wording["sheet.total-help"]),
            new(wording.TermPlace("Tier")!, wording.Say("sheet.tier-help", ("list", wording.Sequence([.. scores.Tiers.Select(tier => From(tier, wording))])))),
        ],
        [
            .. scores.InRankOrder(scores.Framework.Root).Select(unit => ImmutableArray.Create(
            [
                Rank(scores, unit, scores.Framework.Root),
                unit.Name,
                .. scores.Framework.Dimensions.Select(dimension => Score(scores, unit, dimension)),
                Score(scores, unit, scores.Framework.Root),
                scores.TierOf(unit)?.Name ?? "",
            ])),
        ]);

    private static string From(Tier tier, Wording wording) =>
        wording.Say("sheet.tier", ("name", tier.Name), ("number", wording.Decimal(tier.AtLeast.ToString(CultureInfo.InvariantCulture))));

    private static DataSheet Dimension(Scorebook scores, FrameworkNode dimension, Wording wording) => new(
        string.Create(CultureInfo.InvariantCulture, $"{dimension.Number:00} {dimension.Name}"),
        [
            new(wording["head.rank"], wording.Say("sheet.rank-in-help", ("name", dimension.Name))),
            new(wording.TermPlace("Unit")!, wording["sheet.unit-help"]),
            .. dimension.Children.Select(variable => new DataSheetColumn(variable.Name, MeaningOf(variable, wording))),
            new(wording["head.total"], wording.Say("sheet.score-help", ("name", dimension.Name))),
        ],
        [
            .. scores.InRankOrder(dimension).Select(unit => ImmutableArray.Create(
            [
                Rank(scores, unit, dimension),
                unit.Name,
                .. dimension.Children.Select(variable => Score(scores, unit, variable)),
                Score(scores, unit, dimension),
            ])),
        ]);

    private static string MeaningOf(FrameworkNode variable, Wording wording) => variable.Children.IsEmpty
        ? wording.Say("sheet.score-help", ("name", variable.Name))
        : wording.Say(
            "sheet.score-from-help",
            ("name", variable.Name),
            ("list", string.Join(wording["list.semicolon"], variable.Leaves.Select(indicator => indicator.Name))));

    private static DataSheet Framework(IndicatorFramework framework, Wording wording) =>
        new(
            wording["sheet.framework"],
            [
                new(wording.TermPlace("Dimension")!, wording["sheet.dimension-help"]),
                new(wording.TermPlace("Variable")!, wording["sheet.variable-help"]),
                new(wording["head.number"], wording["sheet.number-help"]),
                new(wording.TermPlace("Indicator")!, wording["sheet.indicator-help"]),
                new(wording["sheet.direction"], wording["sheet.direction-help"]),
                new(wording["sheet.data-year"], wording["sheet.data-year-help"]),
                new(wording["head.source"], wording["sheet.source-help"]),
            ],
            [
                .. framework.Dimensions.SelectMany(dimension =>
                    dimension.Children.SelectMany(variable =>
                        variable.Leaves.Select(node =>
                            ImmutableArray.Create<DataValue>(
                                dimension.Name,
                                variable.Name,
                                node.Indicator?.Number ?? node.Number,
                                node.Name,
                                node.Indicator is { } indicator
                                    ? wording.Say("sheet.direction.of", ("direction", indicator.Direction.ToString().ToLowerInvariant()))
                                    : "",
                                node.Indicator?.DataYear ?? "",
                                node.Indicator?.Source ?? ""
                            )
                        )
                    )
                ),
            ]
        );

    private static DataSheet Notes(ReportDraft draft, ImmutableArray<DataSheet> tables, Wording wording)
    {
        var edition = draft.Document.Edition;
        var audit = draft.Scores.Audit;
        var audited = wording.Say(
            "sheet.audit-text",
            ("equal", audit.DimensionTotalsEqual),
            ("all", audit.DimensionTotals),
            ("overall_equal", audit.OverallTotalsEqual),
            ("overall_all", audit.OverallTotals));
        var facts = new (string About, string Text)[]
        {
            ("sheet.report", $"{edition.Title} {edition.Year}"),
            ("sheet.publisher", edition.Publisher),
            ("sheet.date", edition.Date.ToString("O", CultureInfo.InvariantCulture)),
            ("sheet.stage", wording.Say("sheet.stage.of", ("stage", edition.Stage.ToString().ToLowerInvariant()))),
            ("head.source", edition.SourceStatement),
            ("sheet.audit", audited),
            ("sheet.missing", wording["sheet.missing-text"]),
        };
        return new(
            wording["sheet.notes"],
            [
                new(wording["sheet.about"], wording["sheet.about-help"]),
                new(wording["sheet.column"], wording["sheet.column-help"]),
                new(wording["sheet.note"], wording["sheet.note-help"]),
            ],
            [
                .. facts.Where(fact => fact.Text.Length > 0).Select(fact => ImmutableArray.Create<DataValue>(wording[fact.About], "", fact.Text)),
                .. draft.Scores.Method.Select(row => ImmutableArray.Create<DataValue>(wording["sheet.method"], row.Step, row.Sentence)),
                .. tables.SelectMany(table => table.Columns.Select(column => ImmutableArray.Create<DataValue>(table.Name, column.Header, column.Help))),
            ]);
    }

    private static DataValue Rank(Scorebook scores, Unit unit, FrameworkNode node) => scores.Rank(unit, node);

    private static DataValue Score(Scorebook scores, Unit unit, FrameworkNode node) => scores.Score(unit, node).Value;
}

/// <summary>A table for export.</summary>
internal sealed record DataSheet(string Name, ImmutableArray<DataSheetColumn> Columns, ImmutableArray<ImmutableArray<DataValue>> Rows);

/// <param name="Help">What the column holds, one sentence.</param>
internal sealed record DataSheetColumn(string Header, string Help);

/// <summary>A number, or words, or nothing (an empty text).</summary>
internal readonly record struct DataValue(double? Number, string Text)
{
    public static implicit operator DataValue(string text) => new(null, text);

    public static implicit operator DataValue(int? number) => new(number, "");

    public static implicit operator DataValue(double? number) => new(number, "");

    public override string ToString() => Number?.ToString("R", CultureInfo.InvariantCulture) ?? Text;
}
