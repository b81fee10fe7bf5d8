using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>Reads the arguments of one step.</summary>
internal static class StepReader
{
    public static readonly ImmutableArray<string> Names = ["published", "screen", "denominate", "impute", "treat", "transform", "normalise", "aggregate", "rank"];

    private static readonly ImmutableArray<string> ColumnKeys = ["columns", "level"];

    private static readonly ImmutableArray<(string Word, ImputeWith Value)> ImputeWords =
    [
        ("median", ImputeWith.Median), ("mean", ImputeWith.Mean), ("group-mean", ImputeWith.GroupMean), ("group-median", ImputeWith.GroupMedian),
        ("constant", ImputeWith.Constant), ("last-year", ImputeWith.LastYear),
    ];

    private static readonly ImmutableArray<(string Word, OutlierFallback Value)> FallbackWords =
        [("log", OutlierFallback.Log), ("box-cox", OutlierFallback.BoxCox), ("none", OutlierFallback.None)];

    private static readonly ImmutableArray<(string Word, TransformKind Value)> TransformWords =
        [("ln", TransformKind.Ln), ("sqrt", TransformKind.SquareRoot), ("box-cox", TransformKind.BoxCox)];

    public static RecipeStep? Read(string name, YamlMap arguments, Findings findings) => name switch
    {
        "published" => PublishedReader.Read(arguments, findings),
        "screen" => Screen(With(name, arguments, findings, "at-most"), findings),
        "denominate" => Denominate(OnColumns(name, arguments, findings, "by", "times"), findings),
        "impute" => Impute(OnColumns(name, arguments, findings, "with", "value"), findings),
        "treat" => Treat(OnColumns(name, arguments, findings, "skewness", "kurtosis", "at-most", "otherwise"), findings),
        "transform" => Transform(OnColumns(name, arguments, findings, "as", "lambda"), findings),
        "normalise" => NormaliseReader.Read(arguments, findings),
        "aggregate" => Aggregate(With(name, arguments, findings, "level", "by", "exponent", "at-least"), findings),
        _ => Rank(With(name, arguments, findings, "ties", "decimals", "in-groups"), findings),
    };

    public static T Columns<T>(T step, MapReader map)
        where T : ColumnStep => step with { Columns = RecipeValues.Names(map, "columns"), Level = RecipeValues.Name(map, "level") };

    public static MapReader OnColumns(string name, YamlMap map, Findings findings, params IEnumerable<string> keys) => With(name, map, findings, [.. keys, .. ColumnKeys]);

    private static MapReader With(string name, YamlMap map, Findings findings, params IEnumerable<string> keys) => new(map, $"the step '{name}'", keys, findings);

    private static ScreenUnits Screen(MapReader map, Findings findings) => new(RecipeValues.Number(map, "at-most", 0.5, 0, 1, findings));

    private static Denominate? Denominate(MapReader map, Findings findings)
    {
        if (RecipeValues.Name(map, "by") is { } by)
            return Columns(new Denominate(by, map.Number("times") ?? 1), map);
        findings.Error("RB2045", map.Place, "the step 'denominate' does not say what to divide by", "add 'by:' and the name of a column");
        return null;
    }

    private static Impute Impute(MapReader map, Findings findings)
    {
        var step = new Impute(RecipeValues.Choice(map, "with", ImputeWords, findings), map.Number("value") ?? 0);
        if (step.With == ImputeWith.Constant && map.Find("value") is null)
            findings.Error("RB2045", map.Place, "the step 'impute' does not say which constant to fill with", "add 'value:' and a number");
        return Columns(step, map);
    }

    private static TreatOutliers Treat(MapReader map, Findings findings) => Columns(
        new TreatOutliers(
            RecipeValues.Number(map, "skewness", 2, 0, 100, findings),
            RecipeValues.Number(map, "kurtosis", 3.5, -2, 1000, findings),
            RecipeValues.Whole(map, "at-most", 5, 0, 1000, findings),
            RecipeValues.Choice(map, "otherwise", FallbackWords, findings)),
        map);

    private static Transform Transform(MapReader map, Findings findings) =>
        Columns(new Transform(RecipeValues.Choice(map, "as", TransformWords, findings), map.Number("lambda")), map);

    private static Aggregate Aggregate(MapReader map, Findings findings) => new(
        RecipeValues.Name(map, "level"),
        RecipeValues.Choice(map, "by", RecipeValues.AggregationWords, findings),
        map.Number("exponent") ?? 1,
        RecipeValues.Number(map, "at-least", 1, 0, 1, findings));

    private static RankUnits Rank(MapReader map, Findings findings)
    {
        var ties = RecipeValues.Choice(map, "ties", RecipeValues.TieWords, findings);
        if (ties == Ties.Average)
            findings.Error(
                "RB2043",
                map.PlaceOf("ties"),
                "units cannot be ranked with average ranks: a printed rank is a whole number",
                "write competition, modified, dense or ordinal"
            );
        return new(
            ties == Ties.Average ? Ties.Competition : ties,
            map.Find("decimals") is null ? null : RecipeValues.Whole(map, "decimals", 0, 0, 12, findings),
            RecipeValues.Yes(map, "in-groups"));
    }
}
