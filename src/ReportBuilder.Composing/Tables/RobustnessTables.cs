using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The tables that show how far the ranks depend on the choices of the recipe.</summary>
internal static class RobustnessTables
{
    /// <summary>How many are listed of each kind but dimensions: those that move the ranking most.</summary>
    private const int LeftOutListed = 5;

    /// <summary>
    /// The ranks that each unit takes when parts are left out, weights are drawn and choices are made otherwise, and how many units it is
    /// firmly ahead of or behind.
    /// </summary>
    public static Table Intervals(ComposeContext context, SourcePlace place)
    {
        var robustness = context.Scores.Analysis.Robustness;
        var leftOut = robustness.RankRanges.ToDictionary(range => range.Unit.Id, StringComparer.Ordinal);
        var choices = robustness.ScenarioRanges.ToDictionary(range => range.Unit.Id, StringComparer.Ordinal);
        ImmutableArray<TableColumn> columns =
        [
            new("rank", context.Wording["head.rank"], ColumnKind.Rank),
            new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            new("left-out", context.Wording["head.leaving-out"], ColumnKind.Number),
            new("weights", context.Wording["head.weights"], ColumnKind.Number),
            new("choices", context.Wording["head.choices"], ColumnKind.Number),
            new("ahead", context.Wording["head.firmly-ahead"], ColumnKind.Number),
            new("behind", context.Wording["head.firmly-behind"], ColumnKind.Number),
        ];
        var rows = context.Reader.Order(context.Reader.Root).Select(unit => new TableRow(
            unit.Id,
            [
                Number(context, context.Scores.Rank(unit, context.Reader.Root) ?? 0),
                Text(unit.Name),
                Range(context, leftOut.GetValueOrDefault(unit.Id)),
                robustness.IntervalOf(unit) is { } drawn ? Range(context, drawn.Low, drawn.High) : Text("–"),
                Range(context, choices.GetValueOrDefault(unit.Id)),
                Firm(context, robustness.Orders.FirmlyAheadOf(unit)),
                Firm(context, robustness.Orders.FirmlyBehind(unit)),
            ]));
        return new(TableKind.Plain, context.Wording["table.intervals"], [], columns, [.. rows], "", place);
    }

    /// <summary>
    /// The claims that one unit ranks above another, of the text and of the ranking of the best, and in how many draws of weights each
    /// holds. Numbering fills in its rows.
    /// </summary>
    public static Table Orders(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader),
            new("above", context.Wording["head.above"], ColumnKind.Text),
            new("share", context.Wording["head.share-of-draws"], ColumnKind.Number),
            new("firm", context.Wording["head.firm"], ColumnKind.Text),
        ];
        return new(TableKind.Plain, context.Wording["table.orders"], [], columns, [], "", place);
    }

    /// <param name="conditions">All that the text claims.</param>
    public static ImmutableArray<TableRow> OrderRows(ComposeContext context, IEnumerable<PlacedCondition> conditions)
    {
        var orders = context.Scores.Analysis.Robustness.Orders;
        return
        [
            .. OrderClaims
                .Overall(context, conditions)
                .Select(pair => new TableRow(
                    $"{pair.Above.Id}-{pair.Below.Id}",
                    [
                        Text(pair.Above.Name),
                        Text(pair.Below.Name),
                        orders.ShareAbove(pair.Above, pair.Below) is { } share
                            ? new([new TextRun(Printing.Number(Math.Floor(share * 1000) / 10, 1, context.Numbers))], share)
                            : Text("–"),
                        Text(context.Wording[orders.Holds(pair.Above, pair.Below) ? "answer.yes" : "answer.no"]),
                    ]
                )),
        ];
    }

    /// <summary>
    /// How far the ranking moves when a part or a unit is left out: every dimension, then the variables and units that move it most.
    /// </summary>
    public static Table LeftOut(ComposeContext context, SourcePlace place)
    {
        var root = context.Reader.Root;
        var dimensions = root.Children.Select(child => child.Id).ToHashSet(StringComparer.Ordinal);
        var all = context.Scores.Analysis.Robustness.LeftOut;
        var others = all.Where(one => !dimensions.Contains(one.Id))
            .GroupBy(one => one.Kind, StringComparer.Ordinal)
            .SelectMany(kind => kind.OrderByDescending(one => one.MeanShift).ThenBy(one => one.Name, StringComparer.Ordinal).Take(LeftOutListed));
        var rows = all.Where(one => dimensions.Contains(one.Id)).OrderByDescending(one => one.MeanShift).Concat(others)
            .Select(one => Row($"{one.Kind}-{one.Id}", [Text(Kind(one.Kind, context)), Text(one.Name)], one.MeanShift, one.Ranks, context));
        ImmutableArray<TableColumn> columns =
        [
            new("kind", context.Wording["head.kind"], ColumnKind.Text),
            new("left-out", context.Wording["head.left-out"], ColumnKind.RowHeader),
            .. Shifts(context),
        ];
        return new(TableKind.Plain, context.Wording["table.left-out"], [], columns, [.. rows], "", place);
    }

    /// <summary>How far the ranking moves under each other choice.</summary>
    public static Table Scenarios(ComposeContext context, SourcePlace place)
    {
        var rows = context.Scores.Analysis.Robustness.Scenarios.Select(
            (one, index) =>
                Row(
                    (index + 1).ToString(CultureInfo.InvariantCulture),
                    [Text(Printing.Capital(one.Name.Say(context.Wording)))],
                    one.MeanShift,
                    one.Ranks,
                    context
                )
        );
        return new(
            TableKind.Plain,
            context.Wording["table.scenarios"],
            [],
            [new("choice", context.Wording["head.choice"], ColumnKind.RowHeader), .. Shifts(context)],
            [.. rows],
            "",
            place
        );
    }

    /// <summary>The Sobol indices of the choices.</summary>
    public static Table Sensitivity(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("choice", context.Wording["head.choice"], ColumnKind.RowHeader),
            new("first", context.Wording["head.first-order"], ColumnKind.Number),
            new("total", context.Wording["head.total-index"], ColumnKind.Number),
        ];
        var rows = context.Scores.Analysis.Robustness.Sobol.Select(index => new TableRow(
            index.Choice,
            [Text(context.Wording[$"choice.{index.Choice}"]), Decimal(context, index.FirstOrder), Decimal(context, index.Total)]
        ));
        return new(TableKind.Plain, context.Wording["table.sensitivity"], [], columns, [.. rows], "", place);
    }

    /// <summary>What was asked for and could not be tried, with the reason.</summary>
    public static Table Skipped(ComposeContext context, SourcePlace place)
    {
        var rows = context.Scores.Analysis.Robustness.Skipped.Select(
            (one, index) =>
                new TableRow(
                    (index + 1).ToString(CultureInfo.InvariantCulture),
                    [
                        Text(Printing.Capital(one.Name.Say(context.Wording))),
                        Text(context.Wording.Say("skipped.sentence", ("reason", Printing.Capital(one.Reason.Say(context.Wording))))),
                    ]
                )
        );
        return new(
            TableKind.Plain,
            context.Wording["table.skipped"],
            [],
            [new("what", context.Wording["head.not-tried"], ColumnKind.RowHeader), new("why", context.Wording["head.reason"], ColumnKind.Text)],
            [.. rows],
            "",
            place
        );
    }

    private static ImmutableArray<TableColumn> Shifts(ComposeContext context) =>
    [new("shift", context.Wording["head.mean-change"], ColumnKind.Number), new("most", context.Wording["head.moves-most"], ColumnKind.Text)];

    private static TableRow Row(string key, ImmutableArray<TableCell> first, double shift, ImmutableArray<int?> ranks, ComposeContext context) =>
        new(key, [.. first, Decimal(context, shift), Text(MovesMost(ranks, context))]);

    /// <summary>"Dalian, from 28 to 35"; the first in rank order where several move as far.</summary>
    private static string MovesMost(ImmutableArray<int?> ranks, ComposeContext context)
    {
        var scores = context.Scores;
        var (most, from, to) = ((Unit?)null, 0, 0);
        foreach (var unit in context.Reader.Order(context.Reader.Root))
        {
            if (scores.Rank(unit, context.Reader.Root) is not { } before || ranks[scores.IndexOf(unit)] is not { } after)
                continue;
            if (Math.Abs(after - before) > Math.Abs(to - from))
                (most, from, to) = (unit, before, after);
        }

        return most is null ? context.Wording["table.moves-none"] : context.Wording.Say("table.moves", ("unit", most.Name), ("from", from), ("to", to));
    }

    private static TableCell Firm(ComposeContext context, int units) =>
        context.Scores.Analysis.Robustness.Orders.Above.IsEmpty ? Text("–") : Number(context, units);

    private static TableCell Range(ComposeContext context, RankRange? range) => range is null ? Text("–") : Range(context, range.Best, range.Worst);

    private static TableCell Range(ComposeContext context, int best, int worst) =>
        new(
            [
                new TextRun(
                    best == worst
                        ? Printing.Number(best, 0, context.Numbers)
                        : context.Wording.Say(
                            "range",
                            ("from", Printing.Number(best, 0, context.Numbers)),
                            ("to", Printing.Number(worst, 0, context.Numbers))
                        )
                ),
            ],
            best
        );

    /// <param name="kind">"unit", or a level as the recipe calls it.</param>
    private static string Kind(string kind, ComposeContext context) =>
        (kind == "unit" ? 0 : (context.Inputs.Recipe ?? Recipe.SumOfPublishedScores).Levels.IndexOf(kind)) switch
        {
            0 => context.Terms.Unit.Capital().One,
            1 => context.Terms.Dimension.Capital().One,
            2 => context.Terms.Variable.Capital().One,
            3 => context.Terms.Indicator.Capital().One,
            _ => Printing.Capital(kind),
        };

    private static TableCell Number(ComposeContext context, int value) => new([new TextRun(Printing.Number(value, 0, context.Numbers))], value);

    private static TableCell Decimal(ComposeContext context, double value) => new([new TextRun(Printing.Number(value, 2, context.Numbers))], value);

    private static TableCell Text(string text) => new([new TextRun(Typography.Set(text, '\0'))]);
}
