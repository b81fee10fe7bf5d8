using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Word.Body;
using ReportBuilder.Word.Package;
using ReportBuilder.Word.Sent;

namespace ReportBuilder.Word;

/// <summary>
/// The document as a Word file (ECMA-376, WordprocessingML), which carries what was sent so that changes find their way home.
/// </summary>
public static class WordWriter
{
    /// <exception cref="ArgumentException">There is no section of the order's id.</exception>
    public static ImmutableArray<byte> Write(ReportDocument document, WordOrder order)
    {
        var sections = order.Part.Length == 0 ? document.Sections : [Find(document, order.Part)];
        var scope = new Scope(document, order, sections);
        foreach (
            var (type, target) in new[]
            {
                ("styles", "styles.xml"),
                ("settings", "settings.xml"),
                ("numbering", "numbering.xml"),
                ("footnotes", "footnotes.xml"),
                ("endnotes", "endnotes.xml"),
            }
        )
            scope.Relations.Add(type, target);
        scope.Relations.Add("customXml", "../customXml/item1.xml");
        var body = new BodyXml(scope).Write();
        var edition = document.Edition;
        ZipPart[] parts =
        [
            new("[Content_Types].xml", ContentTypes.Write()),
            new("_rels/.rels", PackageRelations()),
            new("docProps/core.xml", Properties.Core(edition)),
            new("docProps/app.xml", Properties.App(edition)),
            new("docProps/custom.xml", Properties.Custom(edition, order.Part)),
            new("word/document.xml", Document(scope, body)),
            new("word/styles.xml", new StylesPart(document.Theme, edition.Language, scope.Page.TextWidth).Write()),
            new("word/settings.xml", SettingsPart.Write(order.Review, edition.Language)),
            new("word/numbering.xml", NumberingPart.Write(scope.Lists)),
            new("word/footnotes.xml", NotesXml.Write(scope, "footnote")),
            new("word/endnotes.xml", NotesXml.Write(scope, "endnote")),
            new("word/header1.xml", FramePart.Header(scope)),
            new("word/footer1.xml", FramePart.Footer()),
            new("word/_rels/document.xml.rels", scope.Relations.Write()),
            new("customXml/item1.xml", SentCopyXml.Write(Sent(scope))),
            new("customXml/itemProps1.xml", ItemProperties()),
            new("customXml/_rels/item1.xml.rels", ItemRelations()),
            .. scope.Pictures.Parts(),
        ];
        return PlainZip.Write(parts);
    }

    private static Section Find(ReportDocument document, string id) =>
        document.InReadingOrder().Select(found => found.Section).FirstOrDefault(section => section.Id == id)
            ?? throw new ArgumentException($"There is no section '{id}'.", nameof(id));

    /// <summary>Only the files that a paragraph comes from.</summary>
    private static SentCopy Sent(Scope scope)
    {
        var named = scope.Sent.Select(paragraph => paragraph.Place.File).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<SentFile> files = [.. scope.Order.Files.Where(file => named.Contains(file.Path))];
        return new(scope.Document.Edition.Id, [.. scope.Sent], scope.Calls(), files) { Frame = [.. scope.Frame] };
    }

    private static ImmutableArray<byte> Document(Scope scope, Xml body)
    {
        var page = scope.Page;
        var xml = Xml.Part().Open("w:document", Namespaces.Of).Open("w:body").Raw(body).Open("w:sectPr");
        xml.Empty("w:headerReference", ("w:type", "default"), ("r:id", scope.Relations.Add("header", "header1.xml")))
            .Empty("w:footerReference", ("w:type", "default"), ("r:id", scope.Relations.Add("footer", "footer1.xml")));
        Signs(xml, "w:footnotePr", scope.Footnotes);
        Signs(xml, "w:endnotePr", scope.Endnotes);
        xml.Empty("w:pgSz", ("w:w", PageShape.Text(page.Width)), ("w:h", PageShape.Text(page.Height)));
        xml.Empty(
            "w:pgMar",
            ("w:top", PageShape.Text(page.Top)),
            ("w:right", PageShape.Text(page.Right)),
            ("w:bottom", PageShape.Text(page.Bottom)),
            ("w:left", PageShape.Text(page.Left)),
            ("w:header", "500"),
            ("w:footer", "500"),
            ("w:gutter", "0"));
        if (scope.Order.Review)
            xml.Empty("w:lnNumType", ("w:countBy", "5"), ("w:restart", "continuous"));
        return xml.Close("w:sectPr").Close("w:body").Close("w:document").ToBytes();
    }

    /// <summary>Numbers for works, letters for footnotes, from the first that is cited.</summary>
    private static void Signs(Xml xml, string element, List<Note> notes)
    {
        if (notes is [{ IsFootnote: true }, ..] || (notes.Count > 0 && element == "w:endnotePr"))
            xml.Open(element)
                .Empty("w:numFmt", ("w:val", notes[0].IsFootnote ? "lowerLetter" : "decimal"))
                .Empty("w:numStart", ("w:val", PageShape.Text(notes[0].Number)))
                .Close(element);
    }

    private static ImmutableArray<byte> PackageRelations()
    {
        var relations = new Relations();
        relations.Add("officeDocument", "word/document.xml");
        relations.Add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        relations.Add("extended-properties", "docProps/app.xml");
        relations.Add("custom-properties", "docProps/custom.xml");
        return relations.Write();
    }

    private static ImmutableArray<byte> ItemProperties() => Xml.Part()
        .Open(
            "ds:datastoreItem",
            ("ds:itemID", "{5E0B7C1A-3F0E-4B55-9C7B-0D2A6F1E8B24}"),
            ("xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml"))
        .Open("ds:schemaRefs")
        .Empty("ds:schemaRef", ("ds:uri", SentCopyXml.Namespace))
        .Close("ds:schemaRefs")
        .Close("ds:datastoreItem")
        .ToBytes();

    private static ImmutableArray<byte> ItemRelations()
    {
        var relations = new Relations();
        relations.Add("customXmlProps", "itemProps1.xml");
        return relations.Write();
    }
}
