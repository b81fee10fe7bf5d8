namespace ReportBuilder.Word.Body;

/// <summary>Numbers of pages, which the word processor works out.</summary>
internal static class PageReference
{
    /// <summary>A line of a list: words that lead to a place, and the number of its page at the right.</summary>
    public static string Line(string words, string target, Scope scope)
    {
        scope.Frame.Add(words);
        var run = new Xml();
        run.Open("w:hyperlink", ("w:anchor", BookmarkNames.Anchor(target)), ("w:history", "1"));
        Field.Text(run, words);
        run.Open("w:r").Empty("w:tab").Close("w:r");
        Field.Write(run, $"PAGEREF {BookmarkNames.Anchor(target)} \\h", "");
        return run.Close("w:hyperlink").ToString();
    }
}
