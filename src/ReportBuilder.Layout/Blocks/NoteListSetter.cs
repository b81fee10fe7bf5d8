using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Notes and references with hanging numbers, each leading back to the pages that cite it.</summary>
internal static class NoteListSetter
{
    private const double Indent = 18;

    public static List<Piece> Measure(NoteList notes, GalleyFrame frame)
    {
        var pages = PagesOfCitations(notes, frame.Setting.Book);
        return [.. notes.Notes.Where(note => !frame.Setting.Footnotes.Holds(note.Id)).SelectMany(note => MeasureNote(note, notes, frame, pages))];
    }

    /// <summary>The label of the page that each citation stands on, by the citation's id.</summary>
    private static Dictionary<string, string> PagesOfCitations(NoteList notes, Book book)
    {
        var cited = notes.Notes.SelectMany(note => note.CitedBy).ToHashSet(StringComparer.Ordinal);
        var pages = new Dictionary<string, string>(cited.Count, StringComparer.Ordinal);
        foreach (var destination in book.Destinations)
        {
            if (cited.Contains(destination.Name))
                pages.TryAdd(destination.Name, book[destination.PageIndex].Label);
        }

        return pages;
    }

    private static List<Piece> MeasureNote(Note note, NoteList notes, GalleyFrame frame, Dictionary<string, string> pages)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var tag = setting.Tags.Add(frame.Tag, "Note", notes.Origin, new(Name: note.Id));
        var style = TypeScale.Caption(look.Ink) with { Size = 7.6, Leading = 10.5 };
        var number = setting.Text(
            note.Sign,
            style with { Weight = FontWeight.SemiBold, Colour = look.Accent, Tabular = true },
            Indent - 6,
            setting.Tags.Add(tag, "Lbl", notes.Origin));
        var body = setting.Tags.Add(tag, "P", notes.Origin);
        List<TextPiece> pieces = [.. setting.Inlines.Read(note.Content, style, setting.Tags.Add(body, "Span", notes.Origin), look.Accent)];
        AddWaysBack(note, pieces, body, style with { Colour = look.Muted }, frame, pages);
        var text = setting.Lines.Set(pieces.ToArray(), frame.Width - Indent, notes.Origin);
        return [.. ParagraphSetter.LinesOf(text, body, 3.5, onGrid: false).Select((piece, i) => Hang(piece, i == 0 ? number : null, note.Id))];
    }

    private static void AddWaysBack(Note note, List<TextPiece> pieces, TagBuilder body, TypeStyle style, GalleyFrame frame, Dictionary<string, string> pages)
    {
        var setting = frame.Setting;
        var cited = note.CitedBy.Where(pages.ContainsKey).DistinctBy(id => pages[id], StringComparer.Ordinal).ToArray();
        // The phrase goes around the links: "(pages 12, 14)".
        var around = setting.Wording.Say("note.cited-on", ("count", cited.Length), ("pages", "\n")).Split('\n');
        for (var i = 0; i < cited.Length; i++)
        {
            pieces.Add(new(i == 0 ? around[0] : setting.Wording["list.comma"], style, setting.Tags.Add(body, "Span", body.Origin)));
            var link = setting.Tags.Add(body, "Link", body.Origin);
            pieces.Add(
                new(
                    pages[cited[i]],
                    style with
                    {
                        Colour = frame.Look.Accent,
                    },
                    link,
                    "#" + cited[i],
                    frame.Setting.Wording.Say("page.back-to", ("page", pages[cited[i]]))
                )
            );
            if (i + 1 == cited.Length)
                pieces.Add(new(around[1], style, setting.Tags.Add(body, "Span", body.Origin)));
        }
    }

    private static Piece Hang(Piece piece, TextBlock? number, string id) => piece.Drawn((page, x, y) =>
    {
        if (number is not null)
        {
            page.AddDestination(id, y - 6);
            number.Draw(page, x, y);
        }

        piece.Draw(page, x + Indent, y);
    });
}
