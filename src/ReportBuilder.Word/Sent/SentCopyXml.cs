using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Word.Sent;

/// <summary>The sent copy as a custom XML part, which word processors carry along untouched.</summary>
internal static class SentCopyXml
{
    public const string Namespace = "urn:reportbuilder:sent:1";

    private static readonly XNamespace Sent = Namespace;

    public static ImmutableArray<byte> Write(SentCopy copy)
    {
        var xml = Xml.Part().Open("sent", ("xmlns", Namespace), ("edition", copy.Edition));
        foreach (var paragraph in copy.Paragraphs)
            xml.Open(
                "p",
                ("id", paragraph.Id),
                ("file", paragraph.Place.File),
                ("line", Text(paragraph.Place.Line)),
                ("column", Text(paragraph.Place.Column)),
                ("row", paragraph.IsRow ? "1" : "0"),
                ("before", paragraph.Before))
                .Words(paragraph.Text)
                .Close("p");
        foreach (var words in copy.Frame)
            xml.Element("frame", words);
        foreach (var call in copy.Calls)
        {
            xml.Open(
                "call",
                ("tag", call.Tag),
                ("file", call.Place.File),
                ("line", Text(call.Place.Line)),
                ("column", Text(call.Place.Column)),
                ("kind", call.Kind),
                ("binding", call.Binding),
                ("source", call.SourceId)).Words(call.Value).Close("call");
        }

        foreach (var file in copy.Files)
            xml.Open("file", ("path", file.Path)).Words(file.Text).Close("file");
        return xml.Close("sent").ToBytes();
    }

    /// <summary>Null where the XML is no sent copy.</summary>
    public static SentCopy? Read(XDocument xml) => xml.Root is not { } root || root.Name != Sent + "sent"
        ? null
        : new(
            Value(root, "edition"),
            [.. root.Elements(Sent + "p")
                .Select(p => new SentParagraph(Value(p, "id"), PlaceOf(p), p.Value, Value(p, "row") == "1", Value(p, "before")))],
            [.. root.Elements(Sent + "call")
                .Select(call => new SentCall(
                    Value(call, "tag"),
                    PlaceOf(call),
                    Value(call, "kind"),
                    Value(call, "binding"),
                    call.Value,
                    Value(call, "source")))],
            [.. root.Elements(Sent + "file").Select(file => new SentFile(Value(file, "path"), file.Value))])
        {
            Frame = [.. root.Elements(Sent + "frame").Select(words => words.Value)],
        };

    private static SourcePlace PlaceOf(XElement element) => new(Value(element, "file"), Number(element, "line"), Number(element, "column"));

    private static int Number(XElement element, string name) =>
        int.TryParse(Value(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Value(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
