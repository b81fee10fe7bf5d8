using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>Reads the arguments of one step.</summary>
internal static class StepReader
{
    public static readonly ImmutableArray<string> Names =
    [
        "published",
        "screen",
        "denominate",
        "combine",
        "impute",
        "winsorise",
        "treat",
        "transform",
        "normalise",
        "round",
        "aggregate",
        "rank",
    ];

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

    private static readonly ImmutableArray<(string Word, CombineAs Value)> CombineWords =
        [("product", CombineAs.Product), ("ratio", CombineAs.Ratio), ("difference", CombineAs.Difference), ("sum", CombineAs.Sum)];

    /// <param name="missing">What the recipe says of gaps.</param>
    public static RecipeStep? Read(string name, YamlMap arguments, MissingRule missing, Findings findings) => name switch
    {
        "published" => PublishedReader.Read(arguments, findings),
        "screen" => Screen(With(name, arguments, findings, "at-most"), findings),
        "denominate" => Denominate(OnColumns(name, arguments, findings, "by", "times"), findings),
        "combine" => Combine(With(name, arguments, findings, "as", "of", "into", "times"), findings),
        "impute" => Impute(OnColumns(name, arguments, findings, "with", "value", "by"), findings),
        "winsorise" => Winsorise(OnColumns(name, arguments, findings, "low", "high"), findings),
        "treat" => Treat(OnColumns(name, arguments, findings, "skewness", "kurtosis", "at-most", "otherwise"), findings),
        "transform" => Transform(OnColumns(name, arguments, findings, "as", "lambda", "plus"), findings),
        "round" => Columns(new RoundOff(Decimals(OnColumns(name, arguments, findings, "decimals"), findings)), OnColumns(name, arguments, new(), "decimals")),
        "normalise" => NormaliseReader.Read(arguments, findings),
        "aggregate" => Aggregate(With(name, arguments, findings, "level", "by", "exponent", "at-least", "floor"), missing, findings),
        _ => Rank(With(name, arguments, findings, "ties", "decimals", "in-groups"), findings),
    };

    public static T Columns<T>(T step, MapReader map)
        where T : ColumnStep => step with { Columns = RecipeValues.Names(map, "columns"), Level = RecipeValues.Name(map, "level") };

    public static MapReader OnColumns(string name, YamlMap map, Findings findings, params IEnumerable<string> keys) =>
        With(name, map, findings, [.. keys, .. ColumnKeys]);

    private static MapReader With(string name, YamlMap map, Findings findings, params IEnumerable<string> keys) =>
        new(map, $"the step '{name}'", keys, findings);

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
        return Columns(step with { By = RecipeValues.Name(map, "by") }, map);
    }

    private static Combine? Combine(MapReader map, Findings findings)
    {
        ImmutableArray<Operand> of = [.. map.Texts("of").Select(Operand)];
        var way = RecipeValues.Choice(map, "as", CombineWords, findings);
        if (of.Length < 2 || !of.Any(operand => operand.Column is not null))
            findings.Error(
                "RB2045",
                map.PlaceOf("of"),
                "the step 'combine' does not say what to combine",
                "write 'of: [A COLUMN, ANOTHER]'; one of them may be a number"
            );
        if (RecipeValues.Name(map, "into") is not { } into)
            findings.Error("RB2045", map.Place, "the step 'combine' does not say which column it makes", "add 'into:' and the name of a part, or a new name");
        else if (of.Length >= 2)
            return new(way, of, into, map.Number("times") ?? 1);
        return null;
    }

    /// <summary>A number that is written as one, else the name of a column.</summary>
    private static Operand Operand(YamlText text) =>
        !text.Quoted && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(null, number)
            : new(new PlacedName(text.Text, text.Place), 0);

    private static Winsorise Winsorise(MapReader map, Findings findings)
    {
        var (low, high) = (RecipeValues.Number(map, "low", 0.05, 0, 1, findings), RecipeValues.Number(map, "high", 0.95, 0, 1, findings));
        if (low >= high)
            findings.Error(
                "RB2043",
                map.PlaceOf("low"),
                FormattableString.Invariant($"the low share {low} is not below the high one, {high}"),
                "write { low: 0.05, high: 0.95 }"
            );
        return Columns(new Winsorise(low, high), map);
    }

    private static int Decimals(MapReader map, Findings findings)
    {
        if (map.Find("decimals") is null)
            findings.Error("RB2045", map.Place, "the step 'round' does not say to how many decimals", "add 'decimals:' and a number");
        return RecipeValues.Whole(map, "decimals", 0, 0, 12, findings);
    }

    private static TreatOutliers Treat(MapReader map, Findings findings) => Columns(
        new TreatOutliers(
            RecipeValues.Number(map, "skewness", 2, 0, 100, findings),
            RecipeValues.Number(map, "kurtosis", 3.5, -2, 1000, findings),
            RecipeValues.Whole(map, "at-most", 5, 0, 1000, findings),
            RecipeValues.Choice(map, "otherwise", FallbackWords, findings)),
        map);

    private static Transform Transform(MapReader map, Findings findings) =>
        Columns(new Transform(RecipeValues.Choice(map, "as", TransformWords, findings), map.Number("lambda"), map.Number("plus") ?? 0), map);

    private static Aggregate Aggregate(MapReader map, MissingRule missing, Findings findings)
    {
        var floor = map.Number("floor");
        if (floor <= 0)
            findings.Error(
                "RB2043",
                map.PlaceOf("floor"),
                FormattableString.Invariant($"'floor' is {floor}, which is not above 0"),
                "write a small number: 0.01"
            );
        return new(
            RecipeValues.Name(map, "level"),
            RecipeValues.Choice(map, "by", RecipeValues.AggregationWords, findings),
            map.Number("exponent") ?? 1,
            RecipeValues.Number(map, "at-least", missing == MissingRule.Reweight ? 0 : 1, 0, 1, findings))
        {
            Floor = floor,
        };
    }

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
            map.Find("in-groups") is YamlList || RecipeValues.Yes(map, "in-groups"))
        {
            Groupings = map.Find("in-groups") is YamlList ? RecipeValues.Names(map, "in-groups") : [],
        };
    }
}
