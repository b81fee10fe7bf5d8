using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>Reads data/recipe.yaml. Names of columns, levels and units are checked later, by the stage that knows them all.</summary>
internal sealed class RecipeReader(Findings findings)
{
    private static readonly ImmutableArray<string> Keys = ["title", "levels", "weights", "missing", "decimals", "steps", "robustness", "previous"];

    private static readonly ImmutableArray<(string Word, MissingRule Value)> MissingWords =
        [("exclude", MissingRule.Exclude), ("impute", MissingRule.Impute), ("reweight", MissingRule.Reweight)];

    private const int MostDecimals = 10;

    /// <summary>The recipe, or null where the edition has none or it cannot be read.</summary>
    public static Recipe? Read(TemplateText file, EditionLanguages languages, Findings findings)
    {
        if (file.Path.Length == 0 || YamlFile.Read(file.Path, file.Text, 1, findings) is not { } root)
            return null;
        return new RecipeReader(findings).Read(new MapReader(LanguageMaps.Read(root, languages), "the recipe", Keys, findings), file.Path);
    }

    private Recipe Read(MapReader recipe, string path)
    {
        ImmutableArray<string> levels = [.. recipe.Texts("levels").Select(level => level.Text)];
        foreach (var twice in recipe.Texts("levels").Where((level, index) => levels.IndexOf(level.Text) < index))
            findings.Error("RB2047", twice.Place, $"two levels are called '{twice.Text}'", "each level has a name of its own");
        var missing = RecipeValues.Choice(recipe, "missing", MissingWords, findings);
        ImmutableArray<RecipeStep> steps = [.. recipe.Maps("steps").SelectMany(map => Step(map, missing))];
        if (steps.IsEmpty)
            findings.Error("RB2040", recipe.PlaceOf("steps"), "the recipe has no steps", "a recipe needs at least a step 'aggregate'");
        ImmutableArray<NamedNumber> weights = recipe.MapAt("weights") is { } map ? RecipeValues.Numbers(map, findings) : [];
        foreach (var weight in weights.Where(weight => weight.Value < 0))
            findings.Error(
                "RB2021",
                weight.Name.Place,
                FormattableString.Invariant($"the weight of '{weight.Name.Name}' is {weight.Value}"),
                "weights are 0 or more"
            );
        return new(
            recipe.Text("title"),
            levels.IsEmpty ? Recipe.UsualLevels : levels,
            weights,
            missing == MissingRule.Impute ? WithGapsFilled(steps, recipe.PlaceOf("missing")) : steps,
            recipe.MapAt("robustness") is { } robustness ? RobustnessReader.Read(robustness, findings) : null,
            new(path, 1, 1))
        {
            Previous = recipe.MapAt("previous") is { } previous ? PreviousReader.Sources(previous, findings) : null,
            Missing = recipe.Find("missing") is null ? MissingRule.Unsaid : missing,
            Decimals = recipe.Find("decimals") is YamlMap decimals ? Decimals(decimals) : [],
            AllDecimals = recipe.Find("decimals") is YamlText ? RecipeValues.Whole(recipe, "decimals", 0, 0, MostDecimals, findings) : null,
        };
    }

    private ImmutableArray<NamedNumber> Decimals(YamlMap map)
    {
        var reader = new MapReader(map, "it", map.Entries.Select(entry => entry.Key), findings);
        return
        [
            .. map.Entries.Select(entry => new NamedNumber(
                new(entry.Key, entry.KeyPlace),
                RecipeValues.Whole(reader, entry.Key, 0, 0, MostDecimals, findings)
            )),
        ];
    }

    /// <summary>Before anything else is made of the readings, but behind the steps that fill gaps in another way.</summary>
    private static ImmutableArray<RecipeStep> WithGapsFilled(ImmutableArray<RecipeStep> steps, SourcePlace place)
    {
        var at = steps.TakeWhile(step => step is TakePublished or ScreenUnits or Denominate or Combine or Impute).Count();
        return steps.Insert(at, new Impute(ImputeWith.Median) { Place = place });
    }

    /// <summary>A step is a mapping with one key, its name.</summary>
    private IEnumerable<RecipeStep> Step(YamlMap map, MissingRule missing)
    {
        if (map.Entries.Length != 1)
            findings.Error(
                "RB2041",
                map.Place,
                "a step is its name and its arguments, and nothing else",
                "start each step with a hyphen: '- rank: { ties: competition }'"
            );
        foreach (var entry in map.Entries.Take(1))
        {
            if (!StepReader.Names.Contains(entry.Key))
                findings.Error("RB2042", entry.KeyPlace, $"there is no step '{entry.Key}'", Hint(entry.Key));
            else if (StepReader.Read(entry.Key, entry.Value as YamlMap ?? new([], entry.Value.Place), missing, findings) is { } step)
                yield return step with { Place = entry.KeyPlace };
        }
    }

    private static string Hint(string wrong)
    {
        var near = NearestName.Hint(wrong, StepReader.Names);
        return near.Length > 0 ? near : $"the steps are {string.Join(", ", StepReader.Names)}";
    }
}
