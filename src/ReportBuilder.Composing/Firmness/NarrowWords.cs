using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Firmness;

/// <summary>Whether words say themselves that something is close: "narrowly", "by a whisker", "by two points".</summary>
internal static class NarrowWords
{
    private static readonly WordSet Close = WordSet.AnyCase(
        "narrowly", "narrow", "barely", "slightly", "marginally", "scarcely", "hardly", "just", "shade", "whisker", "hair", "fraction", "neck");

    private static readonly WordSet Distances = WordSet.AnyCase("point", "points");

    /// <summary>Of Chinese, which has no blanks between words.</summary>
    private static readonly string[] Han = ["略", "微弱", "险胜", "勉强", "毫厘", "不多", "不大", "稍"];

    public static bool AreIn(string words)
    {
        if (Array.Exists(Han, close => words.Contains(close, StringComparison.Ordinal)) || HasHanDistance(words))
            return true;
        var at = 0;
        var (number, article) = (false, false);
        while (at < words.Length)
        {
            var start = at;
            while (at < words.Length && (char.IsLetterOrDigit(words[at]) || words[at] is '-' or '’'))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }

            var word = words.AsSpan(start, at - start);
            if (Close.Contains(word) || (number && Distances.Contains(word)) || (article && word.Equals("little", StringComparison.OrdinalIgnoreCase)))
                return true;
            article = word.Equals("a", StringComparison.OrdinalIgnoreCase);
            number = char.IsAsciiDigit(word[0]) || Entailment.Sentences.NumberNames.Cardinals.ContainsKey(word.ToString().ToLowerInvariant());
        }

        return false;
    }

    /// <summary>A number of points: "26分".</summary>
    private static bool HasHanDistance(string words)
    {
        for (var at = words.IndexOf('分'); at > 0; at = words.IndexOf('分', at + 1))
            if (char.IsAsciiDigit(words[at - 1]))
                return true;
        return false;
    }
}
