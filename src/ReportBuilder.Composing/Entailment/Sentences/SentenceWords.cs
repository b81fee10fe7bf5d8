using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Entailment.Attributes;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>Takes sentences apart into words, with the names of the index as one word each. Safe to use from several sections at once.</summary>
internal sealed class SentenceWords
{
    private const int LongestName = 8;

    /// <summary>So many different words a report has as a rule.</summary>
    private const int DifferentWords = 4000;

    private const string PossessiveEnding = "’s";

    /// <summary>Words are read into the same room again, thread by thread: their number is not known before.</summary>
    [ThreadStatic]
    private static List<SentenceWord>? room;

    private readonly Dictionary<string, Unit> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FrameworkNode> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that are no names, as typed: most are met again and again. Their place is not known.</summary>
    private readonly ConcurrentDictionary<string, SentenceWord> words = new(-1, DifferentWords, StringComparer.Ordinal);

    /// <summary>First words of names: most words are none, and no name is looked for at them.</summary>
    private readonly WordSet beginnings;
    private readonly TermNouns nouns;
    private readonly ClassNames classes;
    private readonly AttributeWords attributes;
    private readonly WordSet past;
    private readonly int longest;

    public SentenceWords(Scorebook scores)
    {
        nouns = new(scores.Terms);
        classes = new(scores);
        attributes = AttributeWords.Of(scores);
        foreach (var unit in scores.Units)
            units.TryAdd(Printed(unit.Name), unit);
        string[] gone = [.. (scores.History?.PastUnits ?? []).Select(unit => Printed(unit.Name))];
        past = new(StringComparison.Ordinal, gone);
        foreach (var part in scores.Framework.Dimensions.Concat(scores.Framework.Variables))
            parts.TryAdd(Printed(part.Name), part);
        parts.TryAdd("overall", scores.Framework.Root);
        longest = units.Keys.Concat(parts.Keys).Concat(gone).Max(name => name.Length) + PossessiveEnding.Length;
        beginnings = new(StringComparison.OrdinalIgnoreCase, units.Keys.Concat(parts.Keys).Concat(gone).Select(name => name[..WordEnd(name, 0)]));
    }

    /// <summary>The words between two places of a block's text.</summary>
    public ImmutableArray<SentenceWord> Read(BlockText prose, int start, int end) =>
        Read(prose, start, end, support => support is not (ProseSupport.Printed or ProseSupport.Literal));

    /// <summary>The words between two places, of which those count as typed that nothing holds.</summary>
    public ImmutableArray<SentenceWord> ReadFree(BlockText prose, int start, int end) => Read(prose, start, end, support => support == ProseSupport.Free);

    private ImmutableArray<SentenceWord> Read(BlockText prose, int start, int end, Func<ProseSupport, bool> typed)
    {
        var read = room ??= [];
        read.Clear();
        var (text, at) = (prose.Text, start);
        bool IsTyped(int place) => typed(prose.SpanAt(place).Support);
        string? Group(int place) => classes.IsEmpty ? null : classes.At(text, place);
        while (at < end)
        {
            if (Name(text, at, end) is { } name)
            {
                read.Add(name.Word with { IsTyped = IsTyped(at), Group = Group(at) });
                at = name.End;
            }
            else if (IsLetter(text[at]))
            {
                var first = at;
                while (at < end
                    && (IsLetter(text[at]) || (text[at] is '.' or ',' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at - 1]))))
                    at++;
                var word = Word(text.AsSpan(first, at - first));
                read.Add(word with { Start = first, IsTyped = IsTyped(first), Group = Group(first), Attributes = Said(text, first, word) });
            }
            else
            {
                if (Mark(text[at]) is { } mark)
                    read.Add(new(mark, text[at].ToString(), at, true));
                at++;
            }
        }

        return [.. read];
    }

    /// <summary>What a word says of columns of data/units.csv, with those behind it; default where it says nothing.</summary>
    private ImmutableArray<NamedAttribute> Said(string text, int at, in SentenceWord word) =>
        word.Class == WordClass.Plain && attributes.At(text, at, word.Text) is { Length: > 0 } said ? said : default;

    private SentenceWord Word(ReadOnlySpan<char> typed)
    {
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(typed, out var known))
            return known;
        var word = typed.ToString();
        var classed = Classed(word);
        return words.GetOrAdd(word, attributes.HasSizes && classed.IsAny(EnglishWords.Sizes) ? classed with { IsOfSize = true } : classed);
    }

    private static string Printed(string name) => name.Replace('\'', '’').Replace('\u00A0', ' ');

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '’' or '-' or '%';

    private static WordClass? Mark(char mark) => mark switch
    {
        ',' => WordClass.Comma,
        ';' or ':' or '–' or '—' or '.' or '?' or '!' or '(' or ')' => WordClass.Break,
        _ => null,
    };

    /// <summary>The longest name of the index that starts at a place where a word starts.</summary>
    private (SentenceWord Word, int End)? Name(string text, int at, int end)
    {
        if (!char.IsLetter(text[at]) || (at > 0 && IsLetter(text[at - 1])) || !IsBeginning(text, at, end))
            return null;
        Span<int> ends = stackalloc int[LongestName];
        var count = 0;
        for (var place = at; place < end && count < LongestName; place++)
        {
            if (place + 1 == end || !IsLetter(text[place + 1]))
            {
                if (IsLetter(text[place]))
                    ends[count++] = place + 1;
                if (place + 1 < end && text[place + 1] is not (' ' or '\u00A0' or '&' or ','))
                    break;
            }
        }

        while (--count >= 0)
        {
            if (ends[count] - at <= longest && Named(text.AsSpan(at, ends[count] - at), at) is { } word)
                return (word, ends[count]);
        }

        return null;
    }

    /// <summary>The words as the name that they are, "Hefei’s" too; null where they are none.</summary>
    private SentenceWord? Named(ReadOnlySpan<char> words, int at)
    {
        Span<char> name = stackalloc char[words.Length];
        words.Replace(name, '\u00A0', ' ');
        ReadOnlySpan<char> bare = name.EndsWith(PossessiveEnding, StringComparison.Ordinal) ? name[..^2] : name[^1] == '’' ? name[..^1] : name;
        if (units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bare, out var unit))
            return new(WordClass.Unit, name.ToString(), at, true) { Unit = unit };
        if (parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bare, out var part))
            return new(WordClass.Part, name.ToString(), at, true) { Part = part };
        return past.Contains(bare) ? new(WordClass.Plain, name.ToString(), at, true) { IsPast = true } : null;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && IsLetter(text[at]))
            at++;
        return at;
    }

    private bool IsBeginning(string text, int at, int end)
    {
        var word = text.AsSpan(at, Math.Min(WordEnd(text, at), end) - at);
        return beginnings.Contains(word) || (word.EndsWith(PossessiveEnding, StringComparison.Ordinal) && beginnings.Contains(word[..^2]))
            || (word.EndsWith("’", StringComparison.Ordinal) && beginnings.Contains(word[..^1]));
    }

    private SentenceWord Classed(string word)
    {
        var small = word.ToLowerInvariant();
        if (OrdinalOf(small) is { } rank)
            return new(WordClass.Ordinal, small, 0, true) { Number = rank };
        if (double.TryParse(small.TrimEnd('%'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new(WordClass.Cardinal, small, 0, true) { Number = number };
        if (small == "dozen")
            return new(WordClass.Cardinal, small, 0, true) { Number = 12 };
        if (NumberNames.Cardinals.TryGetValue(small, out var cardinal))
            return new(WordClass.Cardinal, small, 0, true) { Number = cardinal };
        return new(WordClass.Plain, nouns.Neutral(small.EndsWith(PossessiveEnding, StringComparison.Ordinal) ? small[..^2] : small), 0, true);
    }

    /// <summary>"first" to "ninety-ninth", "1st" to "999th"; null for other words.</summary>
    private static int? OrdinalOf(string word)
    {
        if (char.IsAsciiDigit(word[0]))
            return word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th"
                && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;
        return NumberNames.Ordinals.TryGetValue(word, out var named) ? named : null;
    }
}
