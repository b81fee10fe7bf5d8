using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Html.Worded;

/// <summary>An index in French or in Chinese: readers of its site, its PDF and its exports meet no word of English but names.</summary>
public sealed partial class OtherLanguages
{
    private static readonly Lazy<WordedSite> Chinese = new(() => WordedSite.Of(InChinese()));
    private static readonly Lazy<WordedSite> French = new(() => WordedSite.Of(EditionFolder.Read("examples/universities") with { Language = "fr" }));
    private static readonly Lazy<HashSet<string>> EnglishWords = new(() =>
    {
        var english = Wording.Keys.SelectMany(key => Words(Wording.TextOf("en-GB", key)!)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        english.ExceptWith(Wording.Keys.SelectMany(key => Words(Wording.TextOf("fr", key)!)));
        english.ExceptWith(OwnTexts.Of(French.Value.Draft, OfFrench(French.Value.Sources)).SelectMany(Words));
        return english;
    });

    private static readonly Lazy<List<string>> Names = new(() =>
    [
        .. French.Value.Draft.Scores.Units.SelectMany(unit => unit.Names.All.Append(unit.Key))
            .Concat(French.Value.Draft.Scores.Framework.Nodes.SelectMany(node => node.Names.All.Append(node.Key)))
            .Where(name => name.Length > 0)
            .OrderByDescending(name => name.Length),
    ]);

    public static TheoryData<string> Outputs => ["html", "json of the site", "csv of the site", "js", "pdf", "docx", "epub", "md", "xlsx", "csv", "json"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Chinese_readers_meet_no_English(string output)
    {
        var words = Texts(Chinese.Value, output).Select(text => ScriptChange().Replace(NameOfMethod().Replace(text, ""), " ")).SelectMany(Chinese.Value.English).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(words.Count == 0, string.Join('\n', words));
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void French_readers_meet_no_English(string output)
    {
        var words = Texts(French.Value, output)
            .SelectMany(text => Words(WithoutNames(text)).Where(EnglishWords.Value.Contains).Select(word => $"{word} (in: {text})"))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.True(words.Count == 0, string.Join('\n', words));
    }

    [Theory]
    [InlineData("the")]
    [InlineData("ranks")]
    [InlineData("leaving")]
    public void Words_of_English_are_known(string word) => Assert.Contains(word, EnglishWords.Value);

    private static List<string> Texts(WordedSite edition, string output)
    {
        var texts = output switch
        {
            "pdf" => OutputTexts.OfPages(edition.Draft),
            "html" or "js" => OfSite(edition, "." + output),
            "json of the site" or "csv of the site" => OfSite(edition, "." + output.Split(' ')[0]),
            _ => OutputTexts.OfExport(edition, output),
        };
        var read = texts.Select(text => Address().Replace(text, " ")).ToList();
        Assert.NotEmpty(read);
        return read;
    }

    private static IEnumerable<string> OfSite(WordedSite edition, string ending) =>
        edition.Files.Where(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).SelectMany(file => ReadText.Of(file.Key, file.Value));

    /// <summary>Without the names of units and parts in either language, and without the values of conditions.</summary>
    private static string WithoutNames(string text) => Names.Value.Append("true").Append("false").Aggregate(text, (rest, name) => rest.Replace(name, " ", StringComparison.Ordinal));

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value);

    /// <summary>The index of universities with the words of an index in Chinese; names and text stay as they are.</summary>
    private static ReportSources InChinese()
    {
        var sources = EditionFolder.Read("tests/fixtures/universities");
        var report = Encoding.UTF8.GetString(sources.Files["content/report.yaml"].AsSpan()).Replace("language: en-GB", "language: zh-Hans", StringComparison.Ordinal);
        foreach (var (term, word) in new[] { ("university", "大学"), ("pillar", "支柱"), ("measure", "度量"), ("mark", "分"), ("region", "地区"), ("league", "级别") })
            report = Regex.Replace(report, $@"one: {term}, other: \w+", $"one: {word}, other: {word}");
        var fonts = EditionFolder.Read(".").Files.Where(file => file.Key.StartsWith("content/fonts/", StringComparison.Ordinal));
        return new(sources.Files.AddRange(fonts).SetItem("content/report.yaml", [.. Encoding.UTF8.GetBytes(report)])
            .ToImmutableSortedDictionary(file => file.Key, file => file.Key.EndsWith("recipe.yaml", StringComparison.Ordinal) || file.Key.StartsWith("content/fonts/", StringComparison.Ordinal) ? file.Value : Neutral(file.Value)));
    }

    /// <summary>With the program's own words in calls, keys and heads, which the Chinese terms are not.</summary>
    private static ImmutableArray<byte> Neutral(ImmutableArray<byte> file) =>
    [
        .. Encoding.UTF8.GetBytes(
            EditionWord().Replace(
                Encoding.UTF8.GetString(file.AsSpan()),
                word => word.Value switch { "university" => "unit", "universities" => "units", "pillar" => "dimension", _ => "dimensions" })),
    ];

    private static ReportSources OfFrench(ReportSources sources) =>
        new(sources.Files.Where(file => file.Key.EndsWith(".fr.md", StringComparison.Ordinal)).ToImmutableSortedDictionary(file => file.Key, file => file.Value));

    [GeneratedRegex(@"(?<![\w/-])(university|universities|pillars?)(?!\w|\.|-(?!profiles))")]
    private static partial Regex EditionWord();

    [GeneratedRegex(@"(?<=[a-zA-Z])(?=\p{IsCJKUnifiedIdeographs})|(?<=\p{IsCJKUnifiedIdeographs})(?=[a-zA-Z])")]
    private static partial Regex ScriptChange();

    /// <summary>Of those whom methods are named after, of standards, and a value of a table.</summary>
    [GeneratedRegex("JavaScript|Frictionless|target(?=（)|Dirichlet|Pearson|Spearman|Cronbach|Kendall|Sobol|Copeland|Borda|Shapley")]
    private static partial Regex NameOfMethod();

    /// <summary>A word of two letters or more, of those that no sign joins to others.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}_./-])[a-zA-Z]{2,}(?![\p{L}\p{N}_/]|[.-]\p{L})")]
    private static partial Regex Word();

    [GeneratedRegex(@"https?://\S+|\b(content|data|templates)/[\w./-]+(:\d+)*")]
    private static partial Regex Address();
}
