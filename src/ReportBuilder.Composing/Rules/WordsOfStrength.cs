using System.Globalization;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// The rule that words of strength are borne out by the data (RB4309): "far behind" over a lead of three points. Where a claim measures
/// several, one of them has to bear the word out, among those that the sentence names. A claim that measures nothing of the kind is let
/// alone: RB4306 asks for one.
/// </summary>
internal static class WordsOfStrength
{
    public static void Check(WholeReport report)
    {
        foreach (var claim in report.Conditions)
        {
            if (!claim.Claim.Truth.Holds)
                continue;
            foreach (var phrase in StrengthPhrases.In(claim.Words))
                Check(report, claim, phrase);
        }
    }

    private static void Check(WholeReport report, PlacedCondition claim, StrengthPhrase phrase)
    {
        var measured = Measured(claim, report.Context, phrase.Kind);
        if (measured.Count == 0)
            return;
        foreach (var strength in measured)
        {
            if (Bears(report.Context.Thresholds, phrase.Kind, strength))
                return;
        }

        report.Error(
            "RB4309",
            claim.Place,
            $"the words say '{phrase.Words}', and {Fact(measured[0])}: {Wanted(report.Context.Thresholds, phrase.Kind, measured[0])}",
            "say it as it is; content/style.yaml sets under 'strength' from when on the word is said"
        );
    }

    /// <summary>
    /// What the claim measures that the word can be said of; of leads those between units that the words name, where there are any.
    /// </summary>
    private static List<Strength> Measured(PlacedCondition claim, ComposeContext context, StrengthKind kind)
    {
        var (all, named) = (new List<Strength>(), new List<Strength>());
        foreach (var strength in claim.Claim.Strengths(context))
        {
            if (strength is CorrelationStrength != kind is StrengthKind.Closely or StrengthKind.Loosely)
                continue;
            if (strength is EndOfParts && kind is not (StrengthKind.Narrowly or StrengthKind.Clearly))
                continue;
            all.Add(strength);
            if (strength is LeadStrength lead && IsNamed(claim.Words, lead.Pair.Above.Name) && IsNamed(claim.Words, lead.Pair.Below.Name))
                named.Add(strength);
        }

        return named.Count > 0 ? named : NamesSeveral(claim.Words, context) && all.Exists(strength => strength is LeadStrength) ? [] : all;
    }

    /// <summary>Whether words name two units: a word of strength may be said of these, and then the lead of others tells nothing.</summary>
    private static bool NamesSeveral(string words, ComposeContext context)
    {
        var named = 0;
        foreach (var unit in context.Scores.Units)
            named += IsNamed(words, unit.Name) ? 1 : 0;
        return named > 1;
    }

    private static bool IsNamed(string words, string name) => words.Contains(Typography.Set(name, '\0'), StringComparison.Ordinal);

    private static bool Bears(Thresholds thresholds, StrengthKind kind, Strength strength) => (kind, strength) switch
    {
        (StrengthKind.Closely, CorrelationStrength of) => Math.Abs(of.Correlation) >= thresholds.Closely,
        (StrengthKind.Loosely, CorrelationStrength of) => Math.Abs(of.Correlation) <= thresholds.Loosely,
        (StrengthKind.Clearly, _) => thresholds.IsClear(strength),
        (StrengthKind.Narrowly, _) => thresholds.IsNarrow(strength),
        (StrengthKind.Far, LeadStrength lead) => lead.Deviations >= thresholds.Far,
        (StrengthKind.Far, PlaceStrength places) => places.Deviations >= thresholds.Far,
        (StrengthKind.Far, CorrelationOrder order) => Math.Abs(order.LeftValue - order.RightValue) >= thresholds.FarApart,
        (StrengthKind.Level, LeadStrength lead) => lead.Deviations <= thresholds.Level,
        (StrengthKind.Level, PlaceStrength places) => places.Deviations <= thresholds.Level,
        _ => true,
    };

    private static string Fact(Strength strength) =>
        strength switch
        {
            CorrelationStrength of => string.Create(
                CultureInfo.InvariantCulture,
                $"the correlation of '{of.Of.First.Name}' and '{of.Of.Second.Name}' is {of.Correlation:0.00}"
            ),
            LeadStrength lead => string.Create(
                CultureInfo.InvariantCulture,
                $"{lead.Pair.Above.Name} is {Counted(lead.Points, "point")} ahead of {lead.Pair.Below.Name} in '{lead.Pair.Part.Name}', {lead.Deviations:0.00} standard deviations{Share(lead)}"
            ),
            PlaceStrength places => string.Create(
                CultureInfo.InvariantCulture,
                $"{places.Unit.Name} is {Counted(places.Places, "place")} better in '{places.Better.Name}' than in '{places.Worse.Name}', {places.Deviations:0.00} standard deviations"
            ),
            CorrelationOrder order => string.Create(
                CultureInfo.InvariantCulture,
                $"the correlations are {order.LeftValue:0.00} and {order.RightValue:0.00}{Share(order)}"
            ),
            EndOfParts end => $"{end.InEnglish}{Share(end)}",
            _ => "",
        };

    private static string Counted(double number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {what}{(number == 1 ? "" : "s")}");

    private static string Share(Strength strength) =>
        strength.Share is { } share ? string.Create(CultureInfo.InvariantCulture, $", in {Math.Floor((share * 100) + 1e-9):0} % of the draws") : "";

    private static string Wanted(Thresholds thresholds, StrengthKind kind, Strength strength) => kind switch
    {
        StrengthKind.Closely => string.Create(CultureInfo.InvariantCulture, $"close is from {thresholds.Closely:0.00} on"),
        StrengthKind.Loosely => string.Create(CultureInfo.InvariantCulture, $"loose is up to {thresholds.Loosely:0.00}"),
        StrengthKind.Clearly => string.Create(CultureInfo.InvariantCulture, $"clear is from {thresholds.Clearly * 100:0.##} % of the draws on"),
        StrengthKind.Narrowly => string.Create(CultureInfo.InvariantCulture, $"narrow is below {thresholds.Enough(strength) * 100:0.##} % of the draws"),
        StrengthKind.Far when strength is CorrelationOrder => string.Create(CultureInfo.InvariantCulture, $"far is from {thresholds.FarApart:0.00} on"),
        StrengthKind.Far => string.Create(CultureInfo.InvariantCulture, $"far is from {Counted(thresholds.Far, "standard deviation")} on"),
        _ => string.Create(CultureInfo.InvariantCulture, $"level is up to {Counted(thresholds.Level, "standard deviation")}"),
    };
}
