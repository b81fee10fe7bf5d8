using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>Files that are broken or made to do harm: one diagnostic each, or read as if nothing were; never an exception, never a hang.</summary>
public sealed class HostileInputTests
{
    private const string Scores = "data/scores.csv";
    private const string Report = "content/report.yaml";
    private const string Chapter = "content/foreword.md";

    private static readonly ReportSources Tiny = TinyReport.Sources;

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        var sources = Tiny.Files.Keys.Aggregate(Tiny, (changed, path) => changed.With(path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Tiny.Text(path).Replace("\n", "\r\n", StringComparison.Ordinal))]));
        var outcome = EditionLoader.Load(sources);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(TinyReport.Inputs.Texts["content/work-and-trade.md"].Markdown, outcome.Value.Texts["content/work-and-trade.md"].Markdown);
        Assert.Equal(TinyReport.Inputs.Facts[2].Prints, outcome.Value.Facts[2].Prints);
        Assert.Equal(TinyReport.Inputs.Dataset.Columns[3].Places[3], outcome.Value.Dataset.Columns[3].Places[3]);
    }

    [Theory]
    [InlineData(Report)]
    [InlineData(Chapter)]
    public void Utf_16_is_told(string path)
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Contains("RB1002", Codes(Tiny.With(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(Tiny.Text(path))])));
            Assert.Contains("RB1002", Codes(Tiny.With(path, encoding.GetBytes(Tiny.Text(path)))));
        }
    }

    [Fact]
    public void Latin_1_is_told_with_its_place()
    {
        var found = TinyReport.Findings(Tiny.With(Chapter, Encoding.Latin1.GetBytes("---\ntitle: Foreword\n---\nA café\n"))).Single();
        Assert.Equal(("RB1002", "content/foreword.md:4:6"), (found.Code, found.Place.ToString()));
    }

    [Fact]
    public void A_control_character_is_told_with_its_place()
    {
        var found = TinyReport.Findings(Tiny.With(Chapter, "---\ntitle: Foreword\n---\nA bell\u0007\n")).Single();
        Assert.Equal(("RB1003", "content/foreword.md:4:7"), (found.Code, found.Place.ToString()));
    }

    [Fact]
    public void A_cell_of_a_million_characters_is_told_once() =>
        Assert.Equal(["RB1209"], Codes(Tiny.Replace("data/facts.csv", "Market days of Larkhaven", new string('x', 1_000_000))));

    [Fact]
    public void A_line_of_a_million_characters_of_prose_is_read() =>
        Assert.Empty(Codes(Tiny.With(Chapter, "---\ntitle: Foreword\n---\n" + new string('x', 1_000_000))));

    [Fact]
    public void A_file_past_its_bound_is_told() =>
        Assert.Equal(["RB1004"], Codes(Tiny.With(Chapter, new string('x', 8 * 1024 * 1024 + 1))));

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 50_000)]
    [InlineData("- ", 20_000)]
    public void Deep_nesting_is_refused(string opening, int levels) =>
        Assert.Contains(Codes(Tiny.With(Report, "outline: \n  " + string.Concat(Enumerable.Repeat(opening, levels)))), code => code is "RB1105" or "RB1101");

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        var laughs = "a0: &a0 [ha, ha]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        Assert.Equal(["RB1104"], Codes(Tiny.With(Report, laughs)));
    }

    [Fact]
    public void An_edition_of_empty_files_has_errors_and_no_exception() =>
        Assert.NotEmpty(Codes(Tiny.Files.Keys.Aggregate(Tiny, (changed, path) => changed.With(path, ""))));

    [Fact]
    [Trait("Category", "Random")]
    public void Every_file_cut_off_anywhere_is_read_or_told()
    {
        var random = new Random(1903);
        foreach (var path in Tiny.Files.Keys)
        {
            var bytes = Tiny.Files[path];
            for (var round = 0; round < Rounds.Of(3); round++)
                Assert.Null(Record.Exception(() => EditionLoader.Load(Tiny.With(path, [.. bytes[..random.Next(bytes.Length)]]))));
        }
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Every_file_with_wrong_bytes_is_read_or_told()
    {
        var random = new Random(2025);
        var troublesome = "\"'`{}[]&*!|>%@,;:#-\n\r\t\0\u007F \\~?<".Select(c => (byte)c).Concat(new byte[] { 0xC3, 0xFF, 0xEF, 0xBB }).ToArray();
        foreach (var path in Tiny.Files.Keys)
        {
            for (var round = 0; round < Rounds.Of(5); round++)
            {
                var bytes = Tiny.Files[path].ToArray();
                for (var i = 0; i < 4; i++)
                    bytes[random.Next(bytes.Length)] = troublesome[random.Next(troublesome.Length)];
                Assert.Null(Record.Exception(() => EditionLoader.Load(Tiny.With(path, bytes))));
            }
        }
    }

    private static IEnumerable<string> Codes(ReportSources sources) => TinyReport.Findings(sources).Select(finding => finding.Code);
}
