using ReportBuilder.Composing.Rules.Facts;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Two facts give the same quantity if they have the same measure, period and unit, however they are written: "GDP of Hefei" and "Hefei's
/// GDP", "%" and "per cent", "RMB billion" and "RMB trillion".
/// </summary>
internal sealed record SameQuantity(string Measure, string Unit, string Period)
{
    private static readonly string[] Small = ["the", "a", "an", "of", "in", "s", "’s", "at", "its"];

    /// <summary>Words whose order matters: exports "from A to B" are none "from B to A".</summary>
    private static readonly string[] Ordering = ["from", "to", "by", "with", "over", "than", "between", "into", "for", "per", "who", "that"];

    /// <summary>What a fact gives: facts of the same quantity have equal ones.</summary>
    public static SameQuantity Of(Fact fact) => new(Key(fact.Measures), UnitOf(fact.Unit), PeriodOf(fact));

    /// <summary>Whether they say the same of it.</summary>
    public static bool Agree(Fact one, Fact other)
    {
        if (one.Value == other.Value && one.Unit == other.Unit)
            return true;
        var (a, b) = (Values(one), Values(other));
        if (a.Count == 0 || a.Count != b.Count)
            return false;
        for (var at = 0; at < a.Count; at++)
        {
            if (Math.Abs(a[at] - b[at]) > 1e-9 * Math.Max(1, Math.Abs(a[at])))
                return false;
        }

        return true;
    }

    /// <summary>The numbers of a value in units without a scale; percentages for shares.</summary>
    public static List<double> Values(Fact fact)
    {
        var found = new List<double>();
        foreach (var number in NumbersOfFacts.Read(fact.Value))
            found.Add(number.Value * NumbersOfFacts.ScaleOf(fact.Unit) * (fact.Unit == "share" ? 100 : 1));
        return found;
    }

    /// <summary>The unit without its scale.</summary>
    public static string UnitOf(string unit)
    {
        if (unit == "share" || FactValues.IsPercentage(unit))
            return "%";
        var words = new List<string>();
        foreach (var word in unit.ToLowerInvariant().Split(' '))
        {
            if (NumbersOfFacts.ScaleOf(word) == 1)
                words.Add(word);
        }

        return string.Join(' ', words);
    }

    public static string PeriodOf(Fact fact) => fact.Period.Trim().ToLowerInvariant();

    /// <summary>The words of a measure without small ones, in one order unless their own matters.</summary>
    public static string Key(string measure)
    {
        var words = new List<string>();
        var ordered = false;
        foreach (
            var word in measure
                .ToLowerInvariant()
                .Replace("'s", "", StringComparison.Ordinal)
                .Replace("’s", "", StringComparison.Ordinal)
                .Split([' ', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (Array.IndexOf(Small, word) >= 0)
                continue;
            ordered |= Array.IndexOf(Ordering, word) >= 0;
            words.Add(word);
        }

        if (!ordered)
            words.Sort(StringComparer.Ordinal);
        return string.Join(' ', words);
    }
}
