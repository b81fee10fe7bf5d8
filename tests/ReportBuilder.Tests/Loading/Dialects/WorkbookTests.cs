using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading.Dialects;

/// <summary>Tables out of workbooks: the cells as an editor sees them, with their places as an editor names them.</summary>
public sealed class WorkbookTests
{
    private const string Path = "data/tourism.xlsx";

    [Fact]
    public void Words_and_numbers_are_read_with_their_places()
    {
        var table = Own(Simple());
        Assert.Equal(["town", "guests"], table.Columns.Select(column => column.Name));
        Assert.Equal([3, 4.5], table.Columns[1].Cells.Select(cell => cell.Number));
        Assert.Equal("data/tourism.xlsx, sheet \"2025\", B3", table.Columns[1].Cells[1].Place.ToString());
        Assert.Empty(table.Problems);
    }

    [Fact]
    public void A_fault_names_the_sheet_and_the_cell()
    {
        var sample = new WorkbookSample();
        var problem = Assert.Single(Own(sample.Sheet("2025", sample.Rows(["town", "guests"], ["A", 1], ["B", 2], ["C", "many"], ["D", 3]))).Problems);
        Assert.StartsWith("data/tourism.xlsx, sheet \"2025\", B4: error RB1240: 'many' is not a number", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_say_what_a_number_is()
    {
        var sample = new WorkbookSample();
        var table = Own(sample.Sheet("a", sample.Rows(
            ["town", "share", "opened", "year", "fee", "closed"],
            ["A", (0.125, 1), (45473.0, 2), (45473.0, 3), (1234.5, 4), (59.0, 5)],
            ["B", (0.07, 1), (45474.0, 2), (45107.0, 3), (2.25, 4), (61.0, 5)])));
        Assert.Equal(["12.50%", "2024-06-30", "2024", "1234.50", "1900-02-28"], table.Columns.Skip(1).Select(column => column.Cells[0].Written));
        Assert.Equal("1900-03-01", table.Columns[5].Cells[1].Written);
        Assert.Equal([ColumnType.Text, ColumnType.Number, ColumnType.Date, ColumnType.Year, ColumnType.Number, ColumnType.Date], table.Columns.Select(column => column.Type));
        Assert.Equal(("%", 12.5, 7), (table.Columns[1].Unit, table.Columns[1].Cells[0].Number, table.Columns[1].Cells[1].Number));
    }

    [Fact]
    public void Days_from_1904_are_days_too()
    {
        var sample = new WorkbookSample { Properties = "<workbookPr date1904=\"1\"/>" };
        Assert.Equal("2024-06-30", Own(sample.Sheet("a", sample.Rows(["town", "opened"], ["A", (44011.0, 2)]))).Columns[1].Cells[0].Text);
    }

    [Fact]
    public void A_number_is_read_to_fifteen_figures_as_it_is_shown()
    {
        var sample = new WorkbookSample();
        Assert.Equal("0.3", Own(sample.Sheet("a", sample.Rows(["town", "guests"], ["A", 0.1 + 0.2]))).Columns[1].Cells[0].Text);
    }

    [Fact]
    public void A_formula_gives_its_last_value_and_one_without_is_told()
    {
        const string rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A9</f><v>town</v></c><c r=\"B1\" t=\"str\"><v>guests</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"B2\"><f>1+2</f><v>3</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>B</v></c><c r=\"B3\"><f>1+3</f></c></row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>C</v></c><c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row><row r=\"5\"><c r=\"A5\" t=\"str\"><v>D</v></c><c r=\"B5\"><v>4</v></c></row><row r=\"6\"><c r=\"A6\" t=\"str\"><v>E</v></c><c r=\"B6\"><v>4</v></c></row>";
        var table = Own(new WorkbookSample().Sheet("a", rows));
        Assert.Equal(3, table.Columns[1].Cells[0].Number);
        Assert.Equal(["the formula has no value", "'#DIV/0!' is not a number, and nearly all cells of 'guests' are"], table.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Rich_text_is_text_and_the_reading_of_a_word_is_not()
    {
        var sample = new WorkbookSample();
        sample.SharedStrings.Add("<r><t>杭</t></r><r><t>州</t></r><rPh sb=\"0\" eb=\"1\"><t>hang</t></rPh>");
        Assert.Equal("杭州", Own(sample.Sheet("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")).Columns[0].Name);
    }

    [Fact]
    public void A_merged_head_over_a_second_row_is_one_head()
    {
        var sample = new WorkbookSample();
        var table = Own(sample.Sheet(
            "a",
            sample.Rows(["Guests of the harbours", null, null], ["town", "GDP", null], [null, 2023, 2024], ["A", 1, 2], ["B", 3, 4]),
            "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/></mergeCells>"));
        Assert.Equal(["town", "GDP 2023", "GDP 2024"], table.Columns.Select(column => column.Name));
        Assert.Equal(2, table.Rows);
        Assert.Equal("line 1 is a note; the head has two rows, which are read together", Assert.Single(table.Problems).Message);
    }

    [Fact]
    public void A_name_that_is_merged_over_rows_stands_in_each()
    {
        var sample = new WorkbookSample();
        var table = Own(sample.Sheet("a", sample.Rows(["town", "year", "guests"], ["A", 1902, 2], [null, 1903, 4]), "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"));
        Assert.Equal(["A", "A"], table.Columns[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Hidden_rows_are_read_and_said()
    {
        var sample = new WorkbookSample();
        var table = Own(sample.Sheet("a", sample.Rows(["town", "guests"], ["A", 1], ["B", 2]).Replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">", StringComparison.Ordinal)));
        Assert.Equal(2, table.Rows);
        Assert.Equal("a row is hidden and read (the first is 3)", Assert.Single(table.Problems).Message);
    }

    [Theory]
    [InlineData("sheet: \"2024\"\n", "A24")]
    [InlineData("sheet: 1\n", "A25")]
    [InlineData("range: \"2024!A1:B2\"\n", "A24")]
    [InlineData("range: last_year\n", "A24")]
    [InlineData("sheet: 3\nrange: B2:C3\n", "A23")]
    public void The_sidecar_names_a_sheet_a_range_or_a_name_of_the_workbook(string sidecar, string first) => Assert.Equal(first, Own(Years(), sidecar).Columns[0].Cells[0].Text);

    [Theory]
    [InlineData("", "the workbook has the sheets \"2025\", \"2024\" and \"notes\"", "write 'sheet: 2025' in data/tourism.yaml")]
    [InlineData("sheet: note\n", "the workbook has no sheet 'note'", "did you mean 'notes'?")]
    [InlineData("range: next_year\n", "the workbook has no range or table 'next_year'", "write cells as B3:F40 in data/tourism.yaml, or the name of a table: \"last_year\"")]
    public void Without_a_choice_the_sheets_are_named(string sidecar, string message, string hint)
    {
        var problem = Assert.Single(Own(Years(), sidecar).Problems);
        Assert.Equal(("RB1270", message, hint), (problem.Code, problem.Message, problem.Hint));
    }

    [Fact]
    public void A_sheet_with_the_tables_own_name_is_taken_and_hidden_sheets_are_not()
    {
        var sample = new WorkbookSample();
        var rows = sample.Rows(["town", "guests"], ["A", 1]);
        Assert.Equal("read from the sheet \"Tourism\"", Assert.Single(Own(sample.Sheet("Notes", "").Sheet("Tourism", rows)).Problems).Message);
        var other = new WorkbookSample();
        Assert.Empty(Own(other.Sheet("lists", "", state: "hidden").Sheet("any", other.Rows(["town", "guests"], ["A", 1]))).Problems);
    }

    [Fact]
    public void The_scores_may_be_a_workbook_long_or_wide()
    {
        var plain = TinyReport.Inputs.Dataset;
        var sample = new WorkbookSample();
        object?[][] rows = [["city", .. plain.Columns.Select(column => TinyReport.Inputs.Framework.Nodes.First(node => node.Id == column.NodeId).Name)],
            .. plain.Units.Select((unit, at) => (object?[])[unit.Name, .. plain.Columns.Select(column => (object?)column.Readings[at].Value)])];
        var outcome = EditionLoader.Load(TinyReport.Sources.Without("data/scores.csv").With("data/scores.xlsx", sample.Sheet("2025", sample.Rows(rows)).ToBytes()));
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(plain.Columns.SelectMany(column => column.Readings), outcome.Value.Dataset.Columns.SelectMany(column => column.Readings));
        Assert.Equal("data/scores.xlsx, sheet \"2025\", B2", outcome.Value.Dataset.Columns[0].Places[0].ToString());
    }

    [Theory]
    [InlineData("tourism.ods", "workbooks of the form .ods are not read")]
    [InlineData("tourism.xls", "workbooks of the form .xls are not read")]
    [InlineData("tourism.xlsx", "the workbook cannot be read")]
    public void Other_forms_and_broken_files_are_refused_in_one_line(string name, string message)
    {
        var problem = Assert.Single(EditionLoader.Load(TinyReport.Sources.With($"data/{name}", "PK is no workbook"u8.ToArray())).Value.Tables.Single(table => table.Path == $"data/{name}").Problems);
        Assert.Equal(("RB1271", message), (problem.Code, problem.Message));
    }

    [Fact]
    public void A_workbook_with_a_password_is_told_as_one() =>
        Assert.StartsWith("the workbook has a password", Assert.Single(OwnOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "").Problems).Message, StringComparison.Ordinal);

    [Fact]
    [Trait("Category", "Random")]
    public void A_workbook_with_wrong_bytes_or_cut_off_is_read_or_told()
    {
        var whole = Years().ToBytes();
        var random = new Random(1903);
        for (var round = 0; round < Rounds.Of(40); round++)
        {
            var bytes = whole[..random.Next(1, whole.Length + 1)];
            for (var i = 0; i < 4; i++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.Null(Record.Exception(() => OwnOf(bytes, "sheet: 1\n")));
        }
    }

    private static WorkbookSample Simple()
    {
        var sample = new WorkbookSample();
        return sample.Sheet("2025", sample.Rows(["town", "guests"], ["A", 3], ["B", 4.5]));
    }

    private static WorkbookSample Years()
    {
        var sample = new WorkbookSample { DefinedNames = "<definedNames><definedName name=\"last_year\">'2024'!$A$1:$B$2</definedName></definedNames>" };
        return sample
            .Sheet("2025", sample.Rows(["town", "guests"], ["A25", 1]))
            .Sheet("2024", sample.Rows(["town", "guests"], ["A24", 1], ["B24", 1]))
            .Sheet("notes", sample.Rows(["x"], [null, "town", "guests"], [null, "A23", 3], [null, "B23", 3]));
    }

    private static DataTable Own(WorkbookSample workbook, string sidecar = "") => OwnOf(workbook.ToBytes(), sidecar);

    private static DataTable OwnOf(byte[] bytes, string sidecar)
    {
        var edition = TinyReport.Sources.With(Path, bytes);
        return EditionLoader.Load(sidecar.Length == 0 ? edition : edition.With("data/tourism.yaml", sidecar)).Value.Tables.Single(table => table.Path == Path);
    }
}
