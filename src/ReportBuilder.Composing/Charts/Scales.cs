using System.Collections.Concurrent;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Charts;

/// <summary>The ends of score scales and the colours of parts, each worked out once. Safe to ask from several sections at once.</summary>
internal sealed class Scales
{
    private readonly ConcurrentDictionary<string, object> maxima = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly ScoreReader reader;
    private readonly double variableMaximum;

    public Scales(ScoreReader reader)
    {
        this.reader = reader;
        double? most = null;
        foreach (var variable in reader.Scores.Framework.Variables.Where(HasScores))
            most = Math.Max(most ?? double.NegativeInfinity, Best(variable));
        variableMaximum = most ?? 0;
        foreach (var dimension in reader.Scores.Framework.Dimensions)
        {
            foreach (var node in dimension.Children.Prepend(dimension))
                tokens.TryAdd(node.Id, $"d{dimension.Number}");
        }
    }

    /// <summary>The most that a part can score: for a variable the best score of any variable, for others the sum of their parts.</summary>
    /// <remarks>A part that scores more than the sum of its parts' scales is not a plain sum; its own best score ends the scale then.</remarks>
    public double Maximum(FrameworkNode node) =>
        (double)(maxima.TryGetValue(node.Id, out var known) ? known : maxima.GetOrAdd(node.Id, Math.Max(Best(node), FromParts(node))));

    /// <summary>"d4" for the fourth dimension and its variables; "ink" for the whole.</summary>
    public string Token(FrameworkNode node) => tokens.GetValueOrDefault(node.Id, "ink");

    private double FromParts(FrameworkNode node)
    {
        var scored = node.Children.Where(HasScores).ToArray();
        if (scored.Length == 0 || node.Children.All(child => child.Indicator is not null))
            return variableMaximum;
        double sum = 0;
        foreach (var part in scored)
            sum += Maximum(part);
        return sum;
    }

    private bool HasScores(FrameworkNode node) => reader.Scores.FindColumn(node.Id) is not null;

    /// <summary>The best score there is; 0 where there is none.</summary>
    private double Best(FrameworkNode node)
    {
        var (best, any) = (double.NegativeInfinity, false);
        foreach (var reading in reader.Scores.Column(node).Scores)
        {
            if (reading.Value is { } value)
                (best, any) = (Math.Max(best, value), true);
        }

        return any ? best : 0;
    }
}
