using System.Text;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Hostile;

/// <summary>
/// Editions changed at random, from a seed, built all the way. What ever failed is a folder in tests/fixtures/hostile whose files
/// lie over the small edition's.
/// </summary>
public sealed class FuzzTests
{
    private static readonly ReportSources Tiny = TinyReport.Sources;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{#if", "[^", "]:", ":::", "::: chart bars\n", "---\n", "|", "\n\n", "\"", "'", "&a", "*a", "- ", "> ", "# ", "\t", ":", "{", "}", "(", ")", "\\", "\r\n", "<", ">", "![](", "](",
        "9999999999999999999", "-0", "1e999", "NaN", "\uFEFF", "\u200B", "\u202E", "\U0001F600", "{#", "{variable}", "| - |", "~~~", "`", "&#x110000;", "rank of ", "scores of 'Market days'",
    ];

    public static TheoryData<string> EverFailed => [.. Directory.GetDirectories(Repository.Path("tests", "fixtures", "hostile")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(EverFailed))]
    public void What_failed_once_holds(string name)
    {
        var folder = Repository.Path("tests", "fixtures", "hostile", name);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        HostileBuild.Of(files.Aggregate(Tiny, (sources, file) => sources.With(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Editions_changed_at_random_are_built_or_told()
    {
        for (var round = 0; round < Rounds.Of(20); round++)
        {
            var changed = Changed(new Random(20251122 + round));
            var fault = Record.Exception(() => HostileBuild.Of(changed));
            Assert.True(fault is null, $"seed {20251122 + round}: {fault?.Message}\n{Differences(changed)}");
        }
    }

    private static ReportSources Changed(Random random)
    {
        var sources = Tiny;
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var path = sources.Files.Keys.ElementAt(random.Next(sources.Files.Count));
            var text = sources.Text(path);
            var (at, other) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
            var piece = string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(4) == 0 ? random.Next(2000) : 1));
            var (from, to) = (Math.Min(at, other), Math.Min(Math.Max(at, other), Math.Min(at, other) + 200));
            sources = sources.With(path, random.Next(4) switch
            {
                0 => text[..from] + text[to..],
                1 => text[..to] + text[from..to] + text[to..],
                2 => text[..from] + piece + text[to..],
                _ => text[..at] + piece + text[at..],
            });
        }

        return sources;
    }

    private static string Differences(ReportSources changed) =>
        string.Concat(changed.Files.Where(file => !file.Value.AsSpan().SequenceEqual(Tiny.Files[file.Key].AsSpan())).Select(file => $"--- {file.Key}\n{Encoding.UTF8.GetString(file.Value.AsSpan())}\n"));
}
