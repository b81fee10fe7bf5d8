using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Tables;

/// <summary>From when on the report says words of strength.</summary>
internal static class StrengthTable
{
    public static Table Of(ComposeContext context, SourcePlace place)
    {
        var (words, house) = (context.Thresholds, context.Inputs.Style.Strength);
        ImmutableArray<TableColumn> columns = [new("word", "Words", ColumnKind.RowHeader), new("from", "Said where", ColumnKind.Text)];
        var overlap = house.Clearly is null && context.Inputs.Recipe?.Robustness is { Draws: > 0 };
        ImmutableArray<TableRow> rows =
        [
            Row(
                "closely",
                "closely, strongly, tightly",
                $"a correlation is {Correlation(words.Closely)} at least{(house.Closely is null && words.HasQuartiles ? $", the upper quartile of those between {context.Terms.Dimension.Other}" : "")}"
            ),
            Row(
                "loosely",
                "loosely, weakly",
                $"a correlation is {Correlation(words.Loosely)} at most{(house.Loosely is null && words.HasQuartiles ? $", the lower quartile of those between {context.Terms.Dimension.Other}" : "")}"
            ),
            Row(
                "clearly",
                "clearly, comfortably, well ahead",
                $"a lead holds in {Percent(words.Clearly)} per cent of the draws at least; where nothing is drawn, it is a quarter of a standard deviation or more{(overlap ? "; overall, rank intervals do not overlap" : "")}"
            ),
            Row(
                "narrowly",
                "narrowly, just, slightly, barely",
                $"a lead holds in less than {Percent(words.Narrowly)} per cent of the draws; where nothing is drawn, it is less than a quarter of a standard deviation{(overlap && house.Narrowly is null ? "; overall, rank intervals overlap" : "")}"
            ),
            Row(
                "far",
                "far ahead, far behind, by far",
                $"a lead is at least {Deviations(words.Far)} of the scores, places are as many of the ranks, or correlations are {Correlation(words.FarApart)} apart"
            ),
            Row("level", "neck and neck, almost level", $"a lead is at most {Deviations(words.Level)} of the scores"),
        ];
        return new(TableKind.Plain, "Words of strength, and from when on they are said", [], columns, rows, "", place);
    }

    private static TableRow Row(string key, string words, string said) => new(key, [Text(Printing.Capital(words)), Text(said)]);

    private static TableCell Text(string text) => new([new TextRun(Typography.Set(text, '\0'))]);

    private static string Correlation(double value) => Printing.Number(value, 2);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Deviations(double value) =>
        $"{value.ToString("0.##", CultureInfo.InvariantCulture)} standard {(value > 1 ? "deviations" : "deviation")}";
}
