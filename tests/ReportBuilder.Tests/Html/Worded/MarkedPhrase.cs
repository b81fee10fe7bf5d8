using System.Text;

namespace ReportBuilder.Tests.Html.Worded;

/// <summary>A phrase in which every Latin letter of its words is a Cyrillic one; its places and choices, and what it binds to data, are as they were.</summary>
internal ref struct MarkedPhrase(string phrase)
{
    /// <summary>Braces that stand for themselves, with a claim between them.</summary>
    private const string CallStart = "'{'";
    private const string CallEnd = "'}'";

    private readonly StringBuilder marked = new();
    private int at;

    public static string Of(string phrase)
    {
        var marking = new MarkedPhrase(phrase);
        marking.Words();
        return marking.marked.ToString();
    }

    private void Words()
    {
        while (at < phrase.Length && phrase[at] != '}')
        {
            if (phrase.AsSpan(at).StartsWith(CallStart))
                Copy(phrase.IndexOf(CallEnd, at, StringComparison.Ordinal) + CallEnd.Length);
            else if (phrase[at] == '{')
                Braces();
            else
                marked.Append(Letter(phrase[at++]));
        }
    }

    /// <summary>A place, or a choice with words in each of its forms.</summary>
    private void Braces()
    {
        Copy(phrase.IndexOfAny(['}', ','], at));
        if (phrase[at] == ',')
            Copy(phrase.IndexOf(',', at + 1) + 1);
        while (phrase[at] != '}')
        {
            Copy(phrase.IndexOfAny(['{', '}'], at));
            if (phrase[at] == '}')
                break;
            Copy(at + 1);
            Words();
            Copy(at + 1);
        }

        Copy(at + 1);
    }

    private void Copy(int end)
    {
        marked.Append(phrase, at, end - at);
        at = end;
    }

    private static char Letter(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)('а' + (letter - 'a')),
        >= 'A' and <= 'Z' => (char)('А' + (letter - 'A')),
        _ => letter,
    };
}
