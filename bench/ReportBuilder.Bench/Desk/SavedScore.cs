using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Serving;

namespace ReportBuilder.Bench.Desk;

/// <summary>What serve does after a save: a warm process, the full edition, one changed cell of data/scores.csv or one changed word.</summary>
[MemoryDiagnoser]
public class SavedScore
{
    private const string Scores = "data/scores.csv";
    private const string Words = "content/front/foreword.md";
    /// <summary>A score that moves ranks and pages and makes no sentence false.</summary>
    private const string Cell = "Economic aggregate potential,Tangshan,36";

    private readonly WarmPipeline warm = new();
    private ReportSources edition = null!;
    private int saved;

    [GlobalSetup]
    public void Read() => edition = EditionFiles.Read();

    /// <summary>Saves never repeat themselves, so nothing is known from before.</summary>
    [Benchmark]
    public int WebEditionAfterAScore() => WebEdition(WithScore());

    [Benchmark]
    public int BothEditionsAfterAScore() => BothEditions(WithScore());

    [Benchmark]
    public int WebEditionAfterAWord() => WebEdition(WithWord());

    [Benchmark]
    public int BothEditionsAfterAWord() => BothEditions(WithWord());

    [Benchmark]
    public int BothEditionsAfterAStylesheet() => BothEditions(With("templates/html/assets/site.css", "\n", $"\n/* {++saved} */\n"));

    private int WebEdition(ReportSources sources) => warm.Site(warm.Draft(sources).Value).Value.Paths.Count();

    private int BothEditions(ReportSources sources)
    {
        var draft = warm.Draft(sources).Value;
        var site = Task.Run(() => warm.Site(draft).Value.Paths.Count());
        return warm.Pdf(draft).Bytes.Length + site.Result;
    }

    private ReportSources WithScore() => With(Scores, Cell, $"{Cell[..^2]}{31 + (++saved % 5)}");

    private ReportSources WithWord() => With(Words, " the ", $" the {++saved} ");

    private ReportSources With(string file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(edition.Files[file].AsSpan());
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return new(edition.Files.SetItem(file, ImmutableArray.Create(Encoding.UTF8.GetBytes($"{text[..at]}{to}{text[(at + from.Length)..]}"))));
    }
}
