using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Tests.Scoring;

public sealed class GreaterCountsTests
{
    /// <summary>Up to 90 whole numbers with many ties, a few of them missing.</summary>
    private static readonly Arbitrary<double[]> Values = Gen.Choose(0, 30).Select(value => value == 0 ? double.NaN : value).ArrayOf().Resize(90).ToArbitrary();

    [Fact]
    public void A_value_is_counted_where_it_is_greater() => Check.QuickThrowOnFailure(Prop.ForAll(Values, values =>
    {
        var counts = new int[values.Length];
        GreaterCounts.Into(counts, values);
        return counts.SequenceEqual(values.Select(own => values.Count(other => other > own)));
    }));

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(200)]
    public void The_places_of_any_number_of_values_are_counted(int count)
    {
        var counts = new int[count];
        GreaterCounts.Into(counts, [.. Enumerable.Range(0, count).Select(place => -(double)place)]);
        Assert.Equal(Enumerable.Range(0, count), counts);
    }
}
