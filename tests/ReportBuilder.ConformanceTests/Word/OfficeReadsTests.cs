using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Exporting;
using ReportBuilder.Files;

namespace ReportBuilder.ConformanceTests.Word;

/// <summary>Another word processor opens the Word file, and prints what stands in it.</summary>
[Trait("Category", "Long")]
public sealed class OfficeReadsTests : IDisposable
{
    private const int LeastPages = 60;

    private readonly string folder = Directory.CreateTempSubdirectory("word").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Needs("soffice", "pdftotext", "pdfinfo")]
    public void LibreOffice_prints_the_whole_report_with_its_numbers_and_no_field_in_error()
    {
        var file = Path.Combine(folder, "report.docx");
        File.WriteAllBytes(file, Report().AsSpan());
        new Office(folder).Convert(file, "pdf", folder);
        var pdf = Path.Combine(folder, "report.pdf");
        var pages = Tool.Run("pdfinfo", pdf).Output.Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..];
        Assert.True(int.Parse(pages, CultureInfo.InvariantCulture) >= LeastPages, $"only {pages} pages");
        var text = Tool.Run("pdftotext", "-layout", pdf, "-").Output;
        Assert.DoesNotContain("Error:", text, StringComparison.Ordinal);
        foreach (var section in Html.CitiesEdition.Document.Sections.Where(section => section.Number.Length > 0))
            Assert.Contains(section.Number, text, StringComparison.Ordinal);
    }

    private static ImmutableArray<byte> Report()
    {
        var sources = EditionFolder.Read(Html.CitiesEdition.Folder).Value;
        return WordFile.Write(ReportPipeline.Draft(sources, _ => { }).Value, sources, new("", Review: true, LocksData: false));
    }
}
