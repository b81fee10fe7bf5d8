using ReportBuilder.Composing.Rules.Facts;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>A fact "share of PART in TOTAL" agrees with the facts PART and TOTAL of the same period, where both are there (RB4304).</summary>
internal static class SharesOfTotals
{
    public static void Check(WholeReport report)
    {
        Dictionary<string, Fact>? byMeasure = null;
        foreach (var share in report.Inputs.Facts)
        {
            if (SameQuantity.UnitOf(share.Unit) != "%" || !share.Measures.StartsWith("share of ", StringComparison.OrdinalIgnoreCase))
                continue;
            byMeasure ??= ByMeasure(report.Inputs.Facts);
            var said = share.Measures["share of ".Length..];
            for (var at = said.IndexOf(" in ", StringComparison.Ordinal); at >= 0; at = said.IndexOf(" in ", at + 1, StringComparison.Ordinal))
            {
                if (byMeasure.TryGetValue(KeyOf(said[..at], share), out var part) && byMeasure.TryGetValue(KeyOf(said[(at + 4)..], share), out var total))
                    Check(report, share, part, total);
            }
        }
    }

    private static void Check(WholeReport report, Fact share, Fact part, Fact total)
    {
        if (
            SameQuantity.UnitOf(part.Unit) != SameQuantity.UnitOf(total.Unit)
            || SameQuantity.Values(share) is not [var said]
            || SameQuantity.Values(part) is not [var some]
            || SameQuantity.Values(total) is not [> 0 and var all]
        )
            return;
        var made = 100 * some / all;
        var step = NumbersOfFacts.Read(share.Value)[0].Step / 2 * (share.Unit == "share" ? 100 : 1);
        if (Math.Abs(made - said) > step + (made * Slack(part, total)))
            report.Error(
                "RB4304",
                share.Place,
                FormattableString.Invariant(
                    $"'{share.Id}' says {share.Prints}, but '{part.Id}' ({part.Place}) and '{total.Id}' ({total.Place}) make {made:0.#} per cent"
                ),
                "one of the three is wrong, or they measure different things and should say so"
            );
    }

    /// <summary>How far the quotient may be off because both numbers are rounded.</summary>
    private static double Slack(Fact part, Fact total) => Slack(part) + Slack(total);

    private static double Slack(Fact fact) => NumbersOfFacts.Read(fact.Value) is [{ Value: not 0 } number] ? number.Step / 2 / Math.Abs(number.Value) : 0;

    private static Dictionary<string, Fact> ByMeasure(IEnumerable<Fact> facts)
    {
        var found = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in facts)
            found.TryAdd(KeyOf(fact.Measures, fact), fact);
        return found;
    }

    private static string KeyOf(string measure, Fact fact) => $"{SameQuantity.Key(measure)}|{SameQuantity.Period(fact)}";
}
