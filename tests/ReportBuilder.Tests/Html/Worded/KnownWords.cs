using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Html.Worded;

/// <summary>Texts, each as the words that follow each other in it.</summary>
internal sealed partial class KnownWords
{
    private readonly Dictionary<string, List<string[]>> byFirst = new(StringComparer.OrdinalIgnoreCase);

    public KnownWords(IEnumerable<string> texts)
    {
        foreach (var words in texts.Distinct(StringComparer.OrdinalIgnoreCase).Select(Words).Where(words => words.Length > 0).OrderByDescending(words => words.Length))
        {
            if (!byFirst.TryGetValue(words[0], out var known))
                byFirst.Add(words[0], known = []);
            known.Add(words);
        }
    }

    /// <summary>The Latin words of a text that stand in none of the known ones: a known text counts only as a whole.</summary>
    public IEnumerable<string> Strange(string text)
    {
        var (words, end) = (Words(text), 0);
        for (var at = 0; at < words.Length; at++)
        {
            var known = byFirst.TryGetValue(words[at], out var texts) ? texts.FirstOrDefault(candidate => StandsAt(words.AsSpan(at), candidate)) : null;
            end = Math.Max(end, at + (known?.Length ?? 0));
            if (at >= end && IsLatin(words[at]))
                yield return words[at];
        }
    }

    private static bool StandsAt(ReadOnlySpan<string> words, string[] known)
    {
        if (words.Length < known.Length)
            return false;
        for (var at = 0; at < known.Length; at++)
            if (!known[at].Equals(words[at], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private static bool IsLatin(string word) => word.Length > 1 && word.All(char.IsAsciiLetter);

    private static string[] Words(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    [GeneratedRegex(@"\p{L}+|\p{N}+")]
    private static partial Regex Word();
}
