using ReportBuilder.Composing.Rules.Facts;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Two facts give the same quantity if they have the same measure, period and unit, however they are written: "GDP of Hefei" and "Hefei's
/// GDP", "%" and "per cent", "RMB billion" and "RMB trillion".
/// </summary>
internal sealed class SameQuantity : IEqualityComparer<Fact>
{
    private const int LongestOnStack = 256;

    private static readonly char[] Between = [' ', ',', '-', '(', ')'];

    private static readonly string[] Small = ["the", "a", "an", "of", "in", "s", "’s", "at", "its"];

    /// <summary>Words whose order matters: exports "from A to B" are none "from B to A".</summary>
    private static readonly string[] Ordering = ["from", "to", "by", "with", "over", "than", "between", "into", "for", "per", "who", "that"];

    public bool Equals(Fact? one, Fact? other) =>
        ReferenceEquals(one, other)
        || (
            one is not null
            && other is not null
            && UnitOf(one.Unit) == UnitOf(other.Unit)
            && Key(one.Measures) == Key(other.Measures)
            && Period(one) == Period(other)
        );

    /// <remarks>Of the words of its measure in any order. There are thousands of facts: nothing is made for it.</remarks>
    public int GetHashCode(Fact fact)
    {
        var measure = fact.Measures;
        Span<char> small = measure.Length <= LongestOnStack ? stackalloc char[measure.Length] : new char[measure.Length];
        measure.AsSpan().ToLowerInvariant(small);
        small = small[..Without(small, "'s")];
        small = small[..Without(small, "’s")];
        var hash = 0;
        foreach (var range in ((ReadOnlySpan<char>)small).SplitAny(Between))
        {
            var word = small[range];
            if (!word.IsEmpty && !IsSmall(word))
                hash += string.GetHashCode(word);
        }

        return hash;
    }

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

    public static string Period(Fact fact) => fact.Period.Trim().ToLowerInvariant();

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
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (IsSmall(word))
                continue;
            ordered |= Array.IndexOf(Ordering, word) >= 0;
            words.Add(word);
        }

        if (!ordered)
            words.Sort(StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var small in Small)
        {
            if (word.SequenceEqual(small))
                return true;
        }

        return false;
    }

    /// <summary>Takes an ending out of a text wherever it stands; returns how long the text is then.</summary>
    private static int Without(Span<char> text, string ending)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at..].StartsWith(ending))
                at += ending.Length - 1;
            else
                text[length++] = text[at];
        }

        return length;
    }
}
