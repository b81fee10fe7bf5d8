using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says in sentences what is tried out.</summary>
internal sealed class PlanText(MethodWords words)
{
    private Wording Wording => words.Wording;

    public IEnumerable<MethodRow> Of(RobustnessPlan plan)
    {
        if (plan.Draws > 0)
        {
            var levels = plan.Levels.IsEmpty
                ? Wording["plan.every-level"]
                : words.Comma(plan.Levels.Select(level => Wording.Say("plan.each", ("level_name", words.Names.Level(level.Name)))));
            yield return Row(
                "method.step.robust-weights",
                Wording.Say(
                    "plan.weights",
                    ("draws", words.Count(plan.Draws)),
                    ("levels", levels),
                    ("spread", words.Share(plan.Spread)),
                    ("seed", plan.Seed)));
        }

        yield return Row("method.step.robust-leaving-out", Wording["plan.leaving-out"]);
        if (!plan.Ties.IsEmpty)
            yield return Tried("method.step.robust-ties", plan.Ties.Select(StepNames.Key));
        if (!plan.Normalisations.IsEmpty)
            yield return Tried("method.step.robust-normalisation", plan.Normalisations.Select(StepNames.Key));
        if (!plan.Aggregations.IsEmpty)
            yield return Tried("method.step.robust-aggregation", plan.Aggregations.Select(StepNames.Key));
        if (plan.SobolSamples > 1)
            yield return Row("method.step.robust-sensitivity", Wording.Say("plan.sensitivity", ("samples", words.Count(plan.SobolSamples))));
    }

    private MethodRow Tried(string step, IEnumerable<string> names) =>
        Row(step, Wording.Say("plan.tried", ("names", words.Comma(names.Select(name => Wording[name])))));

    private MethodRow Row(string step, string sentence) => new(Wording[step], sentence);
}
