using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markup;

/// <summary>Notes: the list with its ways back, and each note once more beside the first place on a page that cites it.</summary>
internal static class NoteMarkup
{
    public static void WriteList(HtmlText html, NoteList list, PageScope scope)
    {
        html.Raw(list.Notes is [{ IsFootnote: true }, ..] ? "<ol class=\"notes\" type=\"a\""u8 : "<ol class=\"notes\""u8)
            .AttributeUnlessEmpty("id"u8, list.Id.Length == 0 ? "" : scope.Claim(list.Id))
            .Raw(">\n"u8);
        foreach (var note in list.Notes)
        {
            scope.Passages.Add(new Passage(note.Id, scope.Site.Wording.Say("note.number", ("number", note.Sign)), PlainText.Of(note.Content)));
            html.Raw("<li"u8).Attribute("id"u8, scope.Claim(note.Id)).Raw(" value=\""u8).Number(note.Number).Raw("\">"u8);
            InlineMarkup.Write(html, note.Content, scope);
            WriteWaysBack(html, note, scope);
            html.Raw("</li>\n"u8);
        }

        html.Raw("</ol>\n"u8);
    }

    /// <summary>The note once more, in the margin beside the line that cites it first. It is for the eye: the number is a link to the list.</summary>
    /// <remarks>Links in it are plain, since what is hidden from screen readers must not take the focus.</remarks>
    public static void WriteBeside(HtmlText html, Inline inline, PageScope scope)
    {
        foreach (var inner in InlineTree.Content(inline))
            WriteBeside(html, inner, scope);
        if (inline is not NoteReference reference || !scope.Site.Notes.TryGetValue(reference.NoteId, out var note) || !scope.ShowsNoteFirst(note.Id))
            return;
        html.Raw("<span class=\"side-note\" aria-hidden=\"true\""u8)
            .Attribute("id"u8, scope.Claim("side-" + note.Id))
            .Raw("><b>"u8)
            .Text(note.Sign)
            .Raw("</b> "u8);
        html.Text(PlainText.Of(note.Content)).Raw("</span>"u8);
    }

    private static void WriteWaysBack(HtmlText html, Note note, PageScope scope)
    {
        var places = note.CitedBy.Select(scope.Href).Where(href => href.Length > 0).ToList();
        if (places.Count == 0)
            return;
        html.Raw(" <span class=\"ways-back\">"u8);
        for (var i = 0; i < places.Count; i++)
        {
            html.Raw("<a"u8)
                .Attribute("href"u8, places[i])
                .Raw("><span aria-hidden=\"true\">\u21a9\ufe0e"u8)
                .Raw(places.Count > 1 ? Letter(i) : "")
                .Raw("</span><span class=\"unseen\">"u8);
            html.Say(scope.Site.Wording, "site.note.back", ("number", note.Sign), ("place", i + 1), ("count", places.Count)).Raw("</span></a> "u8);
        }

        html.Raw("</span>"u8);
    }

    private static string Letter(int index) => index < 26 ? $"<small>{(char)('a' + index)}</small>" : "";
}
