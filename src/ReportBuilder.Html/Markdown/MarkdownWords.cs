using System.Buffers;
using System.Text;

namespace ReportBuilder.Html.Markdown;

/// <summary>Words of a reviewer as Markdown that prints them as they are.</summary>
public static class MarkdownWords
{
    private const string Special = "\\`*_[]<{$";
    private const string OfBlocks = "#-+>:|=~";

    /// <summary>Words without any of these are written as they are, but for the sign that begins a paragraph.</summary>
    private static readonly SearchValues<char> Looked = SearchValues.Create(Special + "|.)\r\t\n");

    /// <param name="startsBlock">Whether they begin a paragraph, where some signs mean a list or a heading.</param>
    public static string Of(string words, bool inTable, bool startsBlock)
    {
        if (!startsBlock && !words.AsSpan().ContainsAny(Looked))
            return words;
        var text = new StringBuilder(words.Length + 8);
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            var isFirst = (startsBlock && at == 0) || (at >= 2 && words[at - 1] == '\n' && words[at - 2] == '\n');
            if (Special.Contains(letter, StringComparison.Ordinal) || (isFirst && OfBlocks.Contains(letter, StringComparison.Ordinal))
                || (inTable && letter == '|') || EndsNumber(words, at, startsBlock))
                text.Append('\\');
            text.Append(letter is '\r' or '\t' ? ' ' : letter);
        }

        return text.ToString();
    }

    /// <summary>A line break inside a paragraph, and not the break between two.</summary>
    public static string WithBreaks(string words, bool inTable)
    {
        var parts = words.Split("\n\n").Select(part => part.Replace("\n", inTable ? " " : "\\\n", StringComparison.Ordinal));
        return string.Join("\n\n", parts);
    }

    /// <summary>"12." at the start of a paragraph would be a list.</summary>
    private static bool EndsNumber(string words, int at, bool startsBlock)
    {
        if (words[at] is not ('.' or ')') || at == 0 || !char.IsAsciiDigit(words[at - 1]))
            return false;
        var from = at;
        while (from > 0 && char.IsAsciiDigit(words[from - 1]))
            from--;
        return from == 0 ? startsBlock : words[from - 1] == '\n';
    }

    /// <summary>Whether a value of YAML that is written without quotes may hold the words.</summary>
    public static bool FitYaml(string words) =>
        !words.Contains(": ", StringComparison.Ordinal) && !words.Contains(" #", StringComparison.Ordinal)
            && words.IndexOfAny(['\n', '"', '\'', '\\']) < 0 && !words.EndsWith(':');
}
