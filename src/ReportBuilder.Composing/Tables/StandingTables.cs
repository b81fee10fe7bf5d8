using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The tables beside the overall ranking: what changed since the previous edition, and the ranking inside each group.</summary>
internal static class StandingTables
{
    public static Table Changes(ComposeContext context, SourcePlace place)
    {
        var root = context.Reader.Root;
        ImmutableArray<TableColumn> columns =
        [
            new("rank", "Rank", ColumnKind.Rank),
            new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            new("before", "Rank before", ColumnKind.Number),
            new("places", "Places gained", ColumnKind.Number),
            new("score", "Change of score", ColumnKind.Number),
        ];
        var rows = context
            .Reader.Order(root)
            .Select(unit =>
            {
                var rank = context.Scores.Rank(unit, root);
                var change = context.Scores.ChangeOf(unit, root);
                return new TableRow(
                    unit.Id,
                    [Number(rank), Text(unit.Name), Number(rank + change?.RankChange), Signed(change?.RankChange), Signed(change?.ScoreChange)]
                );
            });
        return new(TableKind.Plain, $"Changes since {context.Scores.PreviousName}", [], columns, [.. rows], "", place);
    }

    public static Table Groups(ComposeContext context, SourcePlace place)
    {
        var root = context.Reader.Root;
        var inGroup = context.Scores.GroupColumns.FirstOrDefault(column => column.Node.Id == root.Id);
        ImmutableArray<TableColumn> columns =
        [
            new("group", context.Terms.Group.Capital().One, ColumnKind.Text),
            new("rank", $"Rank in the {context.Terms.Group.One}", ColumnKind.Rank),
            new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            new("overall", "Overall rank", ColumnKind.Number),
            new("score", "Score", ColumnKind.Number),
        ];
        var rows = context.Reader.Order(root)
            .Where(_ => inGroup is not null)
            .GroupBy(unit => unit.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Select((unit, index) => Row(unit, index, group.Count())));
        return new(TableKind.Plain, $"The ranking inside each {context.Terms.Group.One}", [], columns, [.. rows], "", place);

        TableRow Row(Unit unit, int index, int units)
        {
            ImmutableArray<TableCell> cells =
            [
                Number(inGroup!.Ranks[context.Scores.IndexOf(unit)]),
                Text(unit.Name),
                Number(context.Scores.Rank(unit, root)),
                context.Scores.Score(unit, root).Value is { } score ? new([new TextRun(Printing.Number(score, null))], score) : Text("–"),
            ];
            return new(unit.Id, index == 0 ? cells.Insert(0, Text(unit.Group) with { RowSpan = units }) : cells, unit.Group);
        }
    }

    private static TableCell Number(int? number) => number is { } value ? new([new TextRun(Printing.Number(value, 0))], value) : Text("–");

    private static TableCell Signed(double? number) => number switch
    {
        null => Text("–"),
        > 0 => new([new TextRun("+" + Printing.Number(number.Value, null))], number),
        _ => new([new TextRun(Printing.Number(number.Value, null))], number),
    };

    private static TableCell Text(string text) => new([new TextRun(Typography.Set(text, '\0'))]);
}
