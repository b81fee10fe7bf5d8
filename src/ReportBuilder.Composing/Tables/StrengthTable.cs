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
        ImmutableArray<TableColumn> columns =
        [
            new("word", context.Wording["head.words"], ColumnKind.RowHeader),
            new("from", context.Wording["head.said-where"], ColumnKind.Text),
        ];
        var overlap = house.Clearly is null && context.Inputs.Recipe?.Robustness is { Draws: > 0 };
        ImmutableArray<TableRow> rows =
        [
            Row("closely", ("value", Correlation(words.Closely)), ("quartile", Yes(house.Closely is null && words.HasQuartiles))),
            Row("loosely", ("value", Correlation(words.Loosely)), ("quartile", Yes(house.Loosely is null && words.HasQuartiles))),
            Row("clearly", ("share", Percent(words.Clearly)), ("overlap", Yes(overlap))),
            Row("narrowly", ("share", Percent(words.Narrowly)), ("overlap", Yes(overlap && house.Narrowly is null))),
            Row("far", ("deviations", Decimal(words.Far)), ("many", Yes(words.Far > 1)), ("apart", Correlation(words.FarApart))),
            Row("level", ("deviations", Decimal(words.Level)), ("many", Yes(words.Level > 1))),
        ];
        return new(TableKind.Plain, context.Wording["table.strength"], [], columns, rows, "", place);

        TableRow Row(string key, params ReadOnlySpan<(string, object?)> figures) => new(
            key,
            [Text(Printing.Capital(context.Wording[$"strength.words.{key}"])), Text(context.Wording.Say($"strength.said.{key}", figures))]);

        string Correlation(double value) => Printing.Number(value, 2, context.Numbers);

        string Percent(double share) => Decimal(share * 100);

        string Decimal(double value) => context.Numbers.Mark(value.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private static string Yes(bool holds) => holds ? "yes" : "no";

    private static TableCell Text(string text) => new([new TextRun(Typography.Set(text, '\0'))]);
}
