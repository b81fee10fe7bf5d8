using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Sobol indices of the uncertain choices on the mean shift in rank (Saisana, Saltelli and Tarantola 2005, JRSS A 168): two independent samples of
/// all choices, and one more for each choice with that choice taken from the second.
/// </summary>
internal static class Sensitivity
{
    public static ImmutableArray<SobolIndex> Run(Trials trials, RobustnessPlan plan, ScorerCache cache, List<SkippedScenario> skipped)
    {
        var choices = new ChoiceGrid(trials, plan, cache, skipped);
        var uncertain = new List<int>();
        for (var choice = 0; choice < ChoiceGrid.Names.Length; choice++)
        {
            if (choices.IsUncertain(choice))
                uncertain.Add(choice);
        }

        if (plan.SobolSamples < 2 || uncertain.Count < 2)
            return [];
        var rows = new SampledRow[plan.SobolSamples];
        HelpedLoop.Run(
            rows.Length,
            choices.Worker,
            (sample, worker) =>
            {
                var (a, b) = (choices.Sample(sample), choices.Sample(rows.Length + sample));
                var (first, mixed) = (worker.Shift(a), new double[uncertain.Count]);
                for (var choice = 0; choice < mixed.Length; choice++)
                {
                    // Both samples often have the same choice.
                    var point = a.With(uncertain[choice], b);
                    mixed[choice] = point == a ? first : worker.Shift(point);
                }

                rows[sample] = new(first, worker.Shift(b), mixed);
            },
            _ => { });
        return Indices(rows, uncertain);
    }

    private static ImmutableArray<SobolIndex> Indices(SampledRow[] rows, List<int> uncertain)
    {
        var indices = JansenEstimator.Of(rows);
        return [.. indices.Select((index, choice) => new SobolIndex(ChoiceGrid.Names[uncertain[choice]], index.FirstOrder, index.Total))];
    }
}
