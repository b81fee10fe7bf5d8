using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Files;
using ReportBuilder.Html;
using ReportBuilder.Loading;
using ReportBuilder.Scoring;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>The example of every part that a book has, as a site in a folder.</summary>
public sealed class BookSite : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("book-").FullName;

    public BookSite()
    {
        var inputs = EditionLoader.Load(EditionFolder.Read(Path.Combine(CitiesEdition.Folder, "examples", "book")).Value).Value;
        var scores = Scorer.Score(inputs).Value;
        var document = Composer.Compose(inputs, scores, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure)).Value;
        foreach (var (path, bytes) in SiteWriter.Write(document, scores, inputs).Value)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes.AsSpan());
        }
    }

    public string AddressOf(string page) => $"file://{folder}/{page}";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
