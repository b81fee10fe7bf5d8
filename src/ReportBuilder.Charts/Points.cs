namespace ReportBuilder.Charts;

/// <summary>The rows of a chart as its kinds need them.</summary>
internal static class Points
{
    /// <summary>
    /// Rows in the order that readers expect of a ranking: best first, equals in the order given, rows without a value last.
    /// Years stay in their order: time is not ranked.
    /// </summary>
    public static ImmutableArray<ChartRow> Ranked(ChartSpec spec, int series = 0) =>
        spec.Rows.All(row => IsYear(row.Label)) ? spec.Rows
        : Numbers.AreRanks(spec) ? Sorted(
            spec.Rows,
            (a, b) => (a.Values[series] ?? double.PositiveInfinity).CompareTo(b.Values[series] ?? double.PositiveInfinity))
        : Sorted(spec.Rows, (a, b) => (b.Values[series] ?? double.NegativeInfinity).CompareTo(a.Values[series] ?? double.NegativeInfinity));

    /// <summary>Rows in an order; equals in the order given.</summary>
    public static ImmutableArray<ChartRow> Sorted(ImmutableArray<ChartRow> rows, Comparison<ChartRow> compare)
    {
        var order = new int[rows.Length];
        for (var at = 0; at < order.Length; at++)
            order[at] = at;
        Array.Sort(order, (a, b) => compare(rows[a], rows[b]) is not 0 and var unequal ? unequal : a.CompareTo(b));
        var sorted = ImmutableArray.CreateBuilder<ChartRow>(rows.Length);
        foreach (var at in order)
            sorted.Add(rows[at]);
        return sorted.MoveToImmutable();
    }

    public static bool AnyBelowZero(double[] values)
    {
        foreach (var value in values)
        {
            if (value < 0)
                return true;
        }

        return false;
    }

    /// <summary>Names and values of one series, without the rows that have none.</summary>
    public static IReadOnlyList<Point> Of(ChartSpec spec, int series = 0)
    {
        var points = new List<Point>(spec.Rows.Length);
        foreach (var row in spec.Rows)
        {
            if (row.Values[series] is { } value)
                points.Add(new(row.Label, value));
        }

        return points;
    }

    /// <summary>Every value of every series.</summary>
    public static double[] Values(ChartSpec spec)
    {
        var values = new double[spec.Rows.Length * spec.Series.Length];
        var count = 0;
        foreach (var row in spec.Rows)
        {
            foreach (var reading in row.Values)
            {
                if (reading is { } value)
                    values[count++] = value;
            }
        }

        Array.Resize(ref values, count);
        return values;
    }

    /// <summary>What a function gives for each of some things.</summary>
    public static double[] Each<T>(IReadOnlyList<T> things, Func<T, double> value)
        where T : class
    {
        var values = new double[things.Count];
        for (var at = 0; at < values.Length; at++)
            values[at] = value(things[at]);
        return values;
    }

    private static bool IsYear(string label) => label.Length == 4 && label.All(char.IsAsciiDigit);
}

/// <summary>A name and its value.</summary>
internal sealed record Point(string Label, double Value);
