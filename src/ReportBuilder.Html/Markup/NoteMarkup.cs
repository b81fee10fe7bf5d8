using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markup;

/// <summary>Notes: the list with its ways back, and each note once more beside the first place on a page that cites it.</summary>
internal static class NoteMarkup
{
    public static void WriteList(HtmlText html, NoteList list, PageScope scope)
    {
        html.Raw("<ol class=\"notes\"").AttributeUnlessEmpty("id", list.Id.Length == 0 ? "" : scope.Claim(list.Id)).Raw(">\n");
        foreach (var note in list.Notes)
        {
            scope.Passages.Add(new Passage(note.Id, $"Note {note.Number}", PlainText.Of(note.Content)));
            html.Raw("<li").Attribute("id", scope.Claim(note.Id)).Raw(" value=\"").Number(note.Number).Raw("\">");
            InlineMarkup.Write(html, note.Content, scope);
            WriteWaysBack(html, note, scope);
            html.Raw("</li>\n");
        }

        html.Raw("</ol>\n");
    }

    /// <summary>The notes that a block cites and that the page has not shown yet. Pages that list the notes need none beside the text.</summary>
    public static void WriteBeside(HtmlText html, Block block, PageScope scope)
    {
        if (block is Table or NoteList || scope.Page.Kind == PageKind.References)
            return;
        var blocks = block is ListBlock list ? list.Items.SelectMany(item => item.Content) : [block];
        foreach (var reference in blocks.SelectMany(InlineTree.OfBlock).OfType<NoteReference>())
        {
            if (!scope.Site.Notes.TryGetValue(reference.NoteId, out var note) || !scope.ShowsNoteFirst(note.Id))
                continue;
            html.Raw("<aside class=\"side-note\"").Attribute("id", scope.Claim("side-" + note.Id)).Attribute("aria-label", $"Note {note.Number}").Raw("><b>").Number(note.Number).Raw("</b> ");
            InlineMarkup.Write(html, note.Content, scope);
            html.Raw("</aside>\n");
        }
    }

    private static void WriteWaysBack(HtmlText html, Note note, PageScope scope)
    {
        var places = note.CitedBy.Select(scope.Href).Where(href => href.Length > 0).ToList();
        if (places.Count == 0)
            return;
        html.Raw(" <span class=\"ways-back\">");
        for (var i = 0; i < places.Count; i++)
            html.Raw("<a").Attribute("href", places[i]).Attribute("aria-label", $"Back to where note {note.Number} is cited, place {i + 1} of {places.Count}").Raw(">\u21a9\ufe0e").Raw(places.Count > 1 ? Letter(i) : "").Raw("</a> ");
        html.Raw("</span>");
    }

    private static string Letter(int index) => index < 26 ? $"<small>{(char)('a' + index)}</small>" : "";
}
