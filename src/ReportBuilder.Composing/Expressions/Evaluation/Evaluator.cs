using System.Collections.Immutable;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>Evaluates expressions over the scorebook. The same expression always gives the same answer.</summary>
/// <exception cref="ExpressionFault">Kinds do not fit together, or a score that is asked for is missing.</exception>
internal sealed class Evaluator(ScoreReader reader)
{
    private readonly ConditionEvaluator conditions = new(reader);

    public ScoreReader Reader => reader;

    private Terms Terms => reader.Scores.Terms;

    /// <summary>What editions before this one have to say.</summary>
    public HistoryAnswers History => field ??= new(reader, UnitOfAnyEdition);

    public Answer Answer(Expression expression) =>
        expression switch
        {
            NumberLiteral literal => new NumberAnswer(literal.Value, null, CellSet.Empty),
            UnitLiteral literal => new UnitsAnswer([literal.Unit], CellSet.Empty),
            PartLiteral literal => new PartsAnswer([literal.Part], CellSet.Empty),
            TierLiteral literal => new TierAnswer(literal.Tier, CellSet.Empty),
            ListLiteral literal => List(literal),
            ScoreOf score => Score(Unit(score.Unit), score.Part),
            RankOf rank => Rank(Unit(rank.Unit), rank.Part),
            RankAmong rank => Among(Unit(rank.Unit), rank.Part, rank.Class),
            ChangeOf change => Change(Unit(change.Unit), change.Part),
            ChangeAmong change => Change(Unit(change.Unit), change.Part, change.Class),
            LeadOf lead => Lead(Unit(lead.Unit), lead.Part, lead.Class),
            TierOf tier => Tier(Unit(tier.Unit)),
            GapBetween gap => Gap(gap),
            AllUnits => new UnitsAnswer(reader.Order(reader.Root), CellSet.Empty),
            UnitsWhere where => Where(where),
            ExtremeUnits extreme => new UnitsAnswer(reader.Extreme(extreme.Part, extreme.Best, extreme.Count), reader.ColumnCells(extreme.Part)),
            CountOf count => Count(Answer(count.List)),
            ShareOf share => Share(Units(Answer(share.List)), share.Class),
            SummaryOf summary => Summary(summary),
            CorrelationOf pair => new NumberAnswer(
                reader.Correlation(pair.First, pair.Second),
                2,
                reader.ColumnCells(pair.First).With(reader.ColumnCells(pair.Second))
            ),
            VolatileDimensions entry => new PartsAnswer(reader.Volatile(entry.Most, entry.Count), AllDimensionCells()),
            ClosestPair => Closest(),
            TextLiteral literal => new TextAnswer(literal.Text, CellSet.Empty),
            TableExpression asked => TableAnswers.Of(asked),
            HistoryExpression asked => History.Of(asked),
            UnevenUnits uneven => new UnitsAnswer(reader.Uneven(uneven.Count), AllDimensionCells()),
            _ => Truth(expression),
        };

    public TruthAnswer Truth(Expression expression)
    {
        switch (expression)
        {
            case Compare compare:
                return Compared(compare);
            case AllOf all:
                var (left, right) = (Truth(all.Left), Truth(all.Right));
                var failing = left.Holds ? right : left;
                return failing with { Holds = left.Holds && right.Holds, Cells = left.Cells.With(right.Cells) };
            case AnyOf any:
                var (one, other) = (Truth(any.Left), Truth(any.Right));
                return new(one.Holds || other.Holds, $"{one.Said}, or {other.Said}", $"{one.Data}; {other.Data}", one.Cells.With(other.Cells));
            case NotTrue not:
                var operand = Truth(not.Operand);
                return new(!operand.Holds, $"not {operand.Said}", operand.Said, operand.Cells);
            default:
                throw new ExpressionFault(
                    $"a condition is wanted, but this is {Answer(expression).KindIn(Terms)}",
                    "compare it with something: rank of Hefei = 3; a list of names is A, B, C");
        }
    }

    public ImmutableArray<Unit> Units(Expression expression) => Units(Answer(expression)).Units;

    private UnitsAnswer Units(Answer answer) =>
        answer as UnitsAnswer
        ?? throw new ExpressionFault(
            $"a list of {Terms.Unit.Other} is wanted, but this is {answer.KindIn(Terms)}",
            $"for example: {Terms.Unit.Other} where rank <= 10 in 'PART'"
        );

    private Unit Unit(Expression expression) =>
        UnitOfAnyEdition(expression) is var unit && !HistoryBook.IsPast(unit)
            ? unit
            : throw new ExpressionFault($"{unit.Name} is in earlier {Terms.Edition.Other} only", $"say in which: rank of {unit.Name} in YEAR");

    private Unit UnitOfAnyEdition(Expression expression) =>
        Answer(expression) is UnitsAnswer { Units: [var unit] } ? unit : throw new ExpressionFault($"one {Terms.Unit.One} is wanted here");

    private Answer List(ListLiteral literal)
    {
        var answers = literal.Items.Select(Answer).ToArray();
        var cells = answers.Aggregate(CellSet.Empty, (all, answer) => all.With(answer.Cells));
        if (answers.All(answer => answer is UnitsAnswer))
            return new UnitsAnswer([.. answers.Cast<UnitsAnswer>().SelectMany(answer => answer.Units)], cells);
        if (answers.All(answer => answer is PartsAnswer))
            return new PartsAnswer([.. answers.Cast<PartsAnswer>().SelectMany(answer => answer.Parts)], cells);
        throw new ExpressionFault(
            $"a list holds {Terms.Unit.Other} only, or parts only; this one holds {string.Join(" and ", answers.Select(answer => answer.KindIn(Terms)).Distinct(StringComparer.Ordinal))}"
        );
    }

    private NumberAnswer Score(Unit unit, FrameworkNode part) =>
        new(reader.Scores.Score(unit, part).Value ?? throw Missing(unit, part), reader.Scores.DecimalsOf(part), reader.Cell(unit, part)) { IsScore = true };

    /// <summary>A rank depends on the whole column: another unit may overtake.</summary>
    private NumberAnswer Rank(Unit unit, FrameworkNode part) =>
        new(reader.Scores.Rank(unit, part) ?? throw Missing(unit, part), 0, reader.ColumnCells(part));

    private NumberAnswer Among(Unit unit, FrameworkNode part, UnitClass among)
    {
        Expect(unit, among);
        return new(among.RankOf(reader.Scores, unit, part) ?? throw Missing(unit, part), 0, reader.ColumnCells(part));
    }

    private static void Expect(Unit unit, UnitClass among)
    {
        if (!among.Members.Contains(unit.Id))
            throw new ExpressionFault($"{unit.Name} is not among '{among.Name}'", "data/units.csv says which group it is in");
    }

    private NumberAnswer Change(Unit unit, FrameworkNode part) =>
        reader.Scores.ChangeOf(unit, part)?.RankChange is { } places
            ? new(places, 0, reader.Cell(unit, part))
            : throw new ExpressionFault(
                $"no earlier rank of {unit.Name} in '{part.Name}' is known",
                "add data/history.csv, or name the results of an earlier edition under 'previous' in data/recipe.yaml"
            );

    private NumberAnswer Change(Unit unit, FrameworkNode part, UnitClass among)
    {
        Expect(unit, among);
        return among.RanksBefore(reader.Scores, part).TryGetValue(unit.Id, out var before) && among.RankOf(reader.Scores, unit, part) is { } now
            ? new(before - now, 0, reader.ColumnCells(part))
            : throw new ExpressionFault(
                $"no earlier rank of {unit.Name} in '{part.Name}' is known",
                "add data/history.csv, or name the results of an earlier edition under 'previous' in data/recipe.yaml"
            );
    }

    /// <summary>None where another unit has as many points.</summary>
    private NumberAnswer Lead(Unit unit, FrameworkNode part, UnitClass? among)
    {
        if (among is not null)
            Expect(unit, among);
        var own = Score(unit, part);
        var order = reader.Order(part).Where(other => other.Id != unit.Id && among?.Members.Contains(other.Id) != false);
        var behind = order.Select(other => reader.Scores.Score(other, part).Value).FirstOrDefault(score => score <= own.Value)
            ?? throw new ExpressionFault($"nobody stands behind {unit.Name} in '{part.Name}'");
        return new(Settled.Of(own.Value - behind, Math.Abs(own.Value)), own.Decimals, reader.ColumnCells(part));
    }

    private TierAnswer Tier(Unit unit)
    {
        if (reader.Scores.Tiers.IsEmpty)
            throw new ExpressionFault(
                $"the edition has no {Terms.Tier.Other}, so that no {Terms.Unit.One} is in one",
                $"add 'tiers:' to content/report.yaml, or take what asks for {Terms.Tier.A} out");
        var score = reader.Scores.Score(unit, reader.Root).Value ?? throw Missing(unit, reader.Root);
        return new(
            reader.Scores.TierOf(unit)
                ?? throw new ExpressionFault(
                    $"{unit.Name} is in no {Terms.Tier.One}: its score, {Printing.Number(score, reader.Scores.DecimalsOf(reader.Root))}, is below all of them",
                    $"let the last of the 'tiers' in content/report.yaml start lower"),
            reader.Cell(unit, reader.Root));
    }

    private NumberAnswer Gap(GapBetween gap)
    {
        var (first, second) = (Score(Unit(gap.First), gap.Part), Score(Unit(gap.Second), gap.Part));
        var points = Settled.Of(Math.Abs(first.Value - second.Value), Math.Max(Math.Abs(first.Value), Math.Abs(second.Value)));
        return new(points, first.Decimals, first.Cells.With(second.Cells));
    }

    private UnitsAnswer Where(UnitsWhere where)
    {
        var chosen = reader.Order(reader.Root).Where(conditions.Prepare(where.Condition, Answer));
        return new([.. chosen], conditions.Cells(where.Condition));
    }

    private NumberAnswer Count(Answer answer) =>
        answer switch
        {
            UnitsAnswer units => new(units.Units.Length, 0, units.Cells),
            PartsAnswer parts => new(parts.Parts.Length, 0, parts.Cells),
            _ => throw new ExpressionFault(
                $"only lists can be counted, and this is {answer.KindIn(Terms)}",
                $"for example: count of {Terms.Unit.Other} where rank <= 10 in 'PART'"
            ),
        };

    private NumberAnswer Share(UnitsAnswer answer, UnitClass? among) => among is null
        ? new(100.0 * answer.Units.Length / reader.Order(reader.Root).Length, 0, answer.Cells)
        : new(100.0 * answer.Units.Count(unit => among.Members.Contains(unit.Id)) / among.Members.Count, 0, answer.Cells);

    private NumberAnswer Summary(SummaryOf summary)
    {
        var part = summary.Part;
        var cells = reader.ColumnCells(part);
        var decimals = reader.Scores.DecimalsOf(part);
        return summary.Kind switch
        {
            SummaryKind.Mean => new(reader.Mean(part), decimals ?? 1, cells),
            SummaryKind.Median => new(reader.Median(part), decimals, cells),
            SummaryKind.StandardDeviation => new(reader.StandardDeviation(part), decimals ?? 1, cells),
            SummaryKind.Range => new(reader.Sorted(part)[^1] - reader.Sorted(part)[0], decimals, cells),
            SummaryKind.Highest => new(reader.Sorted(part)[^1], decimals, cells) { IsScore = true },
            _ => new(reader.Sorted(part)[0], decimals, cells) { IsScore = true },
        };
    }

    private PartsAnswer Closest()
    {
        var pair = reader.ClosestPair();
        return new([pair.First, pair.Second], AllDimensionCells());
    }

    private CellSet AllDimensionCells() => reader.ColumnCells(reader.Scores.Framework.Dimensions);

    /// <summary>A condition that holds needs no word of what the data say.</summary>
    private TruthAnswer Compared(Compare compare)
    {
        var (left, right) = (Answer(compare.Left), Answer(compare.Right));
        return ComparisonEvaluator.Holds(compare.Comparison, left, right)
            ? ComparisonEvaluator.True(compare, left, right)
            : ComparisonEvaluator.False(compare, left, right, Explain(compare));
    }

    /// <summary>Of a false claim about a rank: the score, and who holds the claimed rank. The message adds it to what the data say.</summary>
    private string Explain(Compare compare)
    {
        if (compare is not { Left: RankOf rank, Right: NumberLiteral claimed })
            return "";
        var unit = Unit(rank.Unit);
        var score = Printing.Number(reader.Scores.Score(unit, rank.Part).Value ?? 0, reader.Scores.DecimalsOf(rank.Part));
        var holders = reader
            .Order(rank.Part)
            .Where(other => reader.Scores.Rank(other, rank.Part) == (int)claimed.Value && other.Id != unit.Id)
            .Select(unit => unit.Name)
            .ToArray();
        return holders.Length == 0 ? $" (score {score})" : $" (score {score}; rank {claimed.Value:0} is held by {Printing.Join(holders)})";
    }

    private static ExpressionFault Missing(Unit unit, FrameworkNode part) =>
        new($"{unit.Name} has no score in '{part.Name}'") { Missing = new(unit, part) };
}
