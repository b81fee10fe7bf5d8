using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Body;

/// <summary>Writes the notes that the text cites, as footnotes or endnotes, behind the two separators that every file has.</summary>
internal static class NotesXml
{
    public static ImmutableArray<byte> Write(Scope scope, string kind)
    {
        var name = char.ToUpperInvariant(kind[0]) + kind[1..];
        var xml = Xml.Part().Open($"w:{kind}s", Namespaces.Of);
        xml.Raw($"<w:{kind} w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>");
        xml.Raw($"<w:{kind} w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>");
        var notes = kind == "footnote" ? scope.Footnotes : scope.Endnotes;
        for (var at = 0; at < notes.Count; at++)
        {
            xml.Open($"w:{kind}", ("w:id", PageShape.Text(at + 1)))
                .Open("w:p")
                .Open("w:pPr")
                .Empty("w:pStyle", ("w:val", $"{name}Text"))
                .Close("w:pPr");
            xml.Raw($"<w:r><w:rPr><w:rStyle w:val=\"{name}Reference\"/></w:rPr><w:{kind}Ref/></w:r>");
            Field.Text(xml, " ");
            var text = PlainText.Of(notes[at].Content);
            var place = scope.Order.NotePlace(text);
            var (number, id) = (scope.Bookmarks.NextNumber(), scope.Bookmarks.Paragraph(place.File, text));
            xml.Empty("w:bookmarkStart", ("w:id", number), ("w:name", id));
            Field.Text(xml, text);
            xml.Empty("w:bookmarkEnd", ("w:id", number));
            scope.Sent.Add(new(id, place, text, Before: " "));
            xml.Close("w:p").Close($"w:{kind}");
        }

        return xml.Close($"w:{kind}s").ToBytes();
    }
}
