using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Runs steps on one column "x" of units A, B, C ... and shows what the column is after them.</summary>
internal static class Steps
{
    public static double?[] Run(RecipeStep step, params double[] values) => Values(Outcome([step], Direction.Higher, values), 0);

    public static double?[] RunTowards(RecipeStep step, Direction direction, params double[] values) => Values(Outcome([step], direction, values), 0);

    public static Outcome<Scorebook> Outcome(RecipeStep[] steps, Direction direction, params double[] values) =>
        Outcome(steps, direction, values.Any(double.IsNaN) ? [Column("x", values), Anchor(values.Length)] : [Column("x", values)]);

    public static Outcome<Scorebook> Outcome(RecipeStep[] steps, Direction direction, DataColumn[] columns, PreviousEdition? previous = null)
    {
        var leaves = columns.Where(column => column.NodeId != "population").Select(column => Node(column.NodeId) with { Indicator = new(1, column.NodeId, direction, "", "") });
        var units = Named(columns[0].Readings.Length);
        return Scorer.Score(Inputs(Node("index", [.. leaves]), units, columns) with { Recipe = Recipe(steps), Previous = previous });
    }

    /// <summary>A second column without gaps, because a unit without any reading is an error.</summary>
    public static DataColumn Anchor(int units) => Column("anchor", [.. Enumerable.Range(1, units).Select(value => (double)value)]);

    /// <summary>The steps, and then enough to make an index of them.</summary>
    public static Recipe Recipe(params RecipeStep[] steps)
    {
        ImmutableArray<RecipeStep> rest = steps.Any(step => step is Normalise or TakePublished or Aggregate) ? [] : [new Normalise(NormaliseAs.RankPoints)];
        return ReportBuilder.Model.Scores.Recipe.SumOfPublishedScores with { Levels = ["index", "variable"], Steps = [.. steps, .. rest, new Aggregate(null, AggregateBy.Sum)] };
    }

    public static ImmutableArray<Unit> Named(int count) => Units([.. Enumerable.Range(0, count).Select(index => ((char)('A' + index)).ToString())]);

    public static double?[] Values(Outcome<Scorebook> outcome, int step, string column = "x") =>
        [.. outcome.Value.Steps[step].After.Column(column)!.Readings.Select(reading => reading.Value)];
}
