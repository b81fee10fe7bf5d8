using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Pages;
using ReportBuilder.Tests.Layout;

namespace ReportBuilder.Tests.Program;

/// <summary>An index of universities in four pillars speaks of universities and pillars, whatever it is written to.</summary>
public sealed partial class OtherIndexTests
{
    private static readonly Lazy<BuiltReport> Built = new(() =>
    {
        var built = ReportBuild.Run(new Commands.Builds.BuildOrder(Repository.Path("tests", "fixtures", "universities"), null, null), _ => { });
        return built.Value ?? throw new InvalidOperationException(string.Join('\n', built.Diagnostics));
    });

    public static TheoryData<string> Kinds => ["html", "css", "js", "csv", "json", "svg", "txt"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_file_speaks_of_cities_or_of_ten(string kind)
    {
        var files = Built.Value.Files.Where(file => file.Key.EndsWith("." + kind, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch(WordsOfAnother(), Text(file.Value.AsSpan())));
    }

    [Fact]
    public void No_page_speaks_of_cities_of_ten_or_of_the_programs_own_words()
    {
        var lines = Pages().ToList();
        var cover = string.Join(' ', string.Join(' ', lines.Take(20)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Each flower is a university; each petal, its score in one pillar.", cover, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotMatch(WordsOfAnother(), line));
        Assert.All(lines, line => Assert.DoesNotMatch(WordsOfTheProgram(), line));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("epub")]
    public void No_export_speaks_of_cities_or_of_ten(string format)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, ProgramRun.Of("export", Repository.Path("tests", "fixtures", "universities"), "--format", format, "--output", folder.Path("out")).ExitCode);
        var texts = Directory.EnumerateFiles(folder.Path("out"), "*", SearchOption.AllDirectories).SelectMany(Texts).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.DoesNotMatch(WordsOfAnother(), text));
    }

    [Fact]
    public void Addresses_and_heads_of_tables_have_the_editions_words()
    {
        var files = Built.Value.Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        Assert.DoesNotContain(files.Keys, path => WordsOfAnother().IsMatch(path) || WordsOfTheProgram().IsMatch(path));
        Assert.Contains("html/universities/eastby.html", files.Keys);
        Assert.Contains("html/pillars/teaching.html", files.Keys);
        Assert.StartsWith("university_id,university,part_id,", Text(files["html/data/scores.csv"].AsSpan()), StringComparison.Ordinal);
        Assert.StartsWith("rank,university,Teaching,Research,Outreach,Campus,total,league", Text(files["data/overall.csv"].AsSpan()), StringComparison.Ordinal);
        Assert.Contains("\"pillar\"", Text(files["html/data/datapackage.json"].AsSpan()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seven universities do well.")]
    [InlineData("Three leagues are full.")]
    [InlineData("Three regions share it.")]
    public void Counts_of_what_the_index_is_about_are_told_of(string sentence)
    {
        var folder = Repository.Path("tests", "fixtures", "universities");
        var sources = ReportBuilder.Files.EditionFolder.Read(folder).Value;
        var text = sources.Files["content/analysis.md"];
        var changed = new Model.Inputs.ReportSources(sources.Files.SetItem("content/analysis.md", text.AddRange(Encoding.UTF8.GetBytes($"\n{sentence}\n"))));
        Assert.Contains(ReportPipeline.Draft(changed, _ => { }).Diagnostics, found => found.Code == "RB4302" && found.Place.File == "content/analysis.md");
    }

    [Fact]
    public void Messages_speak_of_it_too() =>
        Assert.Contains(
            "there is no university 'Eastbee' in this edition",
            ProgramRun.Of("explain", "Eastbee", "--edition", Repository.Path("tests", "fixtures", "universities")).Error,
            StringComparison.Ordinal);

    [Fact]
    public void Bars_of_the_home_page_are_as_long_as_the_totals_though_these_are_means()
    {
        var home = Text(Built.Value.Files.Single(file => file.Key == "html/index.html").Value.AsSpan());
        var bars = Bar().Matches(home)
            .Select(bar => (
                Length: Piece().Matches(bar.Groups["pieces"].Value).Sum(piece => int.Parse(piece.Groups[1].Value, CultureInfo.InvariantCulture)),
                Total: double.Parse(bar.Groups["total"].Value, CultureInfo.InvariantCulture)))
            .ToList();
        Assert.Equal(8, bars.Count);
        Assert.All(bars, bar => Assert.Equal(100 * bar.Total / bars[0].Total, bar.Length, 0.6));
    }

    private static IEnumerable<string> Pages() =>
        Built.Value.Editions.Pages!.Pages.SelectMany(page => page.Items).OfType<PlacedText>().Select(PageText.Of);

    /// <summary>The text of a file; of a package, of each file in it that is text.</summary>
    private static IEnumerable<string> Texts(string path)
    {
        if (Path.GetExtension(path) is ".csv" or ".md")
            return [File.ReadAllText(path)];
        using var package = ZipFile.OpenRead(path);
        return [.. package.Entries.Where(entry => Path.GetExtension(entry.Name) is ".xml" or ".xhtml" or ".opf" or ".css").Select(Read)];
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    [GeneratedRegex("""<span class="stack"[^>]*>(?<pieces>.*?)</span> <span class="points">(?<total>[0-9.]+)</span>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Bar();

    [GeneratedRegex(@" v(\d+)""")]
    private static partial Regex Piece();

    [GeneratedRegex("(?<![a-z])(cit(y|ies)|ten|towns?)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordsOfAnother();

    [GeneratedRegex("(?<![a-z])(dimensions?|variables?|units?|points?|groups?|tiers?)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordsOfTheProgram();
}
