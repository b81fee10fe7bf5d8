using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Prose;

/// <summary>Titles, captions and the like are plain text: signs of Markdown in them would be printed as they are typed, and are told of.</summary>
internal static partial class SignsInPlainText
{
    private const string Hint = "write the words without signs around them";

    public static void Tell(string text, SourcePlace place, DiagnosticList told)
    {
        if (text.AsSpan().IndexOfAny("*`=~^[_<") >= 0 && Signs().Match(text) is { Success: true } found)
            told.Error(
                "RB4207",
                place,
                $"'{found.Value}' would be printed as it is typed: titles, captions and credits are plain text",
                Hint);
    }

    /// <summary>Of words whose marks were read already.</summary>
    public static void TellOfMarks(SourcePlace place, DiagnosticList told) =>
        told.Error("RB4207", place, "the caption of a table has marks in it, and titles, captions and credits are plain text", Hint);

    [GeneratedRegex(
        @"(?<!\w)(\*{1,3}|__?)\p{L}[^*_\n]*?(?<=\S)\1(?!\w)|`[^`\n]+`|==\S([^\n]*?\S)?==|~~\S([^\n]*?\S)?~~|(?<=\w)~\w+~|(?<=\w)\^\w+\^|\[(\^|@\w+:)[^\]\s]+\]|</?(a|b|br|em|i|span|strong|su[bp]|u)\b[^<>\n]*>|\[[^\]\n]+\](\([^)\n]+\)|\{[.\w][^}\n]*\})")]
    private static partial Regex Signs();
}
