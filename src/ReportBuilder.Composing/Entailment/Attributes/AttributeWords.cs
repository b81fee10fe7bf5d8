using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Attributes;

/// <summary>What a word says of units: that a column of data/units.csv has one of these values.</summary>
internal sealed record NamedAttribute(string Column, ImmutableArray<string> Values)
{
    /// <summary>As a claim asks for it: "coast = 'yes'".</summary>
    public string Asked => $"{Column} = '{Values[0]}'";

    /// <summary>"in the east" and "eastern" are said of all units that the column says 'East' of.</summary>
    public bool IsOf(Unit unit) => Values.Contains(UnitAttributes.Of(unit, Column), StringComparer.Ordinal);
}

/// <summary>
/// The words that name what columns of data/units.csv say. A column that says yes or no is named by its own name, any other column of words by
/// its values, both in the forms of one stem: "coast" and "coastal", "East" and "eastern", "harbours". Columns of numbers are of sizes.
/// </summary>
internal sealed class AttributeWords
{
    /// <summary>A shorter stem begins too many words.</summary>
    private const int ShortestStem = 4;

    private static readonly ImmutableArray<string> Affirmed = ["yes", "Yes", "true", "y", "1"];
    private static readonly ImmutableArray<string> Denied = ["no", "No", "false", "n", "0"];

    /// <summary>What English puts behind a stem: "coast-al", "east-ern", "industr-ial", "mountain-ous", "river-side".</summary>
    private static readonly ImmutableArray<string> Endings =
        ["", "e", "y", "s", "es", "ies", "al", "ial", "ern", "ic", "an", "ian", "ous", "side"];

    private readonly Dictionary<string, List<NamedAttribute>> byStem = new(StringComparer.Ordinal);

    /// <summary>The first letters of all stems: most words begin with none of them.</summary>
    private readonly HashSet<string> beginnings = new(StringComparer.Ordinal);
    private readonly List<(string Phrase, NamedAttribute Attribute)> phrases = [];

    private AttributeWords(IReadOnlyCollection<Unit> units, IEnumerable<string> columns)
    {
        foreach (var column in columns)
        {
            var values = units.Select(unit => UnitAttributes.Of(unit, column)).Where(value => value.Length > 0).ToImmutableSortedSet(StringComparer.Ordinal);
            if (values.IsEmpty)
                continue;
            if (values.All(value => Affirmed.Contains(value) || Denied.Contains(value)))
                Add(column, new(column, [.. values.Where(value => Affirmed.Contains(value))]));
            else if (values.All(value => UnitAttributes.Number(value) is not null))
                HasSizes = true;
            else
            {
                foreach (var value in values)
                    Add(value, new(column, [value]));
            }
        }
    }

    public static AttributeWords Of(Scorebook scores) => new(scores.Units, new UnitAttributes(scores.Units, scores.Terms).Names);

    /// <summary>No column says anything in words.</summary>
    public bool IsEmpty => byStem.Count == 0 && phrases.Count == 0;

    /// <summary>A column has numbers, by which units are larger and smaller.</summary>
    public bool HasSizes { get; }

    /// <summary>What the word or phrase says that starts at a place.</summary>
    /// <param name="word">In small letters.</param>
    public ImmutableArray<NamedAttribute> At(string text, int at, string word)
    {
        ImmutableArray<NamedAttribute> found = [];
        if (word.Length >= ShortestStem && beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.AsSpan(0, ShortestStem)))
        {
            var stems = byStem.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var ending in Endings)
            {
                if (word.EndsWith(ending, StringComparison.Ordinal) && stems.TryGetValue(word.AsSpan()[..^ending.Length], out var named))
                    found = found.AddRange(named);
            }
        }

        foreach (var (phrase, attribute) in phrases)
        {
            var end = at + phrase.Length;
            if (end <= text.Length && text.AsSpan(at).StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                found = found.Add(attribute);
        }

        return found;
    }

    private void Add(string name, NamedAttribute attribute)
    {
        if (attribute.Values.IsEmpty)
            return;
        if (name.Any(letter => !char.IsLetter(letter)))
        {
            phrases.Add((name, attribute));
            return;
        }

        var stem = name.ToLowerInvariant().TrimEnd('e', 'y', 's');
        if (stem.Length < ShortestStem)
            return;
        if (!byStem.TryGetValue(stem, out var named))
            byStem.Add(stem, named = []);
        beginnings.Add(stem[..ShortestStem]);
        named.Add(attribute);
    }
}
