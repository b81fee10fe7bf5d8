using System.Collections.Immutable;

namespace ReportBuilder.Loading.Changing;

/// <summary>
/// All names that an edition has. A stretch of text that begins with a name is the longest one that it begins with: "Green" is not found in
/// "Green belt" where that is a name too, nor in "Greenfield".
/// </summary>
internal sealed class KnownNames
{
    private readonly ILookup<char, string> byFirst;
    private readonly HashSet<string> all;

    public KnownNames(IEnumerable<string> names)
    {
        all = names.Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        byFirst = all.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).ToLookup(name => name[0]);
    }

    public bool Has(string name) => all.Contains(name);

    /// <summary>The longest name that stands at a place, with nothing of a word on either side; null for none.</summary>
    public string? At(string text, int at, int end)
    {
        if (at > 0 && IsWord(text[at - 1]))
            return null;
        foreach (var name in byFirst[text[at]])
        {
            if (at + name.Length <= end
                && string.CompareOrdinal(text, at, name, 0, name.Length) == 0
                && !(at + name.Length < text.Length && IsWord(text[at + name.Length])))
                return name;
        }

        return null;
    }

    public static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    /// <summary>"green-and-low-carbon" of "Green and low-carbon": what ids and file names are made of.</summary>
    public static string Slug(string name)
    {
        var letters = name.EnumerateRunes()
            .Select(rune => rune.Value is ' ' or '-' or '_' or '/' ? " " : Model.Documents.Slug.Written(rune));
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words);
    }

    public static ImmutableArray<string> WordsOf(string name) => [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
