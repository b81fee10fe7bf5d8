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
            new("rank", context.Wording["head.rank"], ColumnKind.Rank),
            new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            new("before", context.Wording["head.rank-before"], ColumnKind.Number),
            new("places", context.Wording["head.places-gained"], ColumnKind.Number),
            new("score", context.Wording["head.change-of-score"], ColumnKind.Number),
        ];
        var rows = context
            .Reader.Order(root)
            .Select(unit =>
            {
                var rank = context.Scores.Rank(unit, root);
                var change = context.Scores.ChangeOf(unit, root);
                return new TableRow(
                    unit.Id,
                    [Number(context, rank), Text(unit.Name), Number(context, rank + change?.RankChange), Signed(context, change?.RankChange), Signed(context, change?.ScoreChange)]
                );
            });
        return new(TableKind.Plain, context.Wording.Say("table.changes", ("previous", context.Scores.PreviousName)), [], columns, [.. rows], "", place);
    }

    public static Table Groups(ComposeContext context, SourcePlace place)
    {
        var root = context.Reader.Root;
        var inGroup = context.Scores.GroupColumns.FirstOrDefault(column => column.Node.Id == root.Id);
        ImmutableArray<TableColumn> columns =
        [
            new("group", context.Terms.Group.Capital().One, ColumnKind.Text),
            new("rank", context.Wording["head.rank-in-group"], ColumnKind.Rank),
            new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            new("overall", context.Wording["head.overall-rank"], ColumnKind.Number),
            new("score", context.Wording["head.score"], ColumnKind.Number),
        ];
        var rows = context.Reader.Order(root)
            .Where(_ => inGroup is not null)
            .GroupBy(unit => unit.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Select((unit, index) => Row(unit, index, group.Count())));
        return new(TableKind.Plain, context.Wording["table.groups"], [], columns, [.. rows], "", place);

        TableRow Row(Unit unit, int index, int units)
        {
            ImmutableArray<TableCell> cells =
            [
                Number(context, inGroup!.Ranks[context.Scores.IndexOf(unit)]),
                Text(unit.Name),
                Number(context, context.Scores.Rank(unit, root)),
                context.Scores.Score(unit, root).Value is { } score ? new([new TextRun(Printing.Number(score, null, context.Numbers))], score) : Text("–"),
            ];
            return new(unit.Id, index == 0 ? cells.Insert(0, Text(unit.Group) with { RowSpan = units }) : cells, unit.Group);
        }
    }

    private static TableCell Number(ComposeContext context, int? number) => number is { } value ? new([new TextRun(Printing.Number(value, 0, context.Numbers))], value) : Text("–");

    private static TableCell Signed(ComposeContext context, double? number) => number switch
    {
        null => Text("–"),
        > 0 => new([new TextRun("+" + Printing.Number(number.Value, null, context.Numbers))], number),
        _ => new([new TextRun(Printing.Number(number.Value, null, context.Numbers))], number),
    };

    private static TableCell Text(string text) => new([new TextRun(Typography.Set(text, '\0'))]);
}
