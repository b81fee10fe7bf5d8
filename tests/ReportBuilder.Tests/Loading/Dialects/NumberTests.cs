using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading.Dialects;

/// <summary>Numbers as people write them are read where they have one reading, and asked about where they have two.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("12,5", 12.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u202F234,5", 1234.5)]
    [InlineData("-0,75", -0.75)]
    [InlineData("−0,75", -0.75)]
    [InlineData("12,5-", -12.5)]
    [InlineData("1,2E3", 1200)]
    [InlineData("0,123", 0.123)]
    public void Decimal_commas(string written, double number) => Assert.Equal(number, Read($"{written};7,5"));

    [Theory]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1'234.5", 1234.5)]
    [InlineData("1’234", 1234)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("12.5%", 12.5)]
    [InlineData("12.5 %", 12.5)]
    [InlineData("€1,234.5", 1234.5)]
    [InlineData("1,234.5 €", 1234.5)]
    [InlineData("US$ 12", 12)]
    [InlineData("12 元", 12)]
    [InlineData("12.5*", 12.5)]
    [InlineData("12.5¹", 12.5)]
    [InlineData("12.5 1)", 12.5)]
    [InlineData("12.5 [r]", 12.5)]
    [InlineData("12.5 p", 12.5)]
    [InlineData("１２．５", 12.5)]
    public void Marks_beside_and_between_the_figures(string written, double number) => Assert.Equal(number, Read($"{written};{written.Replace('p', ' ')}"));

    [Theory]
    [InlineData("n/a"), InlineData("N/A"), InlineData("NA"), InlineData("-"), InlineData("–"), InlineData(".."), InlineData("…"), InlineData(":"), InlineData("."), InlineData("k. A.")]
    public void Marks_for_what_nobody_reported(string mark)
    {
        var column = Column($"1.5;2.5;{mark};3.5");
        Assert.Equal((ColumnType.Number, null, ""), (column.Type, column.Cells[2].Number, column.Cells[2].Text));
        Assert.Equal(mark, column.Cells[2].Written);
        Assert.Equal($"'{mark}' is read as a value that nobody reported, here and wherever the table has it", Assert.Single(Problems($"1.5;2.5;{mark};3.5")).Message);
    }

    [Fact]
    public void Marks_of_the_house_are_named_in_the_sidecar() => Assert.Equal([1.5, null, null], Column("1.5;-99;secret", "missing: [\"-99\", secret]\n").Cells.Select(cell => cell.Number));

    [Theory]
    [InlineData("1,234;7,5", "1.234", "1234")]
    [InlineData("1,234;7", "1.234", "1234")]
    public void A_number_with_two_readings_is_an_error_that_gives_both(string cells, string withComma, string withPoint)
    {
        var problem = Problems(cells).Single(problem => problem.Severity == Severity.Error);
        Assert.Equal(("RB1262", $"'1,234' can be {withComma} (a decimal comma) or {withPoint} (a mark between thousands)"), (problem.Code, problem.Message));
        Assert.Equal("write 'decimal: comma' or 'decimal: point' in data/tourism.yaml", problem.Hint);
    }

    [Theory]
    [InlineData("1,234;7,5", "decimal: comma\n", 1.234)]
    [InlineData("1,234;7", "decimal: point\n", 1234)]
    [InlineData("1.234;7", "decimal: comma\n", 1234)]
    [InlineData("1,234;1.234,5", "", 1.234)]
    [InlineData("1,234;1,234.5", "", 1234)]
    [InlineData("1,234;12.5", "", 1234)]
    [InlineData("1.234;12,5", "", 1234)]
    [InlineData("1.234;12", "", 1.234)]
    public void The_sidecar_settles_it_and_so_do_numbers_that_have_one_reading(string cells, string sidecar, double first) =>
        Assert.Equal(first, Column(cells, sidecar).Cells[0].Number);

    [Fact]
    public void Both_conventions_in_one_table_are_told()
    {
        var problem = Problems("12.5;1,5;2.5;3.5").Single(problem => problem.Severity == Severity.Error);
        Assert.Equal(("RB1204", "'1,5' has a decimal comma, and '12.5' (at data/tourism.csv:2:4) a decimal point"), (problem.Code, problem.Message));
    }

    [Fact]
    public void A_sign_beside_some_values_of_a_column_and_not_beside_others_is_told()
    {
        var problem = Problems("12.5;13.5%").Single(problem => problem.Severity == Severity.Error);
        Assert.Equal(("RB1263", "'13.5%' has the sign '%', and '12.5' (at data/tourism.csv:2:4) has no sign beside it"), (problem.Code, problem.Message));
    }

    [Fact]
    public void The_common_sign_is_the_unit_and_the_cell_keeps_how_it_was_written()
    {
        var column = Column("12,50 %;7,5 %");
        Assert.Equal(("%", 2, "12.50", "12,50 %"), (column.Unit, column.Decimals, column.Cells[0].Text, column.Cells[0].Written));
    }

    [Theory]
    [InlineData("12 b;13 b;14 e")]
    [InlineData("(12);(13);(14)")]
    [InlineData("1.2.3;1.2.4")]
    [InlineData("12,34,5;1")]
    public void What_only_looks_like_numbers_is_text(string cells) => Assert.Equal(ColumnType.Text, Column(cells).Type);

    [Fact]
    public void The_guess_is_said_once()
    {
        var problems = Problems("12,5;7,5 %;8 %".Replace("12,5", "12,5 %", StringComparison.Ordinal));
        Assert.Equal(
            ["numbers are read with a decimal comma: '12,5 %' is a number with decimals", "'12,5 %' is read as 12.5: signs and footnote marks beside numbers are left out in this table"],
            problems.Select(problem => problem.Message).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Any_number_written_in_either_convention_with_a_proof_beside_it_is_read_as_itself()
    {
        var random = new Random(1903);
        for (var round = 0; round < Rounds.Of(20); round++)
        {
            var number = Math.Round((random.NextDouble() * 2e6) - 1e6, random.Next(4));
            var english = number.ToString("#,##0.####", System.Globalization.CultureInfo.InvariantCulture);
            var german = english.Replace(',', '_').Replace('.', ',').Replace('_', '.');
            Assert.Equal(number, Read($"{english};1,234.5"));
            Assert.Equal(number, Read($"{german};1.234,5"));
        }
    }

    private static double? Read(string cells) => Column(cells).Cells[0].Number;

    private static DataField Column(string cells, string sidecar = "") => Table(cells, sidecar).Columns[1];

    private static IEnumerable<Diagnostic> Problems(string cells) => Table(cells, "").Problems;

    private static DataTable Table(string cells, string sidecar) => TextTableTests.OwnTable(
        Encoding.UTF8.GetBytes("id,value\n" + string.Concat(cells.Split(';').Select((cell, row) => $"r{row},{(cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)}\n"))),
        sidecar);
}
