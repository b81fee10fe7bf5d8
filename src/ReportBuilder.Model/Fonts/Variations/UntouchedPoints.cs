namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>
/// Infers how far points move that have no delta of their own, from those before and behind them on their contour. Source: OpenType 1.9,
/// "Inferred deltas for un-referenced point numbers".
/// </summary>
internal static class UntouchedPoints
{
    /// <param name="deltas">Filled in where a point is not touched.</param>
    /// <param name="ends">The last point of each contour.</param>
    public static void Infer((double X, double Y)[] deltas, bool[] isTouched, (double X, double Y)[] points, int[] ends)
    {
        var start = 0;
        foreach (var end in ends)
        {
            InferContour(deltas, isTouched, points, start, end);
            start = end + 1;
        }
    }

    private static void InferContour((double X, double Y)[] deltas, bool[] isTouched, (double X, double Y)[] points, int start, int end)
    {
        var first = start;
        while (first <= end && !isTouched[first])
            first++;
        if (first > end)
            return;
        // Round the contour from one touched point to the next, back to the first.
        for (var before = first; ;)
        {
            var behind = Next(before);
            while (!isTouched[behind])
                behind = Next(behind);
            for (var at = Next(before); at != behind; at = Next(at))
                deltas[at] = (
                    Between(points[at].X, points[before].X, points[behind].X, deltas[before].X, deltas[behind].X),
                    Between(points[at].Y, points[before].Y, points[behind].Y, deltas[before].Y, deltas[behind].Y));
            if (behind == first)
                return;
            before = behind;
        }

        int Next(int at) => at == end ? start : at + 1;
    }

    private static double Between(double at, double before, double behind, double deltaBefore, double deltaBehind)
    {
        if (before == behind)
            return deltaBefore == deltaBehind ? deltaBefore : 0;
        if (before > behind)
            (before, behind, deltaBefore, deltaBehind) = (behind, before, deltaBehind, deltaBefore);
        return at <= before ? deltaBefore
            : at >= behind ? deltaBehind
            : deltaBefore + ((deltaBehind - deltaBefore) * (at - before) / (behind - before));
    }
}
