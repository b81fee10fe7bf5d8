using ReportBuilder.Layout.Tables;
using ReportBuilder.Layout.Type;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Tests.Loading.Fonts;

namespace ReportBuilder.Tests.Layout;

/// <summary>How narrow columns share the width of a table.</summary>
public sealed class TableColumnTests
{
    private static readonly FontFamily Squares = PackagedFonts.Inter with { Fallbacks = [FontReader.Read(FontFiles.Squares)] };

    private static readonly ColumnNeed Name = new(52, 52, 52, 52);

    /// <summary>Its head is longer than its figures, and can be turned.</summary>
    private static readonly ColumnNeed Figure = new(40, 60, 12, 12);

    [Fact]
    public void Words_of_heads_give_way_before_the_names_of_rows_break()
    {
        var columns = Columns(180);
        Assert.True(columns.TextWidth(0) >= 52);
        Assert.All(Enumerable.Range(1, 4), column => Assert.InRange(columns.TextWidth(column), 12, 40));
        Assert.Equal(180, columns.Left(4) + columns.Width(4), 6);
    }

    [Fact]
    public void Where_a_little_is_missing_all_columns_are_a_little_narrower() =>
        Assert.Equal(52 * 205.0 / 212, Columns(205 + (4 * TableColumns.Gap)).TextWidth(0), 6);

    [Fact]
    public void Where_even_names_have_no_room_all_break_alike() =>
        Assert.Equal(52 * 50.0 / 100, Columns(50 + (4 * TableColumns.Gap)).TextWidth(0), 6);

    [Theory]
    [InlineData("合肥的杭州市城报告一二三合肥", 8)]
    [InlineData("杭州", 2)]
    public void Of_a_long_Chinese_name_eight_signs_are_kept_together(string name, int ems)
    {
        var style = TypeScale.Cell(default);
        Assert.Equal(ems * style.Size, TableMeasures.LongestWord(name, new Shaper(Squares), style), 1);
    }

    [Theory]
    [InlineData(400, 60)]
    [InlineData(288, 50)]
    public void What_is_left_goes_to_heads_of_more_than_two_lines_first(double width, double head)
    {
        var columns = Columns(width, Figure with { LongestWord = 40, Natural = 40, HeadInTwoLines = 60 });
        Assert.All(Enumerable.Range(1, 4), column => Assert.Equal(head, columns.TextWidth(column), 6));
        Assert.Equal(width, columns.Left(4) + columns.Width(4), 6);
    }

    private static TableColumns Columns(double width) => Columns(width, Figure);

    private static TableColumns Columns(double width, ColumnNeed figure)
    {
        var kinds = new[] { ColumnKind.RowHeader, ColumnKind.Number, ColumnKind.Number, ColumnKind.Number, ColumnKind.Number };
        var table = new Table(TableKind.Plain, "", [], [.. kinds.Select((kind, at) => new TableColumn($"{at}", "", kind))], [], "", default);
        var style = TypeScale.Cell(default);
        return TableColumns.Measure(table, new(style, style, 1, 3, WholePage: false, LargeTitle: false), [Name, figure, figure, figure, figure], width);
    }
}
