using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Tests.Scoring;

public sealed class KeySorterTests
{
    [Fact]
    public void The_least_comes_first_and_equals_stay_in_their_order() => Prop.ForAll(Gen.Choose(0, 20).ArrayOf().Resize(200).ToArbitrary(), values =>
    {
        var sorter = new KeySorter(values.Length + 1);
        for (var i = 0; i < values.Length; i++)
            (sorter.Keys[i], sorter.Items[i]) = (values[i], i);
        sorter.Sort(values.Length);
        var expected = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToList();
        Assert.Equal(expected, sorter.Items.Take(values.Length));
        Assert.Equal(expected.Select(i => (double)values[i]), sorter.Keys.Take(values.Length));
    }).QuickCheckThrowOnFailure();
}
