using ReportBuilder.Html.Markdown;
using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>What a change of printed words means for the author's text.</summary>
/// <param name="Edit">Of the text as it was sent; null where it is not to be written.</param>
/// <param name="Data">The call whose value the reviewer wants changed; null for none.</param>
/// <param name="Reason">Why it is not written, where neither.</param>
internal sealed record PlacedEdit(SourceEdit? Edit, SentCall? Data, string Reason = "");

/// <summary>Turns changes of printed words into changes of the author's text. What a call printed is never written over.</summary>
internal static class SourcePlacing
{
    public static PlacedEdit Place(PlacedText text, PassageEdit edit, string file)
    {
        var touched = text.Units.Where(unit => edit.Length == 0
            ? unit.Call is not null && unit.Printed < edit.Start && edit.Start < unit.PrintedEnd
            : unit.Printed < edit.End && unit.PrintedEnd > edit.Start).ToList();
        var data = touched.FirstOrDefault(unit => unit.Call is not null);
        if (data.Call is not null && !IsWholeSentence(edit, touched))
            return new(null, data.Call);
        var (start, end) = touched.Count > 0 ? (touched[0].Source, touched[^1].SourceEnd) : (Gap(text, edit.Start), Gap(text, edit.Start));
        var line = file.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var inTable = file.AsSpan(line).TrimStart().StartsWith("|");
        var words = MarkdownWords.Of(edit.NewText, inTable, startsBlock: start == text.Start);
        if (IsYaml(text.Paragraph.Place.File, file, start) && !MarkdownWords.FitYaml(words))
            return new(null, null, "the words stand in a setting and have signs in them that mean something there");
        var splits = words.Contains("\n\n", StringComparison.Ordinal);
        if (splits && !IsProse(file, line))
            return new(null, null, "a paragraph cannot be split there");
        // Spaces at the two ends of a paragraph print nothing.
        for (; splits && words.StartsWith("\n\n", StringComparison.Ordinal) && start > line && file[start - 1] == ' '; start--)
            ;
        for (; splits && words.EndsWith("\n\n", StringComparison.Ordinal) && end < file.Length && file[end] == ' '; end++)
            ;
        return new(new(text.Paragraph.Place.File, start, end, MarkdownWords.WithBreaks(words, inTable) + Kept(file, touched)), null);
    }

    /// <summary>Whether the change lies over what a call printed.</summary>
    public static bool MeetsCall(PlacedText text, PassageEdit edit) =>
        text.Units.Any(unit => unit.Call is not null && unit.Printed < edit.End && unit.PrintedEnd > edit.Start);

    /// <summary>The reviewer took away words with the data in them, and not the data alone.</summary>
    private static bool IsWholeSentence(PassageEdit edit, List<TextUnit> touched) =>
        edit.NewText.Length == 0 && touched.All(unit => unit.Call is null || (unit.Printed >= edit.Start && unit.PrintedEnd <= edit.End))
            && touched.Any(unit => unit.Call is null);

    /// <summary>Behind the letter before the place, so that words join those they follow.</summary>
    private static int Gap(PlacedText text, int at)
    {
        var before = text.Units.LastOrDefault(unit => unit.PrintedEnd <= at && unit.Length > 0);
        return before.SourceLength > 0 ? before.SourceEnd : text.Start;
    }

    /// <summary>The marks inside a replaced stretch that must stay: those whose other half stands outside it, and citations.</summary>
    private static string Kept(string file, List<TextUnit> touched)
    {
        var marks = string.Concat(touched.Zip(touched.Skip(1), (left, right) => file[left.SourceEnd..right.Source]));
        var balanced = marks.Count(letter => letter == '[') == marks.Count(letter => letter == ']')
            && marks.Count(letter => letter == '*') % 2 == 0
                && marks.Count(letter => letter == '_') % 2 == 0 && marks.Count(letter => letter == '`') % 2 == 0;
        return balanced ? "" : marks;
    }

    public static bool IsYaml(string path, string file, int at) =>
        path.EndsWith(".yaml", StringComparison.Ordinal)
            || (file.StartsWith("---\n", StringComparison.Ordinal) && at < file.IndexOf("\n---", 3, StringComparison.Ordinal));

    public static bool IsProse(string file, int line) =>
        line < file.Length && file[line] is not ('|' or '#' or '-' or ' ') && !IsInDirective(file, line);

    public static bool IsInDirective(string file, int line) => file.AsSpan(0, line).Count(":::") % 2 == 1;
}
