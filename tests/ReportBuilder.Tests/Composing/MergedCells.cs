using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

/// <summary>Tables that are drawn with lines: heads in several rows, cells across columns and down over rows.</summary>
public sealed class MergedCells
{
    private const string Drawn = """
        Table: Ships

        +--------+-------+-------+----------+
        | Port   | Ships         | Carry    |
        +        +-------+-------+          +
        |        | Large | Small |          |
        +========+:=====:+======:+==========+
        | Aarhus | few   | many  | grain    |
        +--------+-------+-------+          +
        | Cork   | not told      | and cars |
        +--------+-------+-------+----------+
        """;

    [Fact]
    public void A_head_across_columns_stands_above_their_own_heads()
    {
        var table = Table(Drawn);
        Assert.Equal(["Port", "Ships – Large", "Ships – Small", "Carry"], table.Columns.Select(column => column.FullHeader));
        Assert.Equal(
            [new("Port", 0, 1, 2), new("Ships", 1, 2, 1), new("Carry", 3, 1, 2)],
            table.Heads[0].AsEnumerable());
        Assert.Equal([new("Large", 1), new("Small", 2)], table.Heads[1].AsEnumerable());
    }

    [Fact]
    public void Cells_say_what_they_cover() => Assert.Equal(
        "Aarhus 1x1, few 1x1, many 1x1, grain and cars 2x1 / Cork 1x1, not told 1x2",
        string.Join(" / ", Table(Drawn).Rows.Select(row => string.Join(", ", row.Cells.Select(
            cell => $"{PlainText.Of(cell.Content)} {cell.RowSpan}x{cell.ColumnSpan}")))));

    [Fact]
    public void Colons_align_columns() => Assert.Equal(
        [ColumnAlignment.OfKind, ColumnAlignment.Centre, ColumnAlignment.End, ColumnAlignment.OfKind],
        Table(Drawn).Columns.Select(column => column.Alignment));

    [Fact]
    public void Colons_align_columns_of_a_table_of_pipes_too() => Assert.Equal(
        [ColumnAlignment.Start, ColumnAlignment.Centre, ColumnAlignment.End],
        Table("Table: T\n\n| a | b | c |\n| :-- | :-: | --: |\n| x | y | z |").Columns.Select(column => column.Alignment));

    [Fact]
    public void A_cell_that_covers_places_is_found_at_each_and_begins_at_one()
    {
        var rows = TablePlaces.Of(Table(Drawn)).ToList();
        Assert.Equal("grain and cars", PlainText.Of(rows[1].ByColumn[3].Cell!.Content));
        Assert.Null(rows[1].ByColumn[3].Beginning);
        Assert.Equal(rows[1].ByColumn[1].Cell, rows[1].ByColumn[2].Cell);
        Assert.Null(rows[1].ByColumn[2].Beginning);
    }

    [Fact]
    public void Paragraphs_of_a_cell_stand_below_each_other() => Assert.Equal(
        "table: T: a | b\nx | one\\two",
        SmallEdition.Printed("Table: T\n\n+---+-----+\n| a | b   |\n+===+=====+\n| x | one |\n|   |     |\n|   | two |\n+---+-----+"));

    [Theory]
    [InlineData("Table: T\n\n+---+-----+\n| a | b   |\n+===+=====+\n| x | - y |\n|   | - z |\n+---+-----+", "RB4203 10:7")]
    [InlineData("Table: T\n\n+---+---+\n| a | b |\n+---+---+\n| x | y |\n+---+---+", "RB4204 7:1")]
    [InlineData("Table: T\n\n+---+---+\n| a | b |\n+==+====+\n| x | y |\n+---+---+", "RB4204 8:1")]
    [InlineData("Table: T\n\n+-------+\n| a | b |\n+===+===+\n| x | y |\n+---+---+", "RB4205 9:1")]
    public void What_cannot_be_set_is_told_at_its_line(string drawn, string finding) => Assert.Contains(finding, SmallEdition.Findings(drawn));

    [Fact]
    public void A_drawing_that_is_no_table_is_never_printed() =>
        Assert.DoesNotContain("+-", SmallEdition.Printed("Table: T\n\n+-------+\n| a | b |\n+===+===+\n| x | y |\n+---+---+"), StringComparison.Ordinal);

    [Fact]
    public void A_table_of_lines_in_a_list_has_its_own_places() => Assert.Contains(
        "RB4405 8:7",
        SmallEdition.Findings("- Words\n\n  +---+-----+\n  | a | [b](#nowhere) |\n  +===+=====+\n  | x | one |\n  +---+-----+"));

    private static Table Table(string markdown) => Assert.IsType<Table>(Assert.Single(SmallEdition.Compose(markdown).Value.Sections[0].Content));
}
