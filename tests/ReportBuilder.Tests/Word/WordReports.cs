using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Program;

namespace ReportBuilder.Tests.Word;

/// <summary>Small reports as Word files, for tests that look into one.</summary>
internal static class WordReports
{
    private static readonly Lazy<(ReportDraft Draft, ReportSources Sources)> TinyReport = new(() => Read(Repository.Path("tests", "fixtures", "tiny-report")));

    public static byte[] Tiny(bool review = false, bool locks = false, string part = "") => Write(TinyReport.Value, review, locks, part);

    public static ReportDraft TinyDraft => TinyReport.Value.Draft;

    public static byte[] Of(string folder, bool review = true) => Write(Read(folder), review, locks: false, "");

    public static Body BodyOf(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return (Body)document.MainDocumentPart!.Document!.Body!.CloneNode(deep: true);
    }

    private static (ReportDraft Draft, ReportSources Sources) Read(string folder) => (Editions.Draft(folder), EditionFolder.Read(folder).Value);

    private static byte[] Write((ReportDraft Draft, ReportSources Sources) read, bool review, bool locks, string part) => [.. WordFile.Write(read.Draft, read.Sources, new(part, review, locks))];
}
