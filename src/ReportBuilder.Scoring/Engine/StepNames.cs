using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>The names that steps and their choices have in data/recipe.yaml and in print.</summary>
internal static class StepNames
{
    public static string Of(RecipeStep step) => step switch
    {
        TakePublished => "published",
        ScreenUnits => "screen",
        Denominate => "denominate",
        Combine => "combine",
        Impute => "impute",
        Winsorise => "winsorise",
        RoundOff => "round",
        TreatOutliers => "treat",
        Transform => "transform",
        Normalise => "normalise",
        Aggregate => "aggregate",
        RankUnits => "rank",
        _ => throw new NotSupportedException($"No name for the step {step.GetType().Name}."),
    };

    public static string Of(Ties ties) => ties switch
    {
        Ties.Competition => "competition",
        Ties.Modified => "modified competition",
        Ties.Dense => "dense",
        Ties.Ordinal => "ordinal",
        _ => "average",
    };

    public static string Of(NormaliseAs normalisation) => normalisation switch
    {
        NormaliseAs.RankPoints => "rank points",
        NormaliseAs.MinMax => "min-max",
        NormaliseAs.Goalposts => "goalposts",
        NormaliseAs.ZScore => "z-scores",
        NormaliseAs.PercentileRank => "percentile ranks",
        NormaliseAs.Borda => "Borda counts",
        NormaliseAs.DistanceToBest => "distance to the best",
        NormaliseAs.DistanceToReference => "distance to a reference",
        NormaliseAs.FractionOfMaximum => "fraction of the maximum",
        _ => "categories",
    };

    public static string Of(CombineAs way) => way switch
    {
        CombineAs.Product => "product",
        CombineAs.Ratio => "ratio",
        CombineAs.Difference => "difference",
        _ => "sum",
    };

    public static string Of(AggregateBy aggregation) => aggregation switch
    {
        AggregateBy.Sum => "sum",
        AggregateBy.Arithmetic => "arithmetic mean",
        AggregateBy.Geometric => "geometric mean",
        AggregateBy.Harmonic => "harmonic mean",
        AggregateBy.Power => "generalised mean",
        _ => "Copeland's method",
    };
}
