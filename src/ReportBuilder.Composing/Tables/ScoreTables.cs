using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The scoring table of a dimension and the overall table: a row a unit, a column a part, the best of each column marked.</summary>
internal static class ScoreTables
{
    /// <summary>How many values of a column are marked as leading, with all that tie for the last place.</summary>
    private const int Leaders = 5;

    /// <summary>Whether the best of each column are marked: where they are no more than half of all.</summary>
    public static bool MarksLeaders(Scorebook scores) => scores.Units.Length >= 2 * Leaders;

    public static Table Scoring(ComposeContext context, FrameworkNode dimension, SourcePlace place) =>
        Make(context, TableKind.Scoring, dimension, context.Wording.Say("table.scoring", ("dimension_name", dimension.Name)), place);

    public static Table Overall(ComposeContext context, SourcePlace place) =>
        Make(context, TableKind.Overall, context.Reader.Root, context.Wording["table.overall"], place);

    private static Table Make(ComposeContext context, TableKind kind, FrameworkNode whole, string caption, SourcePlace place)
    {
        var marks = new CellMarks(context.Scores);
        var signs = new List<string>();
        ScoreColumn[] columns = [.. whole.Children.Append(whole).Select(context.Scores.Column)];
        var rows = context
            .Reader.InRankOrder(whole)
            .Select(unit => Row(context, columns, unit, part =>
                {
                    signs.Add(marks.Of(unit, part, withParts: kind == TableKind.Scoring && part != whole));
                    return signs[^1];
                }))
            .ToImmutableArray();
        return new(
            kind,
            caption,
            CellMarks.Note(signs, context.Wording),
            Columns(context.Scales, whole, context.Wording),
            rows,
            SourceLines.OfScores(context),
            place
        );
    }

    private static ImmutableArray<TableColumn> Columns(Scales scales, FrameworkNode whole, Wording wording)
    {
        var parts = whole.Children.Select(part => new TableColumn(
            part.Id,
            part.Name,
            ColumnKind.Number,
            scales.Token(part),
            Help(part, wording),
            scales.Maximum(part)
        ));
        return
        [
            new("rank", wording["head.rank"], ColumnKind.Rank),
            new(wording.Terms.UnitKey.One, wording.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            .. parts,
            new("total", wording["head.total"], ColumnKind.Total, scales.Token(whole), "", scales.Maximum(whole)),
        ];
    }

    /// <summary>What a variable is made of; of a dimension, its variables.</summary>
    private static string Help(FrameworkNode part, Wording wording)
    {
        var indicators = part.Children.Where(child => child.Indicator is not null).Select(child => child.Indicator!).ToArray();
        if (indicators.Length == 0)
            return string.Join(wording["list.semicolon"], part.Children.Select(child => child.Name));
        return string.Join(wording["list.semicolon"], indicators.Select(indicator => Sourced(indicator, wording)));
    }

    private static string Sourced(Indicator indicator, Wording wording) => wording.Say(
        "chart.in-brackets",
        ("name", indicator.Name),
        ("value", indicator.DataYear.Length > 0 ? wording.Sequence([indicator.DataYear, indicator.Source]) : indicator.Source));

    /// <param name="columns">Of the parts, and of the whole behind them.</param>
    private static TableRow Row(ComposeContext context, ScoreColumn[] columns, Unit unit, Func<FrameworkNode, string> signs)
    {
        var (index, numbers) = (context.Scores.IndexOf(unit), context.Inputs.Style.Numbers);
        var rank = columns[^1].Ranks[index];
        var cells = ImmutableArray.CreateBuilder<TableCell>(columns.Length + 2);
        cells.Add(new(Text(rank is { } known ? Printing.Number(known, 0, numbers) : "–"), rank));
        cells.Add(new(Text(Typography.Set(unit.Name, '\0'))));
        foreach (var column in columns)
            cells.Add(Score(context.Scores, column, unit, signs(column.Node), numbers));
        return new(unit.Id, cells.MoveToImmutable(), context.Scores.TierOf(unit)?.Name ?? "");
    }

    private static TableCell Score(Scorebook scores, ScoreColumn column, Unit unit, string signs, NumberStyle numbers)
    {
        var index = scores.IndexOf(unit);
        if (column.Scores[index].Value is not { } score)
            return new(Text("–"));
        return new(
            Text(Printing.Number(score, scores.DecimalsOf(column.Node), numbers) + signs),
            score,
            MarksLeaders(scores) && column.Ranks[index] <= Leaders,
            ReceiptKey: $"{unit.Id}/{column.Node.Id}"
        );
    }

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];
}
