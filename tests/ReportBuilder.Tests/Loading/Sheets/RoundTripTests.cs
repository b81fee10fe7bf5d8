using System.Text;
using ReportBuilder.Exporting;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Loading.Sheets;

/// <summary>Tables go out as a workbook and come back: what nobody changed stays byte for byte, what somebody changed is written as its table is.</summary>
public sealed class RoundTripTests
{
    private const string Comma = "town;guests;share;fee;no\r\nA;1.234,50;12,5 %;€ 3,00;007\r\n\"B;b\";980,00;7,0 %;€ 12,50;010\r\n";

    [Theory]
    [InlineData(".")]
    [InlineData("examples/starter")]
    [InlineData("examples/own-data")]
    [InlineData("examples/raw-index")]
    [InlineData("examples/chart-gallery")]
    [InlineData("examples/history")]
    [InlineData("examples/book")]
    [InlineData("examples/universities")]
    [InlineData("examples/city-feature")]
    [InlineData("examples/countdown")]
    [InlineData("examples/two-classes")]
    [InlineData("examples/growth-ranking")]
    [InlineData("tests/fixtures/tiny-report")]
    [InlineData("tests/fixtures/universities")]
    public void Nothing_changes_where_nobody_changed_anything(string folder)
    {
        var sources = EditionFolder.Read(folder);
        var sheets = EditionSheets.Of(sources);
        Assert.Empty(sheets.Diagnostics);
        Assert.Equal(sources.Files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal)), sheets.Value.Select(sheet => sheet.Path));
        var back = EditionSheets.Compare(sources, "back.xlsx", TableWorkbook.Write(sheets.Value));
        Assert.Empty(back.Diagnostics);
        Assert.Empty(back.Value.Changes);
        Assert.Empty(back.Value.Files);
    }

    [Fact]
    public void Numbers_are_numbers_and_words_are_words()
    {
        var row = SheetSample.Of(Comma)["own"].Rows[1];
        Assert.Equal([new(null, "A", ""), new(1234.5, "", "0.00####"), new(0.125, "", "0.0####%"), new(null, "€ 3.00", ""), new(null, "007", "")], row.ToArray());
    }

    [Fact]
    public void A_changed_number_is_written_as_its_column_is()
    {
        var back = SheetSample.Of(Comma).Set("own", 2, 2, new(20400.25, "", "")).Set("own", 3, 3, new(0.08, "", "0.0%")).Set("own", 3, 4, "€ 1300.5").Own();
        Assert.Equal("town;guests;share;fee;no\r\nA;20.400,25;12,5 %;€ 3,00;007\r\n\"B;b\";980,00;8,0 %;€ 1300,50;010\r\n", back);
    }

    [Fact]
    public void Changed_words_are_quoted_where_they_must_be()
    {
        var back = SheetSample.Of(Comma).Set("own", 2, 1, "A; or \"a\"").Set("own", 3, 1, "B").Set("own", 3, 5, "011").Own();
        Assert.Equal("town;guests;share;fee;no\r\n\"A; or \"\"a\"\"\";1.234,50;12,5 %;€ 3,00;007\r\nB;980,00;7,0 %;€ 12,50;011\r\n", back);
    }

    [Fact]
    public void A_number_without_its_sign_is_meant_with_it() =>
        Assert.Null(SheetSample.Of(Comma).Set("own", 2, 4, new(3, "", "")).Own());

    [Fact]
    public void Rows_that_are_new_are_written_as_the_others()
    {
        var back = SheetSample.Of(Comma).Insert("own", 3, "C", new(1, "", ""), new(0.5, "", "0%"), new(2000, "", ""), "003").Own();
        Assert.Equal("town;guests;share;fee;no\r\nA;1.234,50;12,5 %;€ 3,00;007\r\nC;1,00;50,0 %;€ 2000,00;003\r\n\"B;b\";980,00;7,0 %;€ 12,50;010\r\n", back);
    }

    [Theory]
    [InlineData("a,b\nA,1\nB,2", "a,b\nA,1\nB,2\nC,3")]
    [InlineData("a,b\nA,1\n\nB,2\n\n", "a,b\nA,1\n\nB,2\nC,3\n\n")]
    public void The_end_of_the_file_stays_as_it_is(string table, string then)
    {
        var sample = SheetSample.Of(table);
        Assert.Equal(then, sample.Insert("own", sample["own"].Rows.Length + 1, "C", new(3, "", "")).Own());
    }

    [Fact]
    public void Rows_that_are_gone_are_gone_and_all_others_stay()
    {
        var back = SheetSample.Of("a,b\n\"A\",1\nB,2\n\nC , 3\n").Delete("own", 3).Own();
        Assert.Equal("a,b\n\"A\",1\n\nC , 3\n", back);
    }

    [Fact]
    public void A_sheet_that_was_sorted_sorts_the_table() =>
        Assert.Equal("a,b\nC , 3\n\"A\",4\n", SheetSample.Of("a,b\n\"A\",1\nC , 3\n").WithRows("own", rows => [rows[0], rows[2], rows[1].SetItem(1, new(4, "", ""))]).Own());

    [Fact]
    public void Columns_are_found_by_their_heads_wherever_they_stand() =>
        Assert.Equal("a,b\nA,1\nB,7\n", SheetSample.Of("a,b\nA,1\nB,2\n").Set("own", 3, 2, new(7, "", "")).WithRows("own", rows => [.. rows.Select(row => row.Reverse().ToArray().AsSpan().ToArray()).Select(row => System.Collections.Immutable.ImmutableArray.Create(row))]).Own());

    [Fact]
    public void Notes_above_and_below_stay_where_they_are()
    {
        const string table = "Guests of the towns\n\ntown,guests\nA,1\nB,2\n\nSource: invented\n";
        Assert.Null(SheetSample.Of(table).Own());
        Assert.Equal(table.Replace("B,2", "B,3", StringComparison.Ordinal), SheetSample.Of(table).Set("own", 5, 2, new(3, "", "")).Own());
    }

    [Theory]
    [InlineData("utf-16"), InlineData("utf-16BE"), InlineData("utf-8")]
    public void Byte_order_marks_stay(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("\uFEFFa,b\r\nA,3\r\n", SheetSample.Of("a,b\r\nA,2\r\n", "", encoding).Set("own", 2, 2, new(3, "", "")).Own(encoding));
    }

    [Fact]
    public void Another_encoding_stays_and_a_letter_that_it_lacks_is_told()
    {
        var latin = CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!;
        Assert.Equal("a,b\nZürich,3\n", SheetSample.Of("a,b\nZürich,2\n", "encoding: windows-1252\n", latin).Set("own", 2, 2, new(3, "", "")).Own(latin));
        var wrong = Assert.Single(SheetSample.Of("a,b\nZürich,2\n", "encoding: windows-1252\n", latin).Set("own", 2, 1, "杭州").Back().Diagnostics);
        Assert.Equal("back.xlsx, sheet \"own\", A2: error RB1293: data/own.csv has no code for the letter '杭' in its encoding\n    hint: save the table as UTF-8 first", wrong.ToString());
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+1"), InlineData("-cmd"), InlineData("@SUM(A1)"), InlineData("2024-06-30"), InlineData("1E5"), InlineData("1/2"), InlineData("00123"), InlineData("TRUE")]
    [InlineData("_x0041_"), InlineData("3.10"), InlineData("12345678901234567890"), InlineData("two\nlines"), InlineData("\"quoted\""), InlineData("1,234")]
    public void Words_that_a_spreadsheet_would_take_for_something_else_survive(string words)
    {
        var quoted = $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Assert.Null(SheetSample.Of($"a,b\nA,{quoted}\nB,words\n").Own());
        Assert.Null(SheetSample.Of($"a,b\nA,{quoted}\nB,5\nC,6\n").Own());
        var back = SheetSample.Of($"a,b\nA,{quoted}\nB,words\nC,more\n").Set("own", 3, 2, "other").Own();
        Assert.Equal($"a,b\nA,{quoted}\nB,other\nC,more\n", back);
    }

    [Fact]
    public void Heads_that_are_not_there_are_told_with_their_place()
    {
        var told = SheetSample.Of("town,guests\nA,1\n").Set("own", 1, 2, "gests").Set("own", 2, 4, "more").Back().Diagnostics;
        Assert.Equal(
            ["back.xlsx, sheet \"own\", A1: the head 'guests' of data/own.csv is not in the sheet", "back.xlsx, sheet \"own\", B1: data/own.csv has no column 'gests'"],
            told.Select(finding => $"{finding.Place}: {finding.Message}"));
        var headless = Assert.Single(SheetSample.Of("town,guests\nA,1\n").Set("own", 2, 4, "more").Back().Diagnostics);
        Assert.Equal("back.xlsx, sheet \"own\", D2: 'more' stands in a column without a head", $"{headless.Place}: {headless.Message}");
    }

    [Fact]
    public void A_sheet_without_its_table_is_told()
    {
        var told = Assert.Single(SheetSample.Of("town,guests\nA,1\n").Rename("own", "owm").Back().Diagnostics);
        Assert.Equal(("RB1290", "back.xlsx, sheet \"owm\"", "did you mean 'own'?"), (told.Code, told.Place.ToString(), told.Hint));
    }

    [Fact]
    public void What_could_not_be_read_any_longer_is_refused()
    {
        var told = SheetSample.Of("town;guests\nA;12,5\nB;7\n").Set("own", 2, 2, new(1.234, "", "")).Back();
        Assert.Equal("RB1294", Assert.Single(told.Diagnostics, finding => finding.Severity == Severity.Error).Code);
        Assert.Empty(told.Value.Files);
    }
}
