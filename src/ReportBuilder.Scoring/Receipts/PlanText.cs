using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says in sentences what is tried out.</summary>
internal static class PlanText
{
    public static IEnumerable<MethodRow> Of(RobustnessPlan plan, Terms terms)
    {
        if (plan.Draws > 0)
        {
            var levels = plan.Levels.IsEmpty ? "every level" : string.Join(", ", plan.Levels.Select(level => $"each {level.Name}"));
            yield return new(
                "Robustness: weights",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{plan.Draws:N0} sets of weights are drawn for {levels} from a Dirichlet distribution around the recipe's, with a standard deviation of {plan.Spread * 100:0.##} per cent of an average weight (seed {plan.Seed})."
                )
            );
        }

        yield return new("Robustness: leaving out", $"Each part and each {terms.Unit.One} is left out in turn.");
        if (!plan.Ties.IsEmpty)
            yield return new("Robustness: ties", $"Tried: {string.Join(", ", plan.Ties.Select(StepNames.Of))}.");
        if (!plan.Normalisations.IsEmpty)
            yield return new("Robustness: normalisation", $"Tried: {string.Join(", ", plan.Normalisations.Select(StepNames.Of))}.");
        if (!plan.Aggregations.IsEmpty)
            yield return new("Robustness: aggregation", $"Tried: {string.Join(", ", plan.Aggregations.Select(StepNames.Of))}.");
        if (plan.SobolSamples > 1)
            yield return new(
                "Robustness: sensitivity",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Sobol indices of the choices on the mean shift in rank, from {plan.SobolSamples:N0} base samples."
                )
            );
    }
}
