using AngleSharp.Dom;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Html;

/// <summary>The marks of a chart on a page: links that say their row.</summary>
public sealed class LiveMarksTests
{
    private static readonly Ink Ink = new("d4");

    /// <summary>A name, a bar, an axis, and the sign of a key.</summary>
    private static Figure Chart(ChartRow row, params ChartSeries[] series) => Sample.Chart with
    {
        Drawing = new Drawing(200, 40, [new TextMark(0, 8, row.Label, 7, FontWeight.Regular, Ink), new RectMark(0, 0, 100, 10, Ink), new LineMark(0, 0, 0, 40, Ink, 1), new RectMark(0, 20, 9, 6, Ink)])
        {
            Data = [new(0, DataMarks.All, 0, 1), new(0, DataMarks.All, 1, 2), new(DataMarks.All, 0, 3, 4, IsKey: true)],
        },
        Spec = Sample.Chart.Spec with { Rows = [row], Series = [.. series], Unit = "points" },
    };

    private static IElement Drawn(Figure figure) => Sample.ChapterWith(figure).QuerySelector("figure.chart svg.drawing")!;

    [Fact]
    public void A_mark_of_a_unit_in_a_part_says_value_unit_and_rank_and_leads_to_the_receipt()
    {
        var (unit, part) = (Sample.Scores.Units[0], Sample.Scores.Framework.Dimensions[0]);
        var mark = Drawn(Chart(new(unit.Name, [290], Of: unit.Id), new ChartSeries(part.Name, "d4", part.Id))).QuerySelector("a[data-m='0']")!;
        Assert.Equal($"../cities/{unit.Id}.html#receipt-{part.Id}", mark.GetAttribute("href"));
        Assert.Equal(
            $"{unit.Name}\n{part.Name}: 290 points, rank {Sample.Scores.Rank(unit, part)} of {Sample.Scores.Units.Length}",
            mark.QuerySelector("title")!.TextContent);
        Assert.NotNull(mark.QuerySelector("rect"));
    }

    [Fact]
    public void Where_values_of_a_row_are_compared_one_of_its_marks_says_them_all()
    {
        var chart = Chart(new("Rent", [12, 7]), new ChartSeries("Here", ""), new ChartSeries("Mean", ""));
        var drawn = Drawn(chart with
        {
            Drawing = chart.Drawing with { Data = [new(0, DataMarks.All, 0, 1), new(0, 1, 1, 2), new(0, 0, 2, 3), new(DataMarks.All, 0, 3, 4, IsKey: true)] },
            Spec = chart.Spec with { Kind = ChartKind.Profile },
        });
        Assert.Equal("Rent\nHere: 12 points\nMean: 7 points", Assert.Single(drawn.QuerySelectorAll("[data-m] > title")).TextContent);
        Assert.Equal([("0", true), ("0.1", true), ("0.0", false), (".0", true)], drawn.QuerySelectorAll("[data-m]").Select(group => (group.GetAttribute("data-m"), group.HasAttribute("aria-hidden"))));
    }

    [Fact]
    public void A_mark_that_is_named_like_a_unit_leads_to_its_profile()
    {
        var unit = Sample.Scores.Units[1];
        var mark = Drawn(Chart(new(unit.Name, [12]), new ChartSeries("Rent", ""))).QuerySelector("a[data-m='0']")!;
        Assert.Equal($"../cities/{unit.Id}.html", mark.GetAttribute("href"));
        Assert.Equal($"{unit.Name}\nRent: 12 points", mark.QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void A_mark_of_something_else_is_an_image_that_says_its_row()
    {
        var mark = Drawn(Chart(new("1984", [12]), new ChartSeries("Rent", ""))).QuerySelector("[data-m='0'][role]")!;
        Assert.Equal(("g", "img", "1984\nRent: 12 points"), (mark.LocalName, mark.GetAttribute("role"), mark.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public void Screen_readers_hear_the_drawing_and_its_marks_and_no_axis_name_or_key_twice()
    {
        var drawing = Drawn(Chart(new("1984", [null]), new ChartSeries("Rent", "")));
        Assert.Equal(("group", "Figure 7"), (drawing.GetAttribute("role"), drawing.QuerySelector(":scope > title")!.TextContent));
        Assert.Equal(drawing.QuerySelector(":scope > desc")!.Id, drawing.GetAttribute("aria-describedby"));
        Assert.Equal("1984\nRent: no value", drawing.QuerySelector("[role=img] > title")!.TextContent);
        Assert.Equal([("g", "0"), ("g", null), ("g", ".0")], drawing.QuerySelectorAll("[aria-hidden]").Select(group => (group.LocalName, group.GetAttribute("data-m"))));
    }

    [Fact]
    public void A_chart_of_many_series_says_how_a_unit_stands_in_all()
    {
        var unit = Sample.Scores.Units[0];
        ChartSeries[] series = [.. Enumerable.Range(1, 5).Select(number => new ChartSeries($"Part {number}", ""))];
        var said = Drawn(Chart(new(unit.Name, [1, 2, 3, 4, 5], Of: unit.Id), series)).QuerySelector("a > title")!.TextContent;
        Assert.StartsWith($"{unit.Name}\nOverall: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_words_that_are_markup_are_words() =>
        Assert.Equal("<b>&\nRent: 12 points", Drawn(Chart(new("<b>&", [12]), new ChartSeries("Rent", ""))).QuerySelector("[role=img] > title")!.TextContent);

    [Fact]
    public void Ranks_are_said_as_ranks_once()
    {
        var (unit, part) = (Sample.Scores.Units[0], Sample.Scores.Framework.Dimensions[0]);
        var chart = Chart(new(unit.Name, [3], Of: unit.Id), new ChartSeries(part.Name, "", part.Id));
        var ranks = chart with { Spec = chart.Spec with { Unit = "", Minimum = 1 } };
        Assert.Equal($"{unit.Name}\n{part.Name}: rank 3", Drawn(ranks).QuerySelector("a > title")!.TextContent);
    }
}
