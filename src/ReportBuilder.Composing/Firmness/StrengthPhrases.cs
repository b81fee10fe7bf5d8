using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Firmness;

/// <summary>Finds words of strength: "closely correlated", "clearly ahead", "far behind", "neck and neck", "narrowly".</summary>
internal static class StrengthPhrases
{
    private static readonly WordSet Narrow = WordSet.AnyCase("narrowly", "narrow", "barely", "slightly", "marginally", "scarcely", "whisker", "hair");
    private static readonly WordSet Clear = WordSet.AnyCase("clearly", "comfortably", "easily", "well");
    private static readonly WordSet Close = WordSet.AnyCase("closely", "strongly", "tightly");
    private static readonly WordSet Loose = WordSet.AnyCase("loosely", "weakly");

    /// <summary>Before "closely", compare two links and say nothing of how close they are.</summary>
    private static readonly WordSet Comparing = WordSet.AnyCase("more", "most", "less", "least", "so", "as", "how");

    /// <summary>Behind "far", "clearly" and "just", make them words of a lead.</summary>
    private static readonly WordSet Sides = WordSet.AnyCase(
        "ahead",
        "behind",
        "above",
        "below",
        "before",
        "better",
        "worse",
        "higher",
        "lower",
        "more",
        "less",
        "beyond",
        "front",
        "first",
        "last",
        "leads",
        "lead",
        "best",
        "largest",
        "strongest",
        "weakest",
        "outdoes",
        "outdo"
    );

    /// <summary>Behind "almost" and "nearly".</summary>
    private static readonly WordSet Even = WordSet.AnyCase("level", "equal", "even", "tied");

    public static List<StrengthPhrase> In(string text)
    {
        var found = new List<StrengthPhrase>();
        var words = Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (KindAt(words, at) is { } kind)
                found.Add(
                    new(
                        kind,
                        kind == StrengthKind.Level ? $"{words[at]} {words[at + 1]}{(words[at + 1] == "and" ? " " + words[at + 2] : "")}"
                            : at + 1 < words.Count && kind is StrengthKind.Far or StrengthKind.Clearly ? $"{words[at]} {words[at + 1]}"
                            : words[at]
                    )
                );
        }

        return found;
    }

    private static StrengthKind? KindAt(List<string> words, int at)
    {
        var (word, before, next) = (words[at], at > 0 ? words[at - 1] : "", at + 1 < words.Count ? words[at + 1] : "");
        if (Narrow.Contains(word) || (Is(word, "just") && Sides.Contains(next)))
            return StrengthKind.Narrowly;
        if (Is(word, "neck") && Is(next, "and"))
            return at + 2 < words.Count ? StrengthKind.Level : null;
        if ((Is(word, "almost") || Is(word, "nearly") || Is(word, "practically")) && Even.Contains(next))
            return StrengthKind.Level;
        if (Clear.Contains(word) && Sides.Contains(next))
            return StrengthKind.Clearly;
        if (Is(word, "far") && (Sides.Contains(next) || Is(before, "by")))
            return StrengthKind.Far;
        if (Close.Contains(word) && !Comparing.Contains(before))
            return StrengthKind.Closely;
        return Loose.Contains(word) && !Comparing.Contains(before) ? StrengthKind.Loosely : null;
    }

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '’'))
                at++;
            if (at > start)
                words.Add(text[start..at]);
            else
                at++;
        }

        return words;
    }
}
