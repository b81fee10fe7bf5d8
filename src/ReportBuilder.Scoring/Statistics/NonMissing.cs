namespace ReportBuilder.Scoring.Statistics;

/// <summary>The values that a column has: NaN stands for none.</summary>
internal static class NonMissing
{
    /// <summary>The column itself where it has no gaps.</summary>
    public static double[] Of(double[] column)
    {
        var count = Count(column);
        if (count == column.Length)
            return column;
        var known = new double[count];
        var next = 0;
        foreach (var value in column)
        {
            if (!double.IsNaN(value))
                known[next++] = value;
        }

        return known;
    }

    public static int Count(double[] column)
    {
        var count = 0;
        foreach (var value in column)
            count += double.IsNaN(value) ? 0 : 1;
        return count;
    }

    /// <summary>The least and the greatest value; infinite the wrong way round where there is none.</summary>
    public static (double Least, double Greatest) Range(double[] column)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in column)
        {
            // NaN is neither less nor greater.
            if (value < least)
                least = value;
            if (value > greatest)
                greatest = value;
        }

        return (least, greatest);
    }
}
