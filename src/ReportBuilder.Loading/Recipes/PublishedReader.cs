using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>Reads the rules that published columns follow.</summary>
internal static class PublishedReader
{
    private static readonly ImmutableArray<string> Keys = ["provenance", "rule", "columns", "check"];
    private static readonly ImmutableArray<string> RuleKeys = ["ties", "floor", "categories", "reason"];

    public static TakePublished Read(YamlMap arguments, Findings findings)
    {
        var map = new MapReader(arguments, "the step 'published'", Keys, findings);
        var columns = map.MapAt("columns") ?? new([], map.Place);
        return new(
            map.MapAt("rule") is { } usual ? Rule(Reader(usual, findings), findings) : new RankedPoints(Ties.Competition),
            [.. columns.Entries.Select(entry => Column(entry, findings))],
            map.Choice("check", "yes", "no", "true", "false") is "yes" or "true",
            map.Text("provenance"));
    }

    private static ColumnRule Column(YamlEntry entry, Findings findings)
    {
        if (entry.Value is not YamlMap)
            findings.Error("RB2045", entry.Value.Place, $"the rule of '{entry.Key}' is not said", "write { ties: modified } or { categories: [60, 50] }");
        var map = Reader(entry.Value as YamlMap ?? new([], entry.Value.Place), findings);
        return new(new(entry.Key, entry.KeyPlace), Rule(map, findings), map.Text("reason"));
    }

    private static PointsRule Rule(MapReader map, Findings findings)
    {
        if (map.Find("categories") is null)
            return new RankedPoints(RecipeValues.Choice(map, "ties", RecipeValues.TieWords, findings), RecipeValues.Yes(map, "floor"));
        return new CategoryPoints([.. map.Texts("categories").Select(text => Number(text, findings))]);
    }

    private static double Number(YamlText text, Findings findings)
    {
        if (double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        findings.Error("RB2043", text.Place, $"'{text.Text}' is not a number of points");
        return 0;
    }

    private static MapReader Reader(YamlMap map, Findings findings) => new(map, "a rule", RuleKeys, findings);
}
