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
                    [
                        Number(context, rank),
                        Text(unit.Name),
                        Number(context, rank + change?.RankChange),
                        Signed(context, change?.RankChange),
                        Signed(context, change?.ScoreChange, context.Scores.DecimalsOf(root)),
                    ]
                );
            });
        return new(TableKind.Plain, context.Wording.Say("table.changes", ("previous", context.Scores.PreviousName)), [], columns, [.. rows], "", place);
    }

    /// <param name="by">The grouping; empty for the usual one.</param>
    public static Table Groups(ComposeContext context, string by, SourcePlace place)
    {
        var grouping = context.Scores.Groupings.FirstOrDefault(grouping => grouping.Name == by);
        var word = grouping?.Name ?? context.Terms.Group.One;
        string Of(Unit unit) => grouping is null ? unit.Group : unit.Groupings.GetValueOrDefault(by, "");
        var root = context.Reader.Root;
        var inGroup = (grouping?.Columns ?? context.Scores.GroupColumns).FirstOrDefault(column => column.Node.Id == root.Id);
        var before = (grouping?.Columns ?? context.Scores.GroupColumns) is { IsEmpty: false } ranked
            ? RanksBefore(context, Of, ranked)
            : [];
        ImmutableArray<TableColumn> columns =
        [
            new("group", Printing.Capital(word), ColumnKind.Text),
            new("rank", grouping is null ? context.Wording["head.rank-in-group"] : context.Wording.Say("head.rank-by", ("grouping", word)), ColumnKind.Rank),
            new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            new("overall", context.Wording["head.overall-rank"], ColumnKind.Number),
            new("score", context.Wording["head.score"], ColumnKind.Number),
        ];
        if (before.Count > 0)
            columns = columns.Add(new("places", context.Wording["head.places-gained"], ColumnKind.Number));
        var rows = context.Reader.Order(root)
            .Where(_ => inGroup is not null)
            .GroupBy(Of, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Select((unit, index) => Row(unit, index, group.Count())));
        var caption = grouping is null ? context.Wording["table.groups"] : context.Wording.Say("table.groups-by", ("grouping", word));
        return new(TableKind.Plain, caption, [], columns, [.. rows], "", place);

        TableRow Row(Unit unit, int index, int units)
        {
            ImmutableArray<TableCell> cells =
            [
                Number(context, inGroup!.Ranks[context.Scores.IndexOf(unit)]),
                Text(unit.Name),
                Number(context, context.Scores.Rank(unit, root)),
                context.Scores.Score(unit, root).Value is { } score
                    ? new([new TextRun(Printing.Number(score, context.Scores.DecimalsOf(root), context.Numbers))], score)
                    : Text("–"),
            ];
            if (before.Count > 0)
                cells = cells.Add(
                    Signed(context, before.TryGetValue(unit.Id, out var then) ? then - inGroup!.Ranks[context.Scores.IndexOf(unit)] : null));
            return new(unit.Id, index == 0 ? cells.Insert(0, Text(Of(unit)) with { RowSpan = units }) : cells, Of(unit));
        }
    }

    /// <summary>The ranks that units had inside their groups in the previous edition, by their ids; empty where none is known.</summary>
    private static Dictionary<string, int> RanksBefore(ComposeContext context, Func<Unit, string> groupOf, ImmutableArray<ScoreColumn> columns) =>
        context.Scores.Units.GroupBy(groupOf, StringComparer.Ordinal)
            .Select(group => new UnitClass(group.Key, columns, group.Select(unit => unit.Id).ToImmutableHashSet(StringComparer.Ordinal)))
            .SelectMany(group => group.RanksBefore(context.Scores, context.Reader.Root))
            .ToDictionary(StringComparer.Ordinal);

    internal static TableCell Number(ComposeContext context, int? number) =>
        number is { } value ? new([new TextRun(Printing.Number(value, 0, context.Numbers))], value) : Text("–");

    internal static TableCell Signed(ComposeContext context, double? number, int? decimals = null) => number switch
    {
        null => Text("–"),
        > 0 => new([new TextRun("+" + Printing.Number(number.Value, decimals, context.Numbers))], number),
        _ => new([new TextRun(Printing.Number(number.Value, decimals, context.Numbers))], number),
    };

    private static TableCell Text(string text) => new([new TextRun(Typography.Set(text, '\0'))]);
}
