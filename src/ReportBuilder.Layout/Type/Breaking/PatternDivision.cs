using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ReportBuilder.Layout.Type.Breaking;

/// <summary>
/// Where words of a language may be divided, by its patterns of TeX: each gives numbers to the places between some letters, the greatest number
/// at a place counts, and words part at odd ones. Read when a language is first asked for.
/// </summary>
internal sealed class PatternDivision
{
    private const string Folder = "division/";
    private const int LeastWord = 6;
    private const int LeastBefore = 3;
    private const int LeastAfter = 3;
    private const int LongestWord = 60;
    private const char Edge = '.';

    private static readonly ConcurrentDictionary<string, PatternDivision?> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, byte[]> patterns = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <summary>In German every noun has a capital; elsewhere a word that has one is a name and stays whole.</summary>
    private readonly bool dividesNames;

    private PatternDivision(string language, Stream file)
    {
        dividesNames = language == "de";
        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } pattern)
        {
            var (letters, numbers) = Read(pattern);
            patterns[letters] = numbers;
            longest = Math.Max(longest, letters.Length);
        }
    }

    /// <param name="language">A tag; null where the language has no patterns.</param>
    public static PatternDivision? Of(string language) => Known.GetOrAdd(language.Split('-')[0].ToLowerInvariant(), primary =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{primary}.txt") is { } file ? new(primary, file) : null);

    /// <summary>Adds the places inside <paramref name="word"/> at which it may be divided, in rising order.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> places)
    {
        places.Clear();
        if (word.ContainsAny('/', '@') || word.ContainsAnyInRange('0', '9'))
            return;
        // "l’université": the word behind the article.
        var start = word.LastIndexOfAny('\'', '’') + 1;
        while (start < word.Length && !char.IsLetter(word[start]))
            start++;
        var end = start;
        while (end < word.Length && char.IsLetter(word[end]))
            end++;
        var length = end - start;
        if (length is < LeastWord or > LongestWord || (char.IsUpper(word[start]) && !dividesNames) || word[(start + 1)..end].ContainsAnyInRange('A', 'Z'))
            return;
        Span<char> letters = stackalloc char[length + 2];
        letters[0] = letters[^1] = Edge;
        for (var at = 0; at < length; at++)
            letters[at + 1] = char.ToLower(word[start + at], CultureInfo.InvariantCulture);
        Span<byte> numbers = stackalloc byte[length + 3];
        numbers.Clear();
        Number(letters, numbers);
        for (var at = LeastBefore; at <= length - LeastAfter; at++)
        {
            if (numbers[at + 1] % 2 == 1)
                places.Add(start + at);
        }
    }

    /// <param name="numbers">Of the places before each letter.</param>
    private void Number(ReadOnlySpan<char> letters, Span<byte> numbers)
    {
        var known = patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var from = 0; from < letters.Length; from++)
        {
            for (var length = 1; length <= longest && from + length <= letters.Length; length++)
            {
                if (!known.TryGetValue(letters.Slice(from, length), out var found))
                    continue;
                for (var at = 0; at < found.Length; at++)
                    numbers[from + at] = Math.Max(numbers[from + at], found[at]);
            }
        }
    }

    /// <summary>"1ba" is "ba" with 1 before it.</summary>
    private static (string Letters, byte[] Numbers) Read(string pattern)
    {
        var letters = new StringBuilder(pattern.Length);
        var numbers = new byte[pattern.Length + 1];
        foreach (var sign in pattern)
        {
            if (char.IsAsciiDigit(sign))
                numbers[letters.Length] = (byte)(sign - '0');
            else
                letters.Append(sign);
        }

        return (letters.ToString(), numbers[..(letters.Length + 1)]);
    }
}
