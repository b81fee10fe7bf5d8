using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Firmness;

/// <summary>Says to readers how strongly the data bear out a claim: the weakest of its orders, and what its correlations rest on.</summary>
internal static class StrengthText
{
    public static string Of(List<Strength> strengths, Terms terms)
    {
        var parts = new List<string>();
        if (Weakest(strengths) is { } weakest)
            parts.Add(Of(weakest, terms));
        if (Intervals(strengths) is { Length: > 0 } intervals)
            parts.Add(intervals);
        return string.Join("; ", parts);
    }

    /// <summary>"95 per cent intervals: 0.59 from 0.39 to 0.73; n = 60".</summary>
    private static string Intervals(List<Strength> strengths)
    {
        var (intervals, count) = (new List<string>(), 0);
        foreach (var strength in strengths)
        {
            if (strength is not CorrelationStrength correlation)
                continue;
            intervals.Add($"{Number(correlation.Correlation)} from {Number(correlation.Low)} to {Number(correlation.High)}");
            count = correlation.Count;
        }

        return intervals.Count == 0
            ? ""
            : $"95 per cent {(intervals.Count == 1 ? "interval" : "intervals")}: {string.Join(", ", intervals)}; n = {count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Of(Strength strength, Terms terms) =>
        strength switch
        {
            LeadStrength lead =>
                $"{lead.Pair.Above.Name} before {lead.Pair.Below.Name} by {Printing.Number(lead.Points, null)} {(lead.Points == 1 ? terms.Point.One : terms.Point.Other)}{Share(lead.Share, "sets of weights")}",
            CorrelationOrder { Right: null } order => $"{(order.IsGreater ? "above" : "below")} nought{Share(order.Share, $"draws of the {terms.Unit.Other}")}",
            CorrelationOrder order =>
                $"{Number(order.LeftValue)} and {Number(order.RightValue)} are {Number(Math.Abs(order.LeftValue - order.RightValue))} apart{Share(order.Share, $"draws of the {terms.Unit.Other}")}",
            EndOfParts end => $"{end.Names} {end.Are}{Share(end.Share, $"draws of the {terms.Unit.Other}")}",
            _ => "",
        };

    /// <summary>The one that holds in the fewest draws; of those alike the least lead.</summary>
    private static Strength? Weakest(List<Strength> strengths)
    {
        Strength? weakest = null;
        foreach (var strength in strengths)
        {
            if (strength is CorrelationStrength or PlaceStrength)
                continue;
            if (
                weakest is null
                || (strength.Share ?? 1) < (weakest.Share ?? 1)
                || (
                    (strength.Share ?? 1) == (weakest.Share ?? 1)
                    && strength is LeadStrength lead
                    && weakest is LeadStrength other
                    && lead.Points < other.Points
                )
            )
                weakest = strength;
        }

        return weakest;
    }

    /// <summary>Rounded down: what holds in 99.9 does not hold in all.</summary>
    private static string Share(double? share, string of) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $", in {Math.Floor((known * 100) + 1e-9):0} of 100 {of}") : "";

    private static string Number(double correlation) => Printing.Number(correlation, 2);
}
