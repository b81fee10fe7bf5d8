using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Steps;

namespace ReportBuilder.Tests.Scoring;

public sealed class AggregationBoundsTests
{
    private static readonly AggregateBy[] Means = [AggregateBy.Harmonic, AggregateBy.Geometric, AggregateBy.Arithmetic];

    [Fact]
    public void Every_mean_lies_between_the_least_and_the_greatest_part() => Check.QuickThrowOnFailure(Prop.ForAll(Parts, parts =>
        Means.All(by => Of(by, parts) >= parts.Min() - 1e-9 && Of(by, parts) <= parts.Max() + 1e-9)));

    [Fact]
    public void The_harmonic_mean_is_at_most_the_geometric_and_that_at_most_the_arithmetic() => Check.QuickThrowOnFailure(Prop.ForAll(Parts, parts =>
        Of(AggregateBy.Harmonic, parts) <= Of(AggregateBy.Geometric, parts) + 1e-9 && Of(AggregateBy.Geometric, parts) <= Of(AggregateBy.Arithmetic, parts) + 1e-9));

    [Fact]
    public void A_part_of_weight_0_does_not_count() => Check.QuickThrowOnFailure(Prop.ForAll(Parts, parts =>
        Math.Abs(WeightedMeans.Of(new(null, AggregateBy.Arithmetic), [.. parts.Append(1e6).Select(part => new[] { part })], [.. parts.Select(_ => 1.0), 0], 1)[0] - parts.Average()) < 1e-9));

    [Fact]
    public void Copeland_s_scores_add_up_to_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Parts, parts =>
        Copeland.Of([parts, [.. parts.Reverse()]], [1, 2], parts.Length).Sum() == 0));

    private static double Of(AggregateBy by, double[] parts) => WeightedMeans.Of(new(null, by), [.. parts.Select(part => new[] { part })], [.. parts.Select(_ => 1.0)], 1)[0];

    private static Arbitrary<double[]> Parts => Gen.Choose(1, 1000).Select(value => value / 10.0).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();
}
