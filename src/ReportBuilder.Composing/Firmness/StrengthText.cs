using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Firmness;

/// <summary>Says to readers how strongly the data bear out a claim: the weakest of its orders, and what its correlations rest on.</summary>
internal static class StrengthText
{
    public static string Of(List<Strength> strengths, NumberStyle numbers)
    {
        var parts = new List<string>();
        if (Weakest(strengths) is { } weakest)
            parts.Add(Of(weakest, numbers));
        if (Intervals(strengths, numbers) is { Length: > 0 } intervals)
            parts.Add(intervals);
        return string.Join(numbers.Wording["list.semicolon"], parts);
    }

    /// <summary>"95 per cent intervals: 0.59 from 0.39 to 0.73; n = 60".</summary>
    private static string Intervals(List<Strength> strengths, NumberStyle numbers)
    {
        var (intervals, count) = (new List<string>(), 0);
        foreach (var strength in strengths)
        {
            if (strength is not CorrelationStrength correlation)
                continue;
            intervals.Add(numbers.Wording.Say(
                "strength.interval",
                ("value", Number(correlation.Correlation, numbers)),
                ("low", Number(correlation.Low, numbers)),
                ("high", Number(correlation.High, numbers))));
            count = correlation.Count;
        }

        return intervals.Count == 0
            ? ""
            : numbers.Wording.Say(
                "strength.intervals",
                ("number", intervals.Count),
                ("intervals", string.Join(numbers.Wording["list.comma"], intervals)),
                ("count", count));
    }

    private static string Of(Strength strength, NumberStyle numbers)
    {
        var wording = numbers.Wording;
        var of = ("share", Share(strength.Share));
        return strength switch
        {
            LeadStrength lead => wording.Say(
                "strength.lead",
                ("above", lead.Pair.Above.Name),
                ("below", lead.Pair.Below.Name),
                ("lead", Printing.Number(lead.Points, null, numbers)),
                ("many", lead.Points == 1 ? "no" : "yes"),
                ("drawn", Drawn(strength)),
                of),
            CorrelationOrder { Right: null } order => wording.Say(
                "strength.sign", ("above", order.IsGreater ? "yes" : "no"), ("drawn", Drawn(strength)), of),
            CorrelationOrder order => wording.Say(
                "strength.apart",
                ("left", Number(order.LeftValue, numbers)),
                ("right", Number(order.RightValue, numbers)),
                ("apart", Number(Math.Abs(order.LeftValue - order.RightValue), numbers)),
                ("drawn", Drawn(strength)),
                of),
            EndOfParts end => wording.Say(
                end.Phrase, ("names", wording.List(end.Names)), ("count", end.Names.Length), ("drawn", Drawn(strength)), of),
            _ => "",
        };
    }

    private static string Drawn(Strength strength) => strength.Share is null ? "no" : "yes";

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

    /// <summary>Of a hundred draws, rounded down: what holds in 99.9 does not hold in all.</summary>
    private static int Share(double? share) => (int)Math.Floor(((share ?? 0) * 100) + 1e-9);

    private static string Number(double correlation, NumberStyle numbers) => Printing.Number(correlation, 2, numbers);
}
