using System.IO.Compression;
using ReportBuilder.Exporting.Epub;
using ReportBuilder.Files;

namespace ReportBuilder.ConformanceTests.Books;

/// <summary>EPUBCheck, the judge of the standard, takes the edition as a book.</summary>
[Trait("Category", "Long")]
public sealed class EpubCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("epub").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Needs("java", "epubcheck")]
    public void It_has_no_error_and_no_warning_to_tell()
    {
        var (code, output, errors) = Check(Book());
        Assert.True(code == 0, output + errors);
        Assert.Contains("0 fatals / 0 errors / 0 warnings", output, StringComparison.Ordinal);
    }

    [Needs("java", "epubcheck")]
    public void It_tells_of_a_page_that_is_gone()
    {
        var file = Book();
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
            zip.Entries.First(entry => entry.Name.EndsWith("foreword.xhtml", StringComparison.Ordinal)).Delete();
        var (code, _, errors) = Check(file);
        Assert.NotEqual(0, code);
        Assert.Contains("foreword.xhtml", errors, StringComparison.Ordinal);
    }

    private string Book()
    {
        var draft = ReportPipeline.Draft(EditionFolder.Read(Html.CitiesEdition.Folder).Value, _ => { }).Value;
        var file = Path.Combine(folder, "report.epub");
        File.WriteAllBytes(file, EpubFile.Write(draft.Document, draft.Inputs).AsSpan());
        return file;
    }

    private static (int Code, string Output, string Errors) Check(string file) => Tool.Run("java", "-jar", Tool.Find("epubcheck")!, file);
}
