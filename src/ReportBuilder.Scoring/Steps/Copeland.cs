namespace ReportBuilder.Scoring.Steps;

/// <summary>
/// Copeland's method (Copeland 1951; Nardo and others 2008, OECD/JRC Handbook, 6.4): each unit meets each other one; the one that is better in parts
/// of greater weight wins. The score is wins less losses. No part can make up for another.
/// </summary>
internal static class Copeland
{
    public static double[] Of(double[][] parts, double[] weights, int rows)
    {
        var scores = new double[rows];
        for (var a = 0; a < rows; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var balance = 0.0;
                for (var part = 0; part < parts.Length; part++)
                    balance += weights[part] * Sign(parts[part][a], parts[part][b]);
                var outcome = Math.Abs(balance) < 1e-12 ? 0 : Math.Sign(balance);
                scores[a] += outcome;
                scores[b] -= outcome;
            }
        }

        return scores;
    }

    /// <summary>0 where either has no value.</summary>
    private static int Sign(double a, double b) => (a > b ? 1 : 0) - (a < b ? 1 : 0);
}
