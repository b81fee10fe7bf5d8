using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Steps;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Ranks again without one unit: the whole recipe on the others.</summary>
internal sealed class WithoutUnit
{
    private readonly Baseline baseline;
    private readonly ImmutableArray<RecipeStep> steps;
    private readonly PublishedWithout? published;
    private readonly int[] unitOfRow;

    public WithoutUnit(Baseline baseline)
    {
        this.baseline = baseline;

        // Points given by rank change when somebody leaves, so published points are ranked again by their own rules.
        steps = [.. baseline.Recipe.Steps.Select(step => step is TakePublished taken ? taken with { RankAgain = true } : step)];
        if (!steps.IsEmpty && steps[0] is TakePublished first)
            (published, steps) = (new(first, baseline.Start, NewRun()), steps.RemoveAt(0));
        unitOfRow = new int[baseline.Start.Rows.Length];
        Array.Fill(unitOfRow, -1);
        for (var unit = 0; unit < baseline.Units.Length; unit++)
            unitOfRow[baseline.Final.Rows[unit]] = unit;
    }

    public LeftOut Of(int unit)
    {
        var row = baseline.Final.Rows[unit];
        var start = published?.Of(row) ?? baseline.Start.Keep(baseline.Start.Rows.RemoveAt(row));
        var sheet = RecipeRunner.Run(start, steps, NewRun());
        var ranks = Ranks(sheet, unit);
        return new("unit", baseline.Units[unit].Id, baseline.Units[unit].Name, ranks, baseline.MeanShift(ranks));
    }

    /// <summary>The unit left out keeps its place in the count.</summary>
    private ImmutableArray<int?> Ranks(ScoreSheet sheet, int left)
    {
        var ranks = new int?[baseline.Units.Length];
        var without = sheet.Find(baseline.Map.Root.Node.Id) is { } root ? baseline.RanksOf(root.Values) : [];
        for (var row = 0; row < without.Length; row++)
        {
            if (unitOfRow[sheet.Rows[row]] is >= 0 and var unit)
                ranks[unit] = without[row] + (baseline.Ranks[left] < baseline.Ranks[unit] ? 1 : 0);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ranks);
    }

    private RecipeRun NewRun() => baseline.RunOf(baseline.Recipe, baseline.Dataset, baseline.Weights);
}
