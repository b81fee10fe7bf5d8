using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Html;
using ReportBuilder.Loading;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Scoring;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>The repository's own edition, made once for all tests that ask for it.</summary>
/// <remarks>It is made stage by stage and not by a build: a fault in the edition's content is for other tests to find.</remarks>
internal static class CitiesEdition
{
    private static readonly Lazy<Made> Whole = new(Make);

    public static string Folder => Root();

    public static ReportInputs Inputs => Whole.Value.Inputs;

    public static ReportDocument Document => Whole.Value.Document;

    public static ImmutableSortedDictionary<string, ImmutableArray<byte>> Site => Whole.Value.Site;

    private static Made Make()
    {
        var inputs = EditionLoader.Load(Sources()).Value;
        var scores = Scorer.Score(inputs).Value;
        var document = Composer.Compose(inputs, scores, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure)).Value;
        return new(inputs, document, SiteWriter.Write(document, scores, inputs).Value);
    }

    private static ReportSources Sources()
    {
        var root = Root();
        string[] parts = ["content", "data", "templates", "fonts"];
        return new(parts
            .Select(part => Path.Combine(root, part))
            .Where(Directory.Exists)
            .SelectMany(part => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories))
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), file => ImmutableArray.Create(File.ReadAllBytes(file)), StringComparer.Ordinal));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private sealed record Made(ReportInputs Inputs, ReportDocument Document, ImmutableSortedDictionary<string, ImmutableArray<byte>> Site);
}
