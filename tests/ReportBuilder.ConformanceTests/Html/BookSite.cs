using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Files;
using ReportBuilder.Html;
using ReportBuilder.Loading;
using ReportBuilder.Scoring;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>The example of every part that a book has, as a site in a folder, with a picture of dots besides.</summary>
public sealed class BookSite : IDisposable
{
    /// <summary>A PNG of 640 by 400 dots, all of one colour.</summary>
    private const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAoAAAAGQAQAAAAAWiOyIAAAAiUlEQVR42u3MMQEAAAgDoGn/zlpiJwRgLl0boVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAo"
        + "FAqFQqFQKBQKhUKhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAoFBY8Yv0EH5E9bbkAAAAASUVORK5CYII=";

    private readonly string folder = Directory.CreateTempSubdirectory("book-").FullName;

    public BookSite()
    {
        var edition = Path.Combine(folder, "edition");
        CopyOf(Path.Combine(CitiesEdition.Folder, "examples", "book"), edition);
        File.WriteAllBytes(Path.Combine(edition, "content", "media", "port.png"), Convert.FromBase64String(Png));
        File.AppendAllText(Path.Combine(edition, "content", "method.md"), "\n\n![A field](media/port.png \"A field. Photo: A. Name\")\n");
        var inputs = EditionLoader.Load(EditionFolder.Read(edition).Value).Value;
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

    private static void CopyOf(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
