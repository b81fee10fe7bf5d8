using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>The names of the classes that the recipe ranks apart, as sentences say them: "the large towns" for 'Large towns'.</summary>
internal sealed class ClassNames(Scorebook scores)
{
    /// <summary>The longest first: "Large towns of the coast" before "Large towns".</summary>
    private readonly string[] names =
    [
        .. UnitClass.Of(scores).Select(group => group.Key).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The recipe ranks no units apart.</summary>
    public bool IsEmpty => names.Length == 0;

    /// <summary>By name.</summary>
    public IEnumerable<string> All => names.Order(StringComparer.Ordinal);

    /// <summary>The class whose name stands at the start of a word, or null.</summary>
    public string? At(string text, int at)
    {
        foreach (var name in names)
        {
            var end = at + name.Length;
            if (end <= text.Length && string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return name;
        }

        return null;
    }

    /// <summary>The classes that a text names, each once.</summary>
    public ImmutableArray<string> In(string text)
    {
        if (IsEmpty)
            return [];
        var found = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && At(text, at) is { } name && !found.Contains(name))
                found.Add(name);
        }

        return [.. found];
    }
}
