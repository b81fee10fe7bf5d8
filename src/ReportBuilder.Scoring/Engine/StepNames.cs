using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>The names of steps and their choices: in English, for messages, and in the edition's words.</summary>
internal static class StepNames
{
    public static string Of(RecipeStep step) => Wording.Neutral[Key(step)];

    public static string Of(Ties ties) => Wording.Neutral[Key(ties)];

    public static string Of(NormaliseAs normalisation) => Wording.Neutral[Key(normalisation)];

    public static string Of(AggregateBy aggregation) => Wording.Neutral[Key(aggregation)];

    public static string Key(RecipeStep step) => step switch
    {
        TakePublished => "step.published",
        ScreenUnits => "step.screen",
        Denominate => "step.denominate",
        Combine => "step.combine",
        Impute => "step.impute",
        Winsorise => "step.winsorise",
        RoundOff => "step.round",
        TreatOutliers => "step.treat",
        Transform => "step.transform",
        Normalise => "step.normalise",
        Aggregate => "step.aggregate",
        RankUnits => "step.rank",
        _ => throw new NotSupportedException($"No name for the step {step.GetType().Name}."),
    };

    public static string Key(Ties ties) => ties switch
    {
        Ties.Competition => "step.ties.competition",
        Ties.Modified => "step.ties.modified",
        Ties.Dense => "step.ties.dense",
        Ties.Ordinal => "step.ties.ordinal",
        _ => "step.ties.average",
    };

    public static string Key(NormaliseAs normalisation) => normalisation switch
    {
        NormaliseAs.RankPoints => "step.normalise.rank-points",
        NormaliseAs.MinMax => "step.normalise.min-max",
        NormaliseAs.Goalposts => "step.normalise.goalposts",
        NormaliseAs.ZScore => "step.normalise.z-scores",
        NormaliseAs.PercentileRank => "step.normalise.percentile-ranks",
        NormaliseAs.Borda => "step.normalise.borda",
        NormaliseAs.DistanceToBest => "step.normalise.distance-best",
        NormaliseAs.DistanceToReference => "step.normalise.distance-reference",
        NormaliseAs.FractionOfMaximum => "step.normalise.fraction",
        _ => "step.normalise.categories",
    };

    public static string Key(CombineAs way) => way switch
    {
        CombineAs.Product => "step.combine.product",
        CombineAs.Ratio => "step.combine.ratio",
        CombineAs.Difference => "step.combine.difference",
        _ => "step.combine.sum",
    };

    public static string Key(AggregateBy aggregation) => aggregation switch
    {
        AggregateBy.Sum => "step.aggregate.sum",
        AggregateBy.Arithmetic => "step.aggregate.arithmetic",
        AggregateBy.Geometric => "step.aggregate.geometric",
        AggregateBy.Harmonic => "step.aggregate.harmonic",
        AggregateBy.Power => "step.aggregate.power",
        _ => "step.aggregate.copeland",
    };
}
