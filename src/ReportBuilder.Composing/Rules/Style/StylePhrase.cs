using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules.Style;

/// <summary>A word or phrase of the house style, ready to be looked for in a sentence.</summary>
internal sealed class StylePhrase
{
    private readonly StyleWord entry;
    private readonly string[] words;
    private readonly bool anyEnding;
    private readonly StringComparison comparison;

    public StylePhrase(StyleWord entry)
    {
        this.entry = entry;
        anyEnding = entry.Word.EndsWith('*');
        words = Split(entry.Word.TrimEnd('*'));
        comparison = entry.Word.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
    }

    public StyleWord Entry => entry;

    public string FirstWord => words[0];

    /// <summary>One word of which only the beginning is given.</summary>
    public bool IsStem => anyEnding && words.Length == 1;

    /// <summary>Units and currencies count beside an amount only, and may be one word with it.</summary>
    public bool IsBesideAmounts => entry.Topic is StyleTopic.Unit or StyleTopic.Currency;

    /// <summary>The words of a phrase as they print: true apostrophes.</summary>
    public static string[] Split(string phrase) => phrase.Replace('\'', '’').Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many words the phrase takes from a place on; 0 where it does not stand there.</summary>
    public int WordsAt(ReadOnlySpan<ProseWord> sentence, int at) => entry.Topic switch
    {
        StyleTopic.Unit when IsOneWithAmount(sentence[at].Text, before: false) => 1,
        StyleTopic.Unit => Stands(sentence, at) && at > 0 && Amounts.Is(sentence[at - 1].Text) ? words.Length : 0,
        StyleTopic.Currency when IsOneWithAmount(sentence[at].Text, before: true) => 1,
        StyleTopic.Currency => Stands(sentence, at) && IsBesideAmount(sentence, at) ? words.Length : 0,
        _ => Stands(sentence, at) ? words.Length : 0,
    };

    /// <summary>What to write for the words that were found; of a banned word its reason, which may be empty.</summary>
    public string InsteadOf(string found)
    {
        if (entry.Topic == StyleTopic.Banned)
            return entry.Instead;
        var stem = string.Join(' ', words);
        var instead = anyEnding && found.Length >= stem.Length ? entry.Instead.TrimEnd('*') + found[stem.Length..] : entry.Instead;
        return entry.Topic == StyleTopic.Spelling && char.IsUpper(found[0]) ? char.ToUpperInvariant(instead[0]) + instead[1..] : instead;
    }

    private bool Stands(ReadOnlySpan<ProseWord> sentence, int at)
    {
        if (at + words.Length > sentence.Length)
            return false;
        for (var index = 0; index < words.Length; index++)
        {
            if (!IsSame(sentence[at + index].Text, words[index], anyEnding && index == words.Length - 1, index == words.Length - 1))
                return false;
        }

        return true;
    }

    private bool IsSame(ReadOnlySpan<char> word, string wanted, bool stemOnly, bool last) =>
        word.Equals(wanted, comparison)
        || (stemOnly && word.StartsWith(wanted, comparison))
        || (last && word.Length == wanted.Length + 2 && word.EndsWith("’s", StringComparison.Ordinal) && word.StartsWith(wanted, comparison));

    private bool IsBesideAmount(ReadOnlySpan<ProseWord> sentence, int at) =>
        (at > 0 && Amounts.Is(sentence[at - 1].Text)) || (at + words.Length < sentence.Length && Amounts.Is(sentence[at + words.Length].Text));

    /// <summary>"5kms", "¥20": one word with the figure.</summary>
    private bool IsOneWithAmount(ReadOnlySpan<char> word, bool before)
    {
        if (words.Length != 1 || word.Length <= words[0].Length)
            return false;
        var stands = before ? word.StartsWith(words[0], comparison) : word.EndsWith(words[0], comparison);
        var rest = before ? word[words[0].Length..] : word[..^words[0].Length];
        return stands && char.IsAsciiDigit(rest[0]) && NumberForms.IsFigure(rest);
    }
}
