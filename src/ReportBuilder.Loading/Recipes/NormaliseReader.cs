using System.Globalization;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>Reads how columns are brought to one scale.</summary>
internal static class NormaliseReader
{
    public static Normalise Read(YamlMap arguments, Findings findings)
    {
        var map = StepReader.OnColumns(
            "normalise",
            arguments,
            findings,
            "as",
            "from",
            "to",
            "ties",
            "floor",
            "floor-at",
            "goalposts",
            "targets",
            "reference",
            "benchmark",
            "points",
            "clamp",
            "raw-goalposts"
        );
        var way = RecipeValues.Choice(map, "as", RecipeValues.NormalisationWords, findings);
        var step = new Normalise(way, map.Number("from") ?? 0, map.Number("to") ?? (way is NormaliseAs.ZScore ? 1 : 100))
        {
            Ties = map.Find("ties") is null && way == NormaliseAs.Borda ? Ties.Average : RecipeValues.Choice(map, "ties", RecipeValues.TieWords, findings),
            Floor = RecipeValues.Yes(map, "floor") || map.Find("floor-at") is not null,
            FloorAt = map.Number("floor-at"),
            Goalposts = map.MapAt("goalposts") is { } posts ? [.. posts.Entries.Select(entry => Goalpost(entry, findings))] : [],
            Targets = map.MapAt("targets") is { } targets ? RecipeValues.Numbers(targets, findings) : [],
            Clamp = map.Find("clamp") is null || RecipeValues.Yes(map, "clamp"),
            RawGoalposts = RecipeValues.Yes(map, "raw-goalposts"),
            Reference = RecipeValues.Name(map, "reference"),
            Benchmark = map.Number("benchmark"),
            Points = map.MapAt("points") is { } points ? [.. points.Entries.Select(entry => Points(entry, findings))] : [],
        };
        if (step is { As: NormaliseAs.DistanceToReference, Reference: null, Benchmark: null })
            findings.Error(
                "RB2045",
                map.Place,
                "the step 'normalise' does not say which unit or value is the reference",
                "add 'reference:' and a unit, or 'benchmark:' and a value"
            );
        return StepReader.Columns(step, map);
    }

    private static Goalpost Goalpost(YamlEntry entry, Findings findings)
    {
        double[] ends = entry.Value is YamlList list ? [.. list.Items.Select(item => Number(item, findings))] : [];
        if (ends.Length != 2)
            findings.Error("RB2045", entry.Value.Place, $"the goalposts of '{entry.Key}' are not two numbers", "write [worst, best]");
        else if (ends[0] == ends[1])
            findings.Error("RB2027", entry.KeyPlace, FormattableString.Invariant($"both goalposts of '{entry.Key}' are {ends[0]}"), "give two different ends");
        return new(new(entry.Key, entry.KeyPlace), ends.ElementAtOrDefault(0), ends.Length < 2 ? 1 : ends[1]);
    }

    private static CategoryPoint Points(YamlEntry entry, Findings findings) =>
        new(Number(new YamlText(entry.Key, false, entry.KeyPlace), findings), Number(entry.Value, findings));

    private static double Number(YamlValue value, Findings findings)
    {
        if (value is YamlText text && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        findings.Error("RB2043", value.Place, "a number is needed here");
        return 0;
    }
}
