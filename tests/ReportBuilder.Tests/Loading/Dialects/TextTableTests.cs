using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading.Dialects;

/// <summary>A table of text is read as its plain form would be, and what was guessed is said once.</summary>
public sealed class TextTableTests
{
    private const string Scores = "data/scores.csv";
    private const string Sidecar = "data/scores.yaml";

    private static readonly string Plain = TinyReport.Sources.Text(Scores);

    [Theory]
    [InlineData(';', "read as semicolon-separated values")]
    [InlineData('\t', "read as tab-separated values")]
    [InlineData('|', "read as bar-separated values")]
    public void Any_usual_separator_is_seen(char separator, string said)
    {
        var outcome = Load(Encoding.UTF8.GetBytes(Plain.Replace(',', separator)));
        Assert.Equal(said, Assert.Single(outcome.Diagnostics).Message);
        AssertAsPlain(outcome);
    }

    [Theory]
    [InlineData(true, true), InlineData(true, false), InlineData(false, true), InlineData(false, false)]
    public void Utf_16_is_read_with_a_mark_and_without(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        var outcome = Load([.. encoding.GetPreamble(), .. encoding.GetBytes(Plain)]);
        Assert.Equal("read as comma-separated values in UTF-16", Assert.Single(outcome.Diagnostics).Message);
        AssertAsPlain(outcome);
    }

    [Theory]
    [InlineData("windows-1252", "Zürich", new byte[] { (byte)'Z', 0xFC, (byte)'r', (byte)'i', (byte)'c', (byte)'h' })]
    [InlineData("gb18030", "杭州", new byte[] { 0xBA, 0xBC, 0xD6, 0xDD })]
    [InlineData("iso-8859-2", "Łódź", new byte[] { 0xA3, 0xF3, 0x64, 0xBC })]
    public void Other_encodings_are_read_where_the_sidecar_names_them(string encoding, string name, byte[] bytes)
    {
        var table = OwnTable([.. "town,guests\n"u8, .. bytes, .. ",3\n"u8], $"encoding: {encoding}\n");
        Assert.Equal(name, table.Columns[0].Cells[0].Text);
        Assert.Empty(table.Problems);
    }

    [Fact]
    public void Without_a_name_for_the_encoding_the_hint_shows_what_the_line_would_say()
    {
        var problem = Assert.Single(OwnTable([.. "town,guests\nZ"u8, 0xFC, .. "rich,3\n"u8], "").Problems);
        Assert.Equal(("RB1002", "data/tourism.csv:2:2"), (problem.Code, problem.Place.ToString()));
        Assert.Contains("'encoding: windows-1252' this line reads 'Zürich,3'", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_name_for_the_encoding_is_told_with_the_nearest()
    {
        var problem = Assert.Single(OwnTable("town,guests\nA,3\n"u8.ToArray(), "encoding: windows-1525\n").Problems);
        Assert.Equal("'encoding' cannot be 'windows-1525'", problem.Message);
        Assert.StartsWith("did you mean 'windows-125", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_separators_that_fit_alike_are_a_question_and_the_sidecar_answers_it()
    {
        var bytes = "a,b;c\n1,2;3\n"u8.ToArray();
        Assert.Equal("RB1264", Assert.Single(OwnTable(bytes, "").Problems).Code);
        Assert.Equal(["a,b", "c"], OwnTable(bytes, "separator: semicolon\ndecimal: comma\n").Columns.Select(column => column.Name));
    }

    [Fact]
    public void Notes_above_and_below_a_table_are_no_rows()
    {
        var table = OwnTable(
            Encoding.UTF8.GetBytes("Table 4: Guests of the harbours\n\ntown;guests\nA;3\nB;4\n\nSource: invented\n1) Counted at midsummer\n"), "");
        Assert.Equal(["town", "guests"], table.Columns.Select(column => column.Name));
        Assert.Equal(["A", "B"], table.Columns[0].Cells.Select(cell => cell.Text));
        Assert.Equal(4, table.Columns[0].Cells[0].Place.Line);
        Assert.Equal("read as semicolon-separated values; line 1 is a note and lines 7 to 8 are notes", Assert.Single(table.Problems).Message);
    }

    [Fact]
    public void Notes_that_a_spreadsheet_padded_are_no_rows_either() =>
        Assert.Equal(2, OwnTable("Guests,,\n,,\ntown,guests,nights\nA,3,4\nB,5,6\nSource: invented,,\n"u8.ToArray(), "").Rows);

    [Fact]
    public void A_last_row_of_a_name_and_nothing_else_stays_a_row() =>
        Assert.Equal(2, OwnTable("town,guests\nA,3\nB,\n"u8.ToArray(), "").Rows);

    [Fact]
    public void The_sidecar_says_which_line_is_the_head() =>
        Assert.Equal(["town", "guests"], OwnTable("Guests,harbours\nin,thousand\ntown,guests\nA,3\n"u8.ToArray(), "head: 3\n").Columns.Select(column => column.Name));

    [Fact]
    public void The_line_by_which_spreadsheets_name_the_separator_is_no_head() =>
        Assert.Equal(["town", "guests"], OwnTable("sep=;\ntown;guests\nA;3\nB;4\n"u8.ToArray(), "").Columns.Select(column => column.Name));

    [Fact]
    public void A_table_of_the_index_has_a_sidecar_for_its_form_and_for_nothing_else()
    {
        var found = EditionLoader.Load(TinyReport.Sources.With(Sidecar, "separator: comma\nunit: points\nlicence: free\n")).Diagnostics;
        Assert.Equal(("RB1103", "data/scores.yaml:2:1"), (Assert.Single(found).Code, found[0].Place.ToString()));
    }

    [Fact]
    public void A_plain_table_says_nothing() => Assert.Empty(Load(Encoding.UTF8.GetBytes(Plain)).Diagnostics);

    private static Outcome<ReportInputs> Load(byte[] scores) => EditionLoader.Load(TinyReport.Sources.With(Scores, scores));

    private static void AssertAsPlain(Outcome<ReportInputs> outcome) => Assert.Equal(
        TinyReport.Inputs.Dataset.Columns.SelectMany(column => column.Readings.Zip(column.Places)),
        outcome.Value.Dataset.Columns.SelectMany(column => column.Readings.Zip(column.Places)));

    internal static DataTable OwnTable(byte[] bytes, string sidecar)
    {
        var edition = TinyReport.Sources.With("data/tourism.csv", bytes);
        return EditionLoader.Load(sidecar.Length == 0 ? edition : edition.With("data/tourism.yaml", sidecar)).Value.Tables.Single(table => table.Path == "data/tourism.csv");
    }
}
