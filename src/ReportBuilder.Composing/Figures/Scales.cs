using System.Collections.Concurrent;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>The ends of score scales and the colours of parts, each computed once. Safe to use from several sections at once.</summary>
internal sealed class Scales
{
    private readonly ConcurrentDictionary<string, object> maxima = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly Scorebook scores;

    public Scales(ScoreReader reader)
    {
        scores = reader.Scores;
        foreach (var dimension in scores.Framework.Dimensions)
        {
            foreach (var node in dimension.Children.Prepend(dimension))
                tokens.TryAdd(node.Id, $"d{dimension.Number}");
        }
    }

    /// <summary>
    /// Where the scale of a part ends: the most that it can score by the recipe, or its best score where the recipe sets no end or a score
    /// is beyond it.
    /// </summary>
    public double Maximum(FrameworkNode node) =>
        (double)(
            maxima.TryGetValue(node.Id, out var known)
                ? known
                : maxima.GetOrAdd(node.Id, Math.Max(Best(node), scores.Ends.GetValueOrDefault(node.Id, double.NegativeInfinity)))
        );

    /// <summary>"d4" for the fourth dimension and its variables; "ink" for the whole.</summary>
    public string Token(FrameworkNode node) => tokens.GetValueOrDefault(node.Id, "ink");

    /// <summary>The best score there is; 0 where there is none.</summary>
    private double Best(FrameworkNode node)
    {
        var (best, any) = (double.NegativeInfinity, false);
        foreach (var reading in scores.Column(node).Scores)
        {
            if (reading.Value is { } value)
                (best, any) = (Math.Max(best, value), true);
        }

        return any ? best : 0;
    }
}
