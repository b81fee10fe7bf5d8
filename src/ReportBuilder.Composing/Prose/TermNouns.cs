using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Prose;

/// <summary>
/// The edition's own nouns as the rules on prose read them: "universities" is "units" to a rule. Of a term of several words the last one counts.
/// </summary>
internal sealed class TermNouns
{
    private readonly Dictionary<string, string> neutral = new(StringComparer.Ordinal);

    public TermNouns(Terms terms)
    {
        var (owns, neutrals) = (terms.All, Terms.Neutral.All);
        for (var term = 0; term < owns.Length; term++)
        {
            var (own, known) = (owns[term].Term, neutrals[term].Term);
            neutral.TryAdd(Last(own.One), known.One);
            neutral.TryAdd(Last(own.Other), known.Other);
        }
    }

    /// <summary>Every noun, in small letters: those of the edition and those of the program.</summary>
    public IEnumerable<string> All => neutral.Keys.Concat(neutral.Values);

    /// <summary>The nouns that the program calls so, in small letters.</summary>
    public IEnumerable<string> Of(params string[] known) =>
        neutral.Where(noun => known.Contains(noun.Value, StringComparer.Ordinal)).Select(noun => noun.Key).Concat(known);

    /// <summary>A word in small letters as the program calls it.</summary>
    public string Neutral(string word) => neutral.GetValueOrDefault(word, word);

    private static string Last(string words) => words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant();
}
