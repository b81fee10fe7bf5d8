using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace ReportBuilder.Tests.Program.Exporting;

/// <summary>From the command line: out with export, changed in a spreadsheet program, back with import.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;
    private readonly string workbook;

    public ImportCommandTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Assert.Equal(0, ProgramRun.Of("export", edition).ExitCode);
        workbook = Path.Combine(edition, "output", "four-towns-1903-tables.xlsx");
    }

    private string Scores => File.ReadAllText(Path.Combine(edition, "data", "scores.csv"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_workbook_is_as_its_standard_says()
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void A_dry_run_shows_the_changes_and_writes_nothing()
    {
        var before = Scores;
        Change("D2", "2");
        var dry = ProgramRun.Of("import", workbook, "-e", edition, "--dry-run");
        Assert.Equal((0, $"data/scores.csv:2:{before.Split('\n')[1].LastIndexOf(',') + 2}: score: {CellOf(before, 1, 3)} -> 2\nwould change 1 cell, 0 new rows, 0 rows taken out, in data/scores.csv\n"), (dry.ExitCode, dry.Output.ReplaceLineEndings("\n")));
        Assert.Equal(before, Scores);
        Assert.Equal(0, ProgramRun.Of("import", workbook, "-e", edition).ExitCode);
        Assert.Equal("2", CellOf(Scores, 1, 3));
        Assert.Equal("nothing changes\n", ProgramRun.Of("import", workbook, "-e", edition).Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_build_reads_the_workbook_in_the_place_of_its_tables()
    {
        var towns = folder.CopyOf("examples", "own-data");
        Assert.Equal(0, ProgramRun.Of("export", towns).ExitCode);
        Assert.Equal(0, ProgramRun.Of("build", towns, "--only", "data", "--output", folder.Path("files")).ExitCode);
        foreach (var table in Directory.GetFiles(Path.Combine(towns, "data"), "*.csv"))
            File.Delete(table);
        File.Copy(Path.Combine(towns, "output", "own-data-tables.xlsx"), Path.Combine(towns, "data", "tables.xlsx"));
        Assert.Equal(0, ProgramRun.Of("build", towns, "--only", "data", "--output", folder.Path("sheets")).ExitCode);
        var names = Directory.GetFiles(folder.Path("files", "data")).Select(Path.GetFileName).Except(["receipts.json", "state.json"]).ToList();
        Assert.True(names.Count > 5);
        Assert.All(names, name => Assert.Equal(File.ReadAllText(folder.Path("files", "data", name!)), File.ReadAllText(folder.Path("sheets", "data", name!))));
        Assert.Contains("data/tables.xlsx, sheet \\\"scores\\\", D2", File.ReadAllText(folder.Path("sheets", "data", "receipts.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_a_file_and_in_the_workbook_is_one_too_many()
    {
        File.Copy(workbook, Path.Combine(edition, "data", "tables.xlsx"));
        Assert.Contains("data/scores.csv and a sheet of data/tables.xlsx are the same table", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_workbook_is_refused()
    {
        var missing = ProgramRun.Of("import", folder.Path("none.xlsx"), "-e", edition);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("error RB8131: the workbook cannot be read", missing.Error, StringComparison.Ordinal);
        var wrong = ProgramRun.Of("import", folder.Write("text.xlsx", "no zip"), "-e", edition);
        Assert.Contains("error RB1271", wrong.Error, StringComparison.Ordinal);
    }

    private static string CellOf(string table, int row, int column) => table.Split('\n')[row].Split(',')[column];

    private void Change(string cell, string number)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == "scores");
        var found = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Cell>().Single(found => found.CellReference == cell);
        found.CellValue = new(number);
    }
}
