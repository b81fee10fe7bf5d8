using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>How closely two columns of scores go together.</summary>
internal static class Correlations
{
    /// <summary>Pearson's r over the units that have both scores; 0 where one of the two does not vary.</summary>
    public static double Pearson(ImmutableArray<Reading> a, ImmutableArray<Reading> b)
    {
        var (meanX, meanY, count) = Means(a, b);
        if (count == 0)
            throw new InvalidOperationException("Two columns without a unit that has both scores do not correlate.");
        double xy = 0, xx = 0, yy = 0;
        for (var at = 0; at < a.Length; at++)
        {
            if (a[at].Value is not { } x || b[at].Value is not { } y)
                continue;
            xy += (x - meanX) * (y - meanY);
            xx += (x - meanX) * (x - meanX);
            yy += (y - meanY) * (y - meanY);
        }

        return xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }

    private static (double X, double Y, int Count) Means(ImmutableArray<Reading> a, ImmutableArray<Reading> b)
    {
        double sumX = 0, sumY = 0;
        var count = 0;
        for (var at = 0; at < a.Length; at++)
        {
            if (a[at].Value is not { } x || b[at].Value is not { } y)
                continue;
            sumX += x;
            sumY += y;
            count++;
        }

        return (sumX / count, sumY / count, count);
    }
}
