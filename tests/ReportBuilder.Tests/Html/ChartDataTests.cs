using ReportBuilder.Tests.Charts;

namespace ReportBuilder.Tests.Html;

/// <summary>Whoever does not see a chart finds every row of it in the table behind it, with its group and its values.</summary>
public sealed class ChartDataTests
{
    public static TheoryData<string> Charts => ApprovedDrawings.Names;

    [Theory]
    [MemberData(nameof(Charts))]
    public void The_table_behind_a_chart_tells_every_row_once_with_all_its_values(string name)
    {
        var spec = Samples.All[name];
        var chart = ChartPictures.Draw(spec);
        var page = Sample.ChapterWith(Sample.Chart with { Spec = spec, Drawing = chart.Drawing, AlternativeText = chart.Description });
        var rows = page.QuerySelectorAll(".figure-data tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).ToList();
        Assert.Equal(spec.Rows.Select(row => row.Label), rows.Select(row => row[0]));
        Assert.All(spec.Rows.Zip(rows), pair =>
        {
            var values = pair.Second[(spec.HasGroups ? 2 : 1)..];
            Assert.Equal(pair.First.Values.Select(value => value is null), values.Select(text => text == "\u2013"));
            Assert.All(values, text => Assert.NotEmpty(text));
            if (spec.HasGroups)
                Assert.Equal(pair.First.Group, pair.Second[1]);
        });
        Assert.Equal(rows.Count, rows.Select(row => string.Join('|', row)).Distinct(StringComparer.Ordinal).Count());
    }
}
