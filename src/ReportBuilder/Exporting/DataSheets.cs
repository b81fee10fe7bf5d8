using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Exporting;

/// <summary>The data appendix as sheets: overall, one a dimension, the framework, and notes with the meaning of every column.</summary>
internal static class DataSheets
{
    public static ImmutableArray<DataSheet> Of(ReportDraft draft)
    {
        var scores = draft.Scores;
        ImmutableArray<DataSheet> tables = [Overall(scores), .. scores.Framework.Dimensions.Select(dimension => Dimension(scores, dimension)), Framework(scores.Framework, scores.Terms)];
        return [.. tables, Notes(draft, tables)];
    }

    private static DataSheet Overall(Scorebook scores) => new(
        "Overall",
        [
            new("Rank", "1 is the best; equal totals share the better rank."),
            new(scores.Terms.Unit.Capital().One, "What is ranked."),
            .. scores.Framework.Dimensions.Select(dimension => new DataSheetColumn(dimension.Name, $"Score in {dimension.Name}.")),
            new("Total", "Overall score."),
            new(scores.Terms.Tier.Capital().One, $"Class of the total: {string.Join(", ", scores.Tiers.Select(tier => string.Create(CultureInfo.InvariantCulture, $"{tier.Name} from {tier.AtLeast}")))}."),
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

    private static DataSheet Dimension(Scorebook scores, FrameworkNode dimension) => new(
        string.Create(CultureInfo.InvariantCulture, $"{dimension.Number:00} {dimension.Name}"),
        [
            new("Rank", $"Rank in {dimension.Name}; equal scores share the better rank."),
            new(scores.Terms.Unit.Capital().One, "What is ranked."),
            .. dimension.Children.Select(variable => new DataSheetColumn(variable.Name, MeaningOf(variable))),
            new("Total", $"Score in {dimension.Name}."),
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

    private static string MeaningOf(FrameworkNode variable) =>
        variable.Children.IsEmpty ? $"Score in {variable.Name}." : $"Score in {variable.Name}, from: {string.Join("; ", variable.Leaves.Select(indicator => indicator.Name))}.";

    private static DataSheet Framework(IndicatorFramework framework, Terms terms) => new(
        "Framework",
        [
            new(terms.Dimension.Capital().One, "A part of the index."),
            new(terms.Variable.Capital().One, $"A part of the {terms.Dimension.One}."),
            new("No.", $"The number of the {terms.Indicator.One} in the report."),
            new(terms.Indicator.Capital().One, "What is measured."),
            new("Direction", "Which end is better: higher, lower, or a target."),
            new("Data year", "The year of the figures."),
            new("Source", "Where the figures are from."),
        ],
        [
            .. framework.Dimensions.SelectMany(dimension => dimension.Children.SelectMany(variable => variable.Leaves.Select(node => ImmutableArray.Create<DataValue>(
                dimension.Name,
                variable.Name,
                node.Indicator?.Number ?? node.Number,
                node.Name,
                node.Indicator?.Direction.ToString().ToLowerInvariant() ?? "",
                node.Indicator?.DataYear ?? "",
                node.Indicator?.Source ?? "")))),
        ]);

    private static DataSheet Notes(ReportDraft draft, ImmutableArray<DataSheet> tables)
    {
        var edition = draft.Document.Edition;
        var audit = draft.Scores.Audit;
        var facts = new (string About, string Text)[]
        {
            ("Report", $"{edition.Title} {edition.Year}"),
            ("Publisher", edition.Publisher),
            ("Date", edition.Date.ToString("O", CultureInfo.InvariantCulture)),
            ("Stage", edition.Stage.ToString().ToLowerInvariant()),
            ("Source", edition.SourceStatement),
            (
                "Audit",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{audit.DimensionTotalsEqual} of {audit.DimensionTotals} {draft.Scores.Terms.Dimension.One} totals and {audit.OverallTotalsEqual} of {audit.OverallTotals} overall totals are as published."
                )
            ),
            ("Missing", "An empty cell means that no figure was reported."),
        };
        return new(
            "Notes",
            [new("About", "The edition, or a sheet."), new("Column", "A column of that sheet; empty for the edition."), new("Note", "What it means.")],
            [
                .. facts.Where(fact => fact.Text.Length > 0).Select(fact => ImmutableArray.Create<DataValue>(fact.About, "", fact.Text)),
                .. draft.Scores.Method.Select(row => ImmutableArray.Create<DataValue>("Method", row.Step, row.Sentence)),
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
