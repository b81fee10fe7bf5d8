using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says a normalisation in a sentence.</summary>
internal sealed class NormaliseText(MethodWords words)
{
    private Wording Wording => words.Wording;

    public string Of(Normalise step, string columns)
    {
        var normalised = Wording.Say("method.normalise", ("columns", columns), ("name", Wording[StepNames.Key(step.As)]), ("way", Way(step)));
        if (step.Targets.IsEmpty)
            return normalised;
        var best = step.Targets.Select(target =>
            Wording.Say("method.value-for", ("value", words.Number(target.Value)), ("name", words.Names.Column(target.Name))));
        return words.Sentences(normalised, Wording.Say("method.best-values", ("values", words.Comma(best))));
    }

    private string Way(Normalise step) => step.As switch
    {
        NormaliseAs.RankPoints => Wording.Say(
            "normalise.rank-points", ("sharing", words.Sharing(step.Ties)), ("floor", MethodWords.Yes(step.Floor))),
        NormaliseAs.MinMax => Wording.Say("normalise.min-max", ("from", words.Number(step.From)), ("to", words.Number(step.To))),
        NormaliseAs.Goalposts => Wording.Say(
            "normalise.goalposts",
            ("from", words.Number(step.From)),
            ("to", words.Number(step.To)),
            ("clamp", MethodWords.Yes(step.Clamp)),
            ("posts", string.Join(Wording["list.semicolon"], step.Goalposts.Select(Goalpost))),
            ("raw", MethodWords.Yes(step.RawGoalposts))),
        NormaliseAs.ZScore => Wording.Say("normalise.z-score", ("from", words.Number(step.From)), ("deviation", words.Number(step.To - step.From))),
        NormaliseAs.PercentileRank => Wording["normalise.percentile"],
        NormaliseAs.Borda => Wording["normalise.borda"],
        NormaliseAs.DistanceToBest => Wording.Say("normalise.distance-best", ("to", words.Number(step.To))),
        NormaliseAs.DistanceToReference => Wording.Say(
            "normalise.distance-reference", ("name", step.Reference?.Name ?? words.Number(step.Benchmark ?? 0))),
        NormaliseAs.FractionOfMaximum => Wording.Say("normalise.fraction", ("to", words.Number(step.To))),
        _ => Wording.Say(
            "normalise.categories",
            ("categories", words.Comma(step.Points.Select(point => Wording.Say(
                "normalise.category", ("category", words.Number(point.Category)), ("value", words.Number(point.Points))))))),
    };

    private string Goalpost(Goalpost post) =>
        Wording.Say("normalise.goalpost", ("name", words.Names.Column(post.Column)), ("low", words.Number(post.Low)), ("high", words.Number(post.High)));
}
