using System.Globalization;
using ReportBuilder.Composing.Firmness;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Warns of claims that hold by little (RB4305): of an order where fewer than nine tenths of the draws agree, of a closest pair or what
/// spreads most where one draw in twenty changes it. Words that say themselves how close it is are let alone.
/// </summary>
internal static class FragileClaims
{
    public static void Check(WholeReport report)
    {
        foreach (var claim in report.Conditions)
        {
            if (!claim.Claim.Truth.Holds)
                continue;
            foreach (var strength in claim.Claim.Strengths(report.Context))
            {
                if (strength.Share is { } share && share < report.Context.Thresholds.Enough(strength) && !NarrowWords.AreIn(claim.Words))
                    report.Warn(
                        "RB4305",
                        claim.Place,
                        Message(strength, string.Create(CultureInfo.InvariantCulture, $"{Math.Floor((share * 100) + 1e-9):0} %")),
                        "say how close it is ('narrowly', 'by two points'), or leave it open"
                    );
            }
        }
    }

    private static string Message(Strength strength, string share) =>
        strength switch
        {
            LeadStrength { IsOverall: true } lead =>
                $"that {lead.Pair.Above.Name} ranks above {lead.Pair.Below.Name} holds in {share} of the draws of weights only",
            LeadStrength lead =>
                $"that {lead.Pair.Above.Name} is ahead of {lead.Pair.Below.Name} in '{lead.Pair.Part.Name}' holds in {share} of the sets of weights around the recipe's only",
            CorrelationOrder { Right: { } right } order =>
                $"that {Names(order.Left)} ({Number(order.LeftValue)}) go together {(order.IsGreater ? "more" : "less")} than {Names(right)} ({Number(order.RightValue)}) holds in {share} of the draws of the units only",
            CorrelationOrder order =>
                $"that the correlation of {Names(order.Left)} ({Number(order.LeftValue)}) is {(order.IsGreater ? "above" : "below")} nought holds in {share} of the draws of the units only",
            EndOfParts end => $"that {end.InEnglish} holds in {share} of the draws of the units only",
            _ => throw new NotSupportedException(strength.GetType().Name),
        };

    private static string Names(Expressions.CorrelationOf pair) => $"'{pair.First.Name}' and '{pair.Second.Name}'";

    private static string Number(double correlation) => correlation.ToString("0.00", CultureInfo.InvariantCulture);
}
