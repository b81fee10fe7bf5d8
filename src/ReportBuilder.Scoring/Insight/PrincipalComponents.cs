using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Insight;

/// <summary>Principal components of standardised columns, from their correlations.</summary>
internal static class PrincipalComponents
{
    public static ImmutableArray<PrincipalComponent> Of(double[,] correlations)
    {
        var (values, vectors) = SymmetricEigen.Of(correlations);
        var (sum, cumulative) = (values.Sum(), 0.0);
        var components = ImmutableArray.CreateBuilder<PrincipalComponent>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            cumulative += values[i] / sum;
            var scale = Math.Sqrt(Math.Max(0, values[i]));
            components.Add(new(i + 1, values[i], values[i] / sum, Math.Min(1, cumulative), [.. vectors[i].Select(entry => entry * scale)]));
        }

        return components.MoveToImmutable();
    }
}
