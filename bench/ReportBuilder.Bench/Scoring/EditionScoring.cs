using BenchmarkDotNet.Attributes;
using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;

namespace ReportBuilder.Bench.Scoring;

/// <summary>Scoring of the edition in this repository.</summary>
[MemoryDiagnoser]
public class EditionScoring
{
    private ReportInputs inputs = null!;

    [GlobalSetup]
    public void Load() => inputs = EditionLoader.Load(EditionFiles.Read()).Value;

    /// <summary>Scores, ranks, checks, audit, correlations and profiles.</summary>
    [Benchmark]
    public Scorebook Score() => Scorer.Score(inputs).Value;

    [Benchmark]
    public int Receipts()
    {
        var book = Score();
        return book.Units.Sum(unit => book.Columns.Sum(column => book.ReceiptOf(unit, column.Node).Lines.Length));
    }

    /// <summary>10,000 sets of weights.</summary>
    [Benchmark]
    public WeightStudy Weights() => Score().Analysis.Robustness.Weights.Value;

    /// <summary>Every part and unit left out, every scenario, and the sensitivity indices.</summary>
    [Benchmark]
    public ChoiceStudy Choices() => Score().Analysis.Robustness.Choices.Value;
}
