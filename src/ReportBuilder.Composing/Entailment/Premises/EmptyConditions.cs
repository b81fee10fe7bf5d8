using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Premises;

/// <summary>Finds conditions that hold whatever the scores are: "rank of Cork &lt;= 60" among sixty. They bear out nothing.</summary>
internal static class EmptyConditions
{
    public static IEnumerable<Compare> In(Expression claim, Scorebook scores) => claim switch
    {
        AllOf all => In(all.Left, scores).Concat(In(all.Right, scores)),
        AnyOf any => In(any.Left, scores).Concat(In(any.Right, scores)),
        Compare compare when IsEmpty(compare, scores) => [compare],
        _ => [],
    };

    private static bool IsEmpty(Compare compare, Scorebook scores) => (compare.Left, compare.Right) switch
    {
        (_, NumberLiteral number) when RangeOf(compare.Left, scores) is { } range => HoldsFor(range, compare.Comparison, number.Value),
        (NumberLiteral number, _) when RangeOf(compare.Right, scores) is { } range => HoldsFor(range, PremiseReader.Turned(compare.Comparison), number.Value),
        (UnitLiteral, AllUnits) => true,
        _ => compare.Comparison is Comparison.Equal or Comparison.GreaterOrEqual or Comparison.LessOrEqual
            && CanonicalText.Of(compare.Left) == CanonicalText.Of(compare.Right),
    };

    /// <summary>All that a quantity can be; null where nothing is known of it.</summary>
    private static Bounds? RangeOf(Expression quantity, Scorebook scores) => quantity switch
    {
        RankOf => new(1, scores.Units.Length),
        RankAmong rank => new(1, rank.Class.Members.Count),
        CountOf { List: UnitsWhere or AllUnits } => new(0, scores.Units.Length),
        ShareOf => new(0, 100),
        CorrelationOf => new(-1, 1),
        GapBetween => new(0, double.PositiveInfinity),
        ScoreOf score when scores.Ends.TryGetValue(score.Part.Id, out var end) => new(0, end),
        _ => null,
    };

    private static bool HoldsFor(Bounds range, Comparison comparison, double number) => comparison switch
    {
        Comparison.Less => range.High < number,
        Comparison.LessOrEqual => range.High <= number,
        Comparison.Greater => range.Low > number,
        Comparison.GreaterOrEqual => range.Low >= number,
        Comparison.NotEqual => number < range.Low || number > range.High,
        _ => false,
    };
}
