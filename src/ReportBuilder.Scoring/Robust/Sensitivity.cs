using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Sobol indices of the uncertain choices on the mean shift in rank (Saisana, Saltelli and Tarantola 2005, JRSS A 168): two independent samples of
/// all choices, and one more for each choice with that choice taken from the second.
/// </summary>
internal static class Sensitivity
{
    public static ImmutableArray<SobolIndex> Run(Baseline baseline, RobustnessPlan plan, List<SkippedScenario> skipped)
    {
        var choices = new ChoiceGrid(baseline, plan, skipped);
        ImmutableArray<int> uncertain = [.. Enumerable.Range(0, ChoiceGrid.Names.Length).Where(choices.IsUncertain)];
        if (plan.SobolSamples < 2 || uncertain.Length < 2)
            return [];
        var rows = new (double A, double B, double[] Mixed)[plan.SobolSamples];
        Parallel.For(
            0,
            rows.Length,
            choices.Worker,
            (sample, _, worker) =>
            {
                var (a, b) = (choices.Sample(sample), choices.Sample(rows.Length + sample));
                rows[sample] = (worker.Shift(a), worker.Shift(b), [.. uncertain.Select(choice => worker.Shift(a.With(choice, b)))]);
                return worker;
            },
            _ => { });
        return Indices(rows, uncertain);
    }

    private static ImmutableArray<SobolIndex> Indices((double A, double B, double[] Mixed)[] rows, ImmutableArray<int> uncertain)
    {
        var indices = JansenEstimator.Of(rows);
        return [.. indices.Select((index, choice) => new SobolIndex(ChoiceGrid.Names[uncertain[choice]], index.FirstOrder, index.Total))];
    }
}
