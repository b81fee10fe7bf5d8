using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportBuilder.Exporting;

namespace ReportBuilder.Tests.Program.Exporting;

/// <summary>The data appendix of the tiny report.</summary>
public sealed class ExportTests
{
    private static readonly Lazy<ReportDraft> Tiny = new(() => Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report")));

    private static readonly Lazy<byte[]> Book = new(() => [.. ExportFiles.Write(Tiny.Value, "xlsx").Single().Value]);

    [Fact]
    public void There_is_a_sheet_a_dimension_and_overall_framework_and_notes() => Opened(workbook => Assert.Equal(
        ["Overall", "01 Work and trade", "02 Air and water", "Framework", "Notes"],
        workbook.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value)));

    [Fact]
    public void Numbers_are_numbers_and_words_are_words() => Opened(workbook =>
    {
        var row = Sheet(workbook, "sheet1").Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal(["1", "Sallowmere", "5", "7", "12", "Upper tier"], row.Select(cell => cell.InlineString?.InnerText ?? cell.CellValue!.Text));
        Assert.Equal([true, false, true, true, true, false], row.Select(cell => cell.DataType is null));
    });

    [Fact]
    public void The_header_is_frozen_and_says_what_each_column_means() => Opened(workbook =>
    {
        var sheet = Sheet(workbook, "sheet2");
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Contains("Share of the river that is clean", Sheet(workbook, "sheet3").Descendants<DataValidation>().Select(help => help.Prompt!.Value).First(help => help!.StartsWith("Score in Clean river", StringComparison.Ordinal)), StringComparison.Ordinal);
    });

    [Fact]
    public void The_workbook_follows_the_schema_of_the_format() => Opened((workbook, document) =>
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-cmd")]
    [InlineData("@SUM(A1)")]
    public void Words_that_look_like_a_formula_stay_words(string words)
    {
        var bytes = ReportBuilder.Exporting.Workbook.Write([new DataSheet("Sheet", [new("Header", "Help.")], [[words]])]);
        using var document = SpreadsheetDocument.Open(new MemoryStream([.. bytes]), isEditable: false);
        var cell = Sheet(document.WorkbookPart!, "sheet1").Descendants<Cell>().Last();
        Assert.Equal((CellValues.InlineString, words), (cell.DataType!.Value, cell.InlineString!.InnerText));
        Assert.Null(cell.CellFormula);
        Assert.True(document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value);
    }

    [Fact]
    public void The_same_scores_give_the_same_bytes_without_a_date()
    {
        Assert.Equal(Book.Value, ExportFiles.Write(Tiny.Value, "xlsx").Single().Value.ToArray());
        using var zip = new ZipArchive(new MemoryStream(Book.Value));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_tables_are_there_as_csv_too()
    {
        var files = ExportFiles.Write(Tiny.Value, "csv").ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetString(file.Value.AsSpan()));
        Assert.Equal(5, files.Count);
        Assert.StartsWith("Rank,City,Work and trade,Air and water,Total,Tier\n1,Sallowmere,5,7,12,Upper tier\n", files["four-towns-1903-data/overall.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_writes_where_it_is_told_and_refuses_in_one_line_where_it_cannot()
    {
        using var folder = new TemporaryFolder();
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        var run = ProgramRun.Of("export", edition, "--format", "json", "-o", folder.Path("out"));
        Assert.Equal((0, $"{folder.Path("out", "four-towns-1903-data.json")}\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
        folder.Write("file", "in the way");
        var refused = ProgramRun.Of("export", edition, "-o", folder.Path("file", "below"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error RB8041: the folder cannot be written", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.Of("export", edition, "--format", "odt").ExitCode);
    }

    private static Worksheet Sheet(WorkbookPart workbook, string id) => ((WorksheetPart)workbook.GetPartById(id)).Worksheet;

    private static void Opened(Action<WorkbookPart> look) => Opened((workbook, _) => look(workbook));

    private static void Opened(Action<WorkbookPart, SpreadsheetDocument> look)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Book.Value), isEditable: false);
        look(document.WorkbookPart!, document);
    }
}
