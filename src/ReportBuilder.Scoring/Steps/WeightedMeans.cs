using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Steps;

/// <summary>
/// Weighted sums and means of columns, row by row. Parts without a value are left out and the other weights take their share; where too little
/// of the weight has a value, the result has none either.
/// </summary>
internal static class WeightedMeans
{
    /// <param name="weights">One a part; not negative.</param>
    public static double[] Of(Aggregate step, double[][] parts, double[] weights, int rows)
    {
        if (step.By == AggregateBy.Copeland)
            return Copeland.Of(parts, weights, rows);
        var (sums, found) = (new double[rows], new double[rows]);
        var whole = 0.0;
        for (var part = 0; part < parts.Length; part++)
        {
            whole += weights[part];
            if (weights[part] > 0)
                Add(step, parts[part], weights[part], sums, found);
        }

        for (var row = 0; row < rows; row++)
            sums[row] = found[row] > 0 && found[row] >= (step.AtLeast * whole) - (1e-12 * whole) ? Back(step, sums[row], found[row], whole) : double.NaN;
        return sums;
    }

    private static void Add(Aggregate step, double[] values, double weight, double[] sums, double[] found)
    {
        var asItIs = step.By is AggregateBy.Sum or AggregateBy.Arithmetic;
        for (var row = 0; row < sums.Length; row++)
        {
            var value = values[row];
            if (double.IsNaN(value))
                continue;
            sums[row] += weight * (asItIs ? value : There(step, value));
            found[row] += weight;
        }
    }

    /// <summary>What is averaged: the value itself, its logarithm, its inverse or its power.</summary>
    private static double There(Aggregate step, double value)
    {
        value = Floored(step, value);
        return step.By switch
        {
            AggregateBy.Sum or AggregateBy.Arithmetic => value,
            AggregateBy.Geometric => Math.Log(value),
            AggregateBy.Harmonic => 1 / value,
            _ => step.Exponent == 0 ? Math.Log(value) : Math.Pow(value, step.Exponent),
        };
    }

    /// <summary>What a part counts as: no less than the floor that the step states.</summary>
    public static double Floored(Aggregate step, double value) =>
        step.Floor is { } floor && value < floor && step.By is AggregateBy.Geometric or AggregateBy.Harmonic or AggregateBy.Power ? floor : value;

    private static double Back(Aggregate step, double sum, double found, double whole) => step.By switch
    {
        AggregateBy.Sum => found == whole ? sum : sum * whole / found,
        AggregateBy.Arithmetic => sum / found,
        AggregateBy.Geometric => Math.Exp(sum / found),
        AggregateBy.Harmonic => found / sum,
        _ => step.Exponent == 0 ? Math.Exp(sum / found) : Math.Pow(sum / found, 1 / step.Exponent),
    };
}
