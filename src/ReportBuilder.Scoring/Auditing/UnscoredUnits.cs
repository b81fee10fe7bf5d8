using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Auditing;

/// <summary>Tells how many units a recipe leaves without a score of the whole, which they are, and which cells are behind it.</summary>
internal static class UnscoredUnits
{
    /// <summary>How many units, and how many cells, are named.</summary>
    private const int Named = 3;

    public static IEnumerable<Diagnostic> Find(RecipeRun run, ScoreSheet sheet)
    {
        if (sheet.Find(run.Map.Root.Node.Id) is not { } whole)
            yield break;
        int[] without = [.. Enumerable.Range(0, whole.Values.Length).Where(row => double.IsNaN(whole.Values[row])).Select(row => sheet.Rows[row])];
        if (without.Length == 0)
            yield break;
        var (count, all, name) = (without.Length, whole.Values.Length, run.Map.Root.Node.Name);
        var units = string.Join(", ", without.Take(Named).Select(unit => run.Dataset.Units[unit].Name));
        var more = count > Named ? $" and {count - Named} more" : "";
        var message = $"{count} of {all} units {(count == 1 ? "has" : "have")} no score in '{name}': {units}{more}{Cells(run, without)}";
        var step = run.Recipe.Steps.OfType<Aggregate>().LastOrDefault()?.Place ?? run.Recipe.Place;
        yield return run.Recipe.Missing == MissingRule.Exclude
            ? Diagnostic.Note("RB2060", step, message, "the recipe says 'missing: exclude': a whole with a missing part has no score")
            : Diagnostic.Warning(
                "RB2060",
                step,
                message,
                "a whole with a missing part has no score. Say what a gap does: 'missing: reweight', 'missing: impute' or 'missing: exclude'; 'at-least: 0.6' of a step says how much must be there"
            );
    }

    private static string Cells(RecipeRun run, int[] units)
    {
        var cells = units.SelectMany(unit => run.Dataset.Columns
            .Where(column => run.Map.WithId(column.NodeId) is not null && column.Readings[unit].Value is null)
            .Select(column => $"'{run.Map.WithId(column.NodeId)!.Node.Name}' of {run.Dataset.Units[unit].Name}{Place(run.PlaceOf(column.NodeId, unit))}"));
        ImmutableArray<string> named = [.. cells.Take(Named + 1)];
        return named.IsEmpty ? "" : $"; empty: {string.Join(", ", named.Take(Named))}{(named.Length > Named ? ", ..." : "")}";
    }

    private static string Place(SourcePlace place) => place.Line > 0 ? $" ({place})" : "";
}
