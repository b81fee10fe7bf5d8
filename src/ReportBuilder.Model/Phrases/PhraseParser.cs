using System.Text;

namespace ReportBuilder.Model.Phrases;

/// <summary>A phrase that cannot be read.</summary>
public sealed class PhraseFault(string message) : FormatException(message);

/// <summary>Reads a phrase in the form of ICU's MessageFormat, with its <c>plural</c>, <c>selectordinal</c> and <c>select</c>.</summary>
/// <remarks>Other formats of numbers and dates are left out: callers print these by the edition's style.</remarks>
internal ref struct PhraseParser(string phrase)
{
    private const int DeepestFork = 4;

    private int at;
    private int depth;

    /// <exception cref="PhraseFault">With what is wrong.</exception>
    public static PhraseForm[] Parse(string phrase)
    {
        var parser = new PhraseParser(phrase);
        var forms = parser.Forms(inFork: false);
        return parser.at == phrase.Length ? forms : throw new PhraseFault("a '}' closes nothing");
    }

    private PhraseForm[] Forms(bool inFork)
    {
        var (forms, words) = (new List<PhraseForm>(), new StringBuilder());
        while (at < phrase.Length && phrase[at] != '}')
        {
            switch (phrase[at])
            {
                case '\'' when at + 1 < phrase.Length && phrase[at + 1] is '{' or '}' or '#':
                    Quoted(words);
                    break;
                case '{':
                    EndWords(forms, words);
                    forms.Add(Braced());
                    break;
                case '#' when inFork:
                    EndWords(forms, words);
                    forms.Add(new PhraseNumber());
                    at++;
                    break;
                default:
                    words.Append(phrase[at++]);
                    break;
            }
        }

        EndWords(forms, words);
        return [.. forms];
    }

    private static void EndWords(List<PhraseForm> forms, StringBuilder words)
    {
        if (words.Length == 0)
            return;
        forms.Add(new PhraseWords(words.ToString()));
        words.Clear();
    }

    /// <summary>Braces between apostrophes stand for themselves: <c>'{'</c>.</summary>
    private void Quoted(StringBuilder words)
    {
        var end = phrase.IndexOf('\'', at + 1);
        if (end < 0)
            throw new PhraseFault("an apostrophe before a brace does not end");
        words.Append(phrase, at + 1, end - at - 1);
        at = end + 1;
    }

    private PhraseForm Braced()
    {
        at++;
        var name = Word();
        if (Take('}'))
            return new PhrasePlace(name);
        Expect(',');
        var choice = Word() switch
        {
            "plural" => PhraseChoice.Plural,
            "selectordinal" => PhraseChoice.Ordinal,
            "select" => PhraseChoice.Select,
            var other => throw new PhraseFault($"'{other}' is none of plural, selectordinal and select"),
        };
        Expect(',');
        if (++depth > DeepestFork)
            throw new PhraseFault($"choices stand more than {DeepestFork} deep in each other");
        var forms = new Dictionary<string, PhraseForm[]>(StringComparer.Ordinal);
        while (!Take('}'))
        {
            var key = Word();
            Expect('{');
            if (!forms.TryAdd(key, Forms(choice != PhraseChoice.Select)))
                throw new PhraseFault($"the form '{key}' stands twice");
            Expect('}');
        }

        depth--;
        return forms.ContainsKey(PhraseFork.Otherwise)
            ? new PhraseFork(name, choice, forms)
            : throw new PhraseFault($"the choice by '{name}' has no form 'other'");
    }

    /// <summary>A name, the key of a form such as "one" or "=0".</summary>
    private string Word()
    {
        Blanks();
        var start = at;
        while (at < phrase.Length && (char.IsAsciiLetterOrDigit(phrase[at]) || phrase[at] is '_' or '-' or '='))
            at++;
        return at > start ? phrase[start..at] : throw new PhraseFault(at < phrase.Length ? $"a name is wanted before '{phrase[at]}'" : "a '{' does not end");
    }

    private void Expect(char sign)
    {
        if (!Take(sign))
            throw new PhraseFault(at < phrase.Length ? $"'{sign}' is wanted before '{phrase[at]}'" : "a '{' does not end");
    }

    private bool Take(char sign)
    {
        Blanks();
        if (at >= phrase.Length || phrase[at] != sign)
            return false;
        at++;
        return true;
    }

    private void Blanks()
    {
        while (at < phrase.Length && phrase[at] is ' ' or '\n')
            at++;
    }
}
