using System.Collections.Immutable;
using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.ConformanceTests.Workbooks;

/// <summary>The workbook of an edition's tables, opened and saved by another spreadsheet program, changes nothing.</summary>
[Trait("Category", "Long")]
public sealed class OfficeWorkbookTests : IDisposable
{
    private const string Awkward = "town;note;share;no\nA;=1+1;12,5 %;007\nB;2024-06-30;7,0 %;010\nC;\"two\nlines\";0,5 %;1E5\nD;_x0041_;1,25 %;TRUE\nE;'x;3,0 %;1/2\nF;3.10;2,0 %;+49\n";

    private readonly string folder = Directory.CreateTempSubdirectory("workbook").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [NeedsCalc]
    public void LibreOffice_opens_and_saves_the_tables_of_the_edition() => AssertUnchanged(EditionFolder.Read(Html.CitiesEdition.Folder).Value);

    [NeedsCalc]
    public void LibreOffice_opens_and_saves_words_that_look_like_something_else()
    {
        var tiny = EditionFolder.Read(Path.Combine(Html.CitiesEdition.Folder, "tests", "fixtures", "tiny-report")).Value;
        AssertUnchanged(new(tiny.Files.SetItem("data/own.csv", [.. System.Text.Encoding.UTF8.GetBytes(Awkward)])));
    }

    private void AssertUnchanged(ReportSources sources)
    {
        var back = EditionSheets.Compare(sources, "saved.xlsx", Saved(TableWorkbook.Write(EditionSheets.Of(sources).Value)));
        Assert.Empty(back.Diagnostics);
        Assert.Empty(back.Value.Changes);
    }

    private ImmutableArray<byte> Saved(ImmutableArray<byte> workbook)
    {
        var given = Path.Combine(folder, "tables.xlsx");
        File.WriteAllBytes(given, workbook.AsSpan());
        return [.. new Office(folder).Convert(given, "xlsx", Path.Combine(folder, "saved"))];
    }

    /// <summary>LibreOffice may be there without its spreadsheet program.</summary>
    private sealed class NeedsCalcAttribute : FactAttribute
    {
        public NeedsCalcAttribute()
        {
            if (Tool.Find("soffice") is not { } office || !File.Exists(Path.Combine(Path.GetDirectoryName(new FileInfo(office).ResolveLinkTarget(true)?.FullName ?? office)!, "libsclo.so")))
                Skip = "LibreOffice Calc not installed";
        }
    }
}
