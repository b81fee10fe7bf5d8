using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

/// <summary>Every drawing says which of its marks stand for which value.</summary>
public sealed class DataMarksTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Groups_of_marks_follow_one_another_and_name_rows_and_series_that_are_there(string name)
    {
        var (spec, drawing) = (Samples.All[name], ChartPictures.Draw(Samples.All[name]).Drawing);
        var end = 0;
        Assert.All(drawing.Data, data =>
        {
            Assert.InRange(data.From, end, data.To - 1);
            Assert.InRange(data.To, data.From + 1, drawing.Marks.Length);
            Assert.InRange(data.Row, DataMarks.All, spec.Rows.Length - 1);
            Assert.InRange(data.Series, DataMarks.All, Math.Max(spec.Series.Length, spec.Rows.Length) - 1);
            Assert.False(data is { Row: DataMarks.All, Series: DataMarks.All });
            end = data.To;
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_with_a_value_has_marks_of_its_own(string name)
    {
        var spec = Samples.All[name];
        if (spec.Kind is ChartKind.Histogram or ChartKind.Box or ChartKind.Area)
            return;
        var shown = ChartPictures.Draw(spec).Drawing.Data.Where(data => !data.IsKey).Select(data => data.Row).ToHashSet();
        var needed = spec.Kind is ChartKind.Scatter or ChartKind.Bubble or ChartKind.Map && spec.Series.Length > 1
            ? spec.Rows.Where(row => row.Values[0] is not null && row.Values[1] is not null)
            : spec.Rows.Where(row => row.Values.Any(value => value is not null and not 0));
        Assert.Empty(needed.Where(row => !shown.Contains(spec.Rows.IndexOf(row))).Select(row => row.Label));
    }

    [Fact]
    public void Parts_of_a_bar_and_cells_of_a_heat_map_are_one_value_each()
    {
        foreach (var name in new[] { "stacked", "grouped", "heatmap-ranks", "diverging" })
        {
            var (spec, drawing) = (Samples.All[name], ChartPictures.Draw(Samples.All[name]).Drawing);
            var shown = drawing.Data.Select(data => (data.Row, data.Series)).ToHashSet();
            Assert.All(spec.Rows, row => Assert.All(
                Enumerable.Range(0, row.Values.Length).Where(series => row.Values[series] is not null and not 0),
                series => Assert.Contains((spec.Rows.IndexOf(row), series), shown)));
        }
    }

    [Fact]
    public void The_words_of_a_key_stand_for_their_series() => Assert.Equal(
        Enumerable.Range(0, Samples.All["stacked"].Series.Length),
        ChartPictures.Draw(Samples.All["stacked"]).Drawing.Data.Where(data => data.IsKey).Select(data => data.Series));

    [Fact]
    public void A_part_of_a_drawing_keeps_what_its_marks_stand_for()
    {
        var drawing = ChartPictures.Draw(Samples.All["bars"]).Drawing;
        Assert.Equal(drawing.Data, drawing.From(10, 10, 50, 50).Data);
    }
}
