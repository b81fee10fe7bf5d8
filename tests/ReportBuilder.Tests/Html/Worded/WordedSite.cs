using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Tests.Html.Worded;

/// <summary>The site of the index of universities, corrected after publication, in words of its own.</summary>
internal sealed partial class WordedSite
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly KnownWords own;

    private WordedSite(ImmutableSortedDictionary<string, string> files, KnownWords own, ReportDraft draft, ReportSources sources) =>
        (Files, this.own, Draft, Sources) = (files, own, draft, sources);

    public ReportDraft Draft { get; }

    public ReportSources Sources { get; }

    /// <summary>The text of every file but faces.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <param name="reword">What the edition makes of a phrase.</param>
    /// <param name="kept">A phrase that it leaves as it is.</param>
    public static WordedSite Of(Func<string, string> reword, string kept = "") => Of(Corrected(reword, kept));

    public static WordedSite Of(ReportSources sources)
    {
        var draft = ReportPipeline.Draft(sources, _ => { });
        Assert.DoesNotContain(draft.Diagnostics, diagnostic => diagnostic.Severity == Model.Diagnostics.Severity.Error);
        var site = ReportPipeline.Write(draft.Value, new(Pdf: false, Html: true), _ => { }).Value.Site!;
        var files = site.Where(file => !file.Key.EndsWith(".woff", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.AsSpan()), StringComparer.Ordinal);
        return new(files, new(OwnTexts.Of(draft.Value, sources)), draft.Value, sources);
    }

    /// <summary>The words of English in a text that the edition did not write, with the text.</summary>
    public IEnumerable<string> English(string text)
    {
        var plain = CutShort().Replace(Address().Replace(WebUtility.HtmlDecode(text), " "), " ").Trim();
        var words = own.Strange(plain).Where(word => !IsFormat(word)).ToList();
        return words.Count == 0 ? [] : [$"{string.Join(' ', words)} (in: {plain})"];
    }

    private static ReportSources Corrected(Func<string, string> reword, string kept)
    {
        var files = ReportBuilder.Files.EditionFolder.Read(Repository.Path("tests", "fixtures", "universities")).Value.Files;
        var report = Encoding.UTF8.GetString(files["content/report.yaml"].AsSpan()).Replace("stage: draft", "stage: final", StringComparison.Ordinal);
        const string after = """
            base-url: https://example.org/universities/
            newer-edition-url: https://example.org/next/
            corrections:
              - { date: 1902-07-01, text: The rolls of Eastby were read anew., anchor: teaching }

            """;
        var phrases = Wording.Keys.Where(key => key != kept).Select(key => $"{key}: {JsonSerializer.Serialize(reword(Wording.TextOf("en-GB", key)!), Plain)}\n");
        return new(Gaps(files).SetItem("content/report.yaml", Bytes(report + after)).SetItem("content/wording.yaml", Bytes(string.Concat(phrases))));
    }

    /// <summary>A reading is missing and filled in, and geometric means of zeros cannot be tried: readers are told of both.</summary>
    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Gaps(ImmutableSortedDictionary<string, ImmutableArray<byte>> files)
    {
        string Text(string path) => Encoding.UTF8.GetString(files[path].AsSpan());
        var readings = Text("data/readings.csv").Replace("Patents in a year,Jarrow Hill University,2\n", "", StringComparison.Ordinal);
        var recipe = Text("data/recipe.yaml")
            .Replace("steps:\n", "steps:\n  - { impute: { with: median } }\n", StringComparison.Ordinal)
            .Replace("as: min-max, from: 1", "as: min-max", StringComparison.Ordinal);
        return files.SetItem("data/readings.csv", Bytes(readings)).SetItem("data/recipe.yaml", Bytes(recipe));
    }

    private static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];

    /// <summary>Names of formats, codes of directions and the values of conditions are the same in every language.</summary>
    private static bool IsFormat(string word) =>
        word is "CSV" or "SVG" or "PNG" or "JSON" or "JS" or "TXT" or "BibTeX" or "RIS" or "CFF" or "DCAT" or "CSVW" or "Markdown" or "higher" or "lower" or "true" or "false";

    [GeneratedRegex(@"https?://\S+|\b(content|data|templates)/[\w./-]+(:\d+)*")]
    private static partial Regex Address();

    /// <summary>Drawings cut long names short.</summary>
    [GeneratedRegex(@"\p{L}[\p{L} ]*\u2026")]
    private static partial Regex CutShort();
}
