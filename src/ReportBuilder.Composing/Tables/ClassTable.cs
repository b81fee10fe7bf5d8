using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The ranking of one class of units: rank in the class, unit, score, and the places gained in the class where an edition before is known.</summary>
internal static class ClassTable
{
    /// <param name="first">How many ranks are shown, with all that tie for the last of them; 0 for all.</param>
    public static Table Of(ComposeContext context, UnitClass among, int first, SourcePlace place)
    {
        var (scores, root) = (context.Scores, context.Reader.Root);
        var before = among.RanksBefore(scores, root);
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        columns.Add(new("rank", context.Wording["head.rank"], ColumnKind.Rank));
        columns.Add(new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader));
        columns.Add(new("score", context.Wording["head.score"], ColumnKind.Number));
        if (before.Count > 0)
            columns.Add(new("places", context.Wording["head.places-gained"], ColumnKind.Number));
        var rows = context.Reader.Order(root)
            .Select(unit => (unit, rank: among.RankOf(scores, unit, root)))
            .Where(pair => pair.rank is { } rank && (first == 0 || rank <= first))
            .Select(pair => Row(pair.unit, pair.rank!.Value));
        return new(TableKind.Plain, among.Name, [], columns.DrainToImmutable(), [.. rows], "", place);

        TableRow Row(Unit unit, int rank)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            cells.Add(StandingTables.Number(context, rank));
            cells.Add(new([new TextRun(Typography.Set(unit.Name, '\0'))]));
            cells.Add(scores.Score(unit, root).Value is { } score
                ? new([new TextRun(Printing.Number(score, scores.DecimalsOf(root), context.Numbers))], score, ReceiptKey: $"{unit.Id}/{root.Id}")
                : new([new TextRun("–")]));
            if (before.Count > 0)
                cells.Add(StandingTables.Signed(context, before.TryGetValue(unit.Id, out var then) ? then - rank : null));
            return new(unit.Id, cells.DrainToImmutable());
        }
    }
}
