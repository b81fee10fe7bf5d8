using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Outlines;

/// <summary>The GeoJSON files under data/ that a text names. Others may lie there: they can be large, and nobody asks for them.</summary>
internal static class OutlineFiles
{
    private const string Folder = "data/";
    private const string Ending = ".geojson";

    public static ImmutableArray<OutlineFile> Read(EditionFiles files, EditionTexts texts, LoaderCache? cache)
    {
        var nothing = new Findings();
        return
        [
            .. files.Paths
                .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal) && IsNamed(path, texts))
                .Order(StringComparer.Ordinal)
                .Select(path => LoaderCache.Part(cache, $"outline {path}", files, nothing, (here, _) => new GeoJsonReader(path).Read(here.Bytes(path) ?? []))),
        ];
    }

    /// <summary>Tells what is wrong with them.</summary>
    public static void Check(ReportInputs inputs, Findings findings)
    {
        foreach (var problem in inputs.Outlines.SelectMany(outline => outline.Problems))
            findings.Take(problem);
    }

    private static bool IsNamed(string path, EditionTexts texts) =>
        texts.Texts.Values.Any(text => text.Markdown.Contains(path, StringComparison.Ordinal))
        || texts.Templates.Values.Any(template => template.Text.Contains(path, StringComparison.Ordinal));
}
