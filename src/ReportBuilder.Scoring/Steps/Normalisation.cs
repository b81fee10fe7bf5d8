using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Receipts;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Brings columns to one scale and turns them so that higher is better.</summary>
internal static class Normalisation
{
    public static ScoreSheet Apply(Normalise step, ScoreSheet sheet, RecipeRun run)
    {
        var targets = step.Targets.ToDictionary(target => target.Name.Name, target => target.Value, StringComparer.Ordinal);
        foreach (var name in step.Targets.Select(target => target.Name).Concat(step.Goalposts.Select(goalpost => goalpost.Column)))
            run.ColumnCalled(name, sheet);
        return sheet.With([.. run.ColumnsOf(step, sheet).Select(column => Scaled(step, column, Of(step, column, targets, sheet, run)))]);
    }

    private static double[] Of(Normalise step, SheetColumn column, Dictionary<string, double> targets, ScoreSheet sheet, RecipeRun run)
    {
        var direction = column.Oriented || column.Node is null ? Direction.Higher : FrameworkMap.DirectionOf(column.Node.Node);
        var name = column.Node?.Node.Name ?? column.Id;
        var target = targets.GetValueOrDefault(name, targets.GetValueOrDefault(column.Id, 0));
        var turned = Turn(column.Settled(), direction, target);
        switch (step.As)
        {
            case NormaliseAs.RankPoints:
                return ColumnScales.RankPoints(column.Values, turned, step);
            case NormaliseAs.PercentileRank:
                return ColumnScales.PercentileRank(turned);
            case NormaliseAs.Borda:
                return ColumnScales.Borda(turned, step.Ties);
            case NormaliseAs.Categories:
                return Categories(step, column, sheet, run);
            case NormaliseAs.Goalposts:
                return BetweenGoalposts(step, column, direction == Direction.Target ? turned.Select(value => -value).ToArray() : column.Values, sheet, run);
            case NormaliseAs.DistanceToReference or NormaliseAs.FractionOfMaximum:
                return ByRatio(step, column, direction, sheet, run);
            default:
                if (!IsConstant(turned))
                    return step.As == NormaliseAs.ZScore
                        ? ColumnScales.ZScore(turned, step.From, step.To)
                        : ColumnScales.MinMax(turned, step.From, step.To);
                run.Error(
                    "RB2025",
                    step.Place,
                    $"'{name}' has the same value for every unit and cannot be normalised by {StepNames.Of(step.As)}",
                    "leave the column out of this step or out of the framework",
                    new("skipped.constant", ("name", name), Way(step))
                );
                return turned;
        }
    }

    /// <summary>On a scale with two ends or a mean, what is left near 0 is noise; shares of a value may be small and true.</summary>
    private static SheetColumn Scaled(Normalise step, SheetColumn column, double[] values) => column with
    {
        Values = values,
        Oriented = true,
        Scaled = true,
        Scale = step.As is NormaliseAs.DistanceToReference or NormaliseAs.FractionOfMaximum ? 0 : Settled.Largest(values),
    };

    /// <summary>Higher is better from here on: lower values are negated, a target becomes the negated distance from it.</summary>
    private static double[] Turn(double[] values, Direction direction, double target) => direction switch
    {
        Direction.Lower => Array.ConvertAll(values, value => -value),
        Direction.Target => Array.ConvertAll(values, value => -Math.Abs(value - target)),
        _ => values,
    };

    private static bool IsConstant(double[] values) => NonMissing.Range(values) is var (least, greatest) && !(least < greatest);

    private static double[] BetweenGoalposts(Normalise step, SheetColumn column, double[] values, ScoreSheet sheet, RecipeRun run)
    {
        var name = column.Node?.Node.Key ?? column.Id;
        var post = step.Goalposts.FirstOrDefault(goalpost => goalpost.Column.Name == name || goalpost.Column.Name == column.Id);
        if (post.Column.Name is null)
            run.Error(
                "RB2026",
                step.Place,
                $"'{name}' is normalised by goalposts, but the recipe gives it none",
                "add its two ends under 'goalposts'",
                new("skipped.no-goalposts", ("name", name))
            );
        else if (post.Low == post.High)
            run.Error("RB2027", post.Column.Place, FormattableString.Invariant($"both goalposts of '{name}' are {post.Low}"), "give two different ends");
        if (post.Column.Name is null || post.Low == post.High)
            return values;
        var (low, high) = step.RawGoalposts ? (Transformed(post.Low, column), Transformed(post.High, column)) : (post.Low, post.High);
        if (!double.IsFinite(low) || !double.IsFinite(high) || low == high)
        {
            run.Error(
                "RB2037",
                post.Column.Place,
                FormattableString.Invariant($"the goalposts {post.Low} and {post.High} of '{name}' cannot be transformed as its readings are"),
                "give two ends that the transformation takes and keeps apart");
            return values;
        }

        var scores = ColumnScales.Goalposts(values, low, high, step.From, step.To, step.Clamp);
        if (!step.Clamp)
            return scores;
        var (least, greatest) = (Math.Min(low, high), Math.Max(low, high));
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] < least || values[row] > greatest)
                run.Mark(sheet.Rows[row], column.Id, new("marked.clamped", ("value", SignificantDigits.Print(values[row]))));
        }

        return scores;
    }

    /// <summary>A goalpost in readings, carried through what was done to the readings.</summary>
    private static double Transformed(double goalpost, SheetColumn column) => column.Transforms.Aggregate(goalpost, (value, transform) => transform(value));

    private static double[] ByRatio(Normalise step, SheetColumn column, Direction direction, ScoreSheet sheet, RecipeRun run)
    {
        var name = column.Node?.Node.Name ?? column.Id;
        double[] known = [.. column.Values.Where(value => !double.IsNaN(value))];
        if (AgainstRatio(direction, known) is { } reason)
        {
            run.Error(
                "RB2028",
                step.Place,
                $"'{name}' cannot be normalised by {StepNames.Of(step.As)}: {reason}",
                "take min-max or goalposts",
                new("skipped.no-ratio", ("name", name), Way(step), ("reason", reason)));
            return column.Values;
        }

        if (step.As == NormaliseAs.FractionOfMaximum)
            return ColumnScales.Ratio(column.Values, direction == Direction.Lower ? known.Min() : known.Max(), direction, step.To);
        var reference = step.Benchmark ?? ReferenceValue(step, column, sheet, run);
        return reference is { } value and > 0 ? ColumnScales.Ratio(column.Values, value, direction, step.To) : column.Values;
    }

    /// <summary>Why values have no proportion to one of them, or null. A zero has one, unless something is divided by it.</summary>
    private static PendingPhrase? AgainstRatio(Direction direction, double[] known) => direction switch
    {
        Direction.Target => new("skipped.ratio.target"),
        _ when known.Any(value => value < 0) => new("skipped.ratio.negative"),
        Direction.Lower when known.Contains(0) => new("skipped.ratio.zero"),
        _ when known.All(value => value == 0) => new("skipped.ratio.none"),
        _ => null,
    };

    private static (string, object?) Way(Normalise step) => ("way", new PendingPhrase(StepNames.Key(step.As)));

    private static double? ReferenceValue(Normalise step, SheetColumn column, ScoreSheet sheet, RecipeRun run)
    {
        var name = step.Reference?.Name ?? "";
        ImmutableArray<Unit> units = [.. sheet.Rows.Select(row => run.Dataset.Units[row])];
        var row = units.Select(unit => unit.Key).ToList().IndexOf(name);
        if (row >= 0 && !double.IsNaN(column.Values[row]))
            return column.Values[row];
        var place = step.Reference?.Place ?? step.Place;
        if (row >= 0)
            run.Error("RB2028", place, $"the reference {name} has no value in '{column.Node?.Node.Name ?? column.Id}'");
        else
            run.Error("RB2024", place, $"the reference '{name}' is not one of the units", NearestName.Hint(name, units.Select(unit => unit.Key)));
        return null;
    }

    private static double[] Categories(Normalise step, SheetColumn column, ScoreSheet sheet, RecipeRun run)
    {
        var points = step.Points.ToDictionary(point => point.Category, point => point.Points);
        for (var row = 0; row < column.Values.Length; row++)
        {
            if (!double.IsNaN(column.Values[row]) && !points.ContainsKey(column.Values[row]))
                run.Error(
                    "RB2029",
                    run.PlaceOf(column.Id, sheet.Rows[row]),
                    FormattableString.Invariant(
                        $"the recipe gives no points for category {column.Values[row]} of '{column.Node?.Node.Name ?? column.Id}'"
                    ),
                    "add it under 'points'"
                );
        }

        return [.. column.Values.Select(value => points.GetValueOrDefault(value, double.NaN))];
    }
}
