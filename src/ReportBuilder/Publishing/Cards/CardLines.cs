using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Publishing.Cards;

/// <summary>Words broken into lines: between words, and in Chinese and Japanese between signs, but for marks that begin or end no line.</summary>
internal static class CardLines
{
    private const string BeginNoLine = "，。、；：？！）」』》〉】〕”’…—·％%,.;:?!)";
    private const string EndNoLine = "（「『《〈【〔“‘(";

    /// <summary>The lines, or null where a word is wider than the room.</summary>
    public static List<string>? Of(string text, FontFamily fonts, FontWeight weight, double size, double room)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && fonts.Measure((line + piece).TrimEnd(), weight, size) > room)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += piece;
            if (fonts.Measure(line.TrimEnd(), weight, size) > room)
                return null;
        }

        if (line.TrimEnd().Length > 0)
            lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>As many lines, about as long as each other: no word stands alone in the last.</summary>
    public static List<string> Balanced(List<string> lines, string text, FontFamily fonts, FontWeight weight, double size, double room)
    {
        if (lines.Count < 2)
            return lines;
        for (var share = 0.95; share > 0.6; share -= 0.05)
        {
            if (Of(text, fonts, weight, size, room * share) is not { } narrower || narrower.Count > lines.Count)
                break;
            lines = narrower;
        }

        return lines;
    }

    /// <summary>What stays together, with the blank behind it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (!MayBreak(text[at - 1], text[at]))
                continue;
            yield return text[start..at];
            start = at;
        }

        yield return text[start..];
    }

    private static bool MayBreak(char before, char behind) =>
        before == ' ' ? behind != ' '
        : behind != ' '
            && (EastAsianText.IsSquare(before) || EastAsianText.IsSquare(behind))
            && !char.IsLowSurrogate(behind)
            && !BeginNoLine.Contains(behind, StringComparison.Ordinal)
            && !EndNoLine.Contains(before, StringComparison.Ordinal);
}
