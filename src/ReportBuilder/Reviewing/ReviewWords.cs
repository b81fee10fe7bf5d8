using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>Says what a reviewer wants, in a line that fits a screen.</summary>
internal static class ReviewWords
{
    private const int Longest = 90;

    private const int Before = 24;

    public static string Wish(PassageEdit edit, SentParagraph paragraph, string who)
    {
        var (old, @new) = (paragraph.Text.Substring(edit.Start, edit.Length), edit.NewText.Replace("\n\n", "¶", StringComparison.Ordinal));
        var tracked = edit.Author.Length > 0 ? "" : " (not tracked)";
        if (old.Length == 0)
            return $"{who} adds '{Short(@new)}' behind '{paragraph.Text[Math.Max(0, edit.Start - Before)..edit.Start]}'{tracked}";
        return @new.Length == 0 ? $"{who} takes away '{Short(old)}'{tracked}" : $"{who} wants '{Short(@new)}' for '{Short(old)}'{tracked}";
    }

    /// <summary>The beginning and the end of what is long.</summary>
    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim(' ');
        return line.Length <= Longest ? line : line[..60] + " ... " + line[^24..];
    }
}
