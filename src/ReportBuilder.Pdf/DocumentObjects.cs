using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Content;
using ReportBuilder.Pdf.Metadata;
using ReportBuilder.Pdf.Navigation;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf;

/// <summary>Turns the document into the objects of a file: pages first, then what leads through them, then the catalogue.</summary>
internal sealed class DocumentObjects(PagedDocument document, StructureTree tree, PageUses uses, Compression compression)
{
    private readonly DocumentFacts facts = DocumentFacts.Of(document.Edition);

    public ImmutableArray<byte> Write()
    {
        using var objects = new PdfObjects();
        var (catalog, info, pageRoot) = (objects.Reserve(), objects.Add(facts.WriteInfo), objects.Reserve());
        var firstPage = objects.Reserve(document.Pages.Length);
        var links = Links.Number(objects, document.Pages, tree);
        var streams = DocumentStreams.Make(document, tree, uses, compression);
        var resources = PageResources.Write(objects, uses, streams.Programs, streams.Pictures);
        Pages(objects, pageRoot, firstPage, resources, streams.Contents, links);
        Links.Write(objects, links, document.Pages);
        var elements = Array.ConvertAll(streams.Contents, content => content.Elements);
        var structure = new StructureObjects(objects, tree, elements, links, document.Pages, firstPage).Write();
        Catalogue(objects, streams, catalog, pageRoot, firstPage, structure);
        return PdfFile.Write(objects, catalog, info, compression);
    }

    private void Pages(PdfObjects objects, int root, int firstPage, int resources, PageContent[] contents, ImmutableArray<LinkAnnotation> links)
    {
        objects.Put(root, buffer =>
        {
            buffer.Raw("<</Type/Pages/Count "u8).Integer(contents.Length).Raw("/Kids["u8);
            for (var i = 0; i < contents.Length; i++)
                buffer.Reference(firstPage + i).Byte((byte)' ');
            buffer.Raw("]>>"u8);
        });
        var nextLink = 0;
        for (var i = 0; i < contents.Length; i++)
        {
            var stream = objects.Reserve();
            objects.PutStream(stream, [], contents[i].Bytes, compressed: true);
            var (page, buffer) = (document.Pages[i], objects.Begin(firstPage + i));
            buffer.Raw("<</Type/Page/Parent "u8).Reference(root).Raw("/MediaBox[0 0 "u8).Number(page.Width).Byte((byte)' ').Number(page.Height)
                .Raw("]/Resources "u8).Reference(resources).Raw("/Contents "u8).Reference(stream).Raw("/Tabs/S"u8);
            if (contents[i].Elements.Length > 0)
                buffer.Raw("/StructParents "u8).Integer(i);
            if (contents[i].Transparent)
                buffer.Raw("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
            if (!page.Links.IsEmpty)
            {
                buffer.Raw("/Annots["u8);
                foreach (var _ in page.Links)
                    buffer.Reference(links[nextLink++].Number).Byte((byte)' ');
                buffer.Raw("]"u8);
            }

            buffer.Raw(">>"u8);
            objects.End();
        }
    }

    private void Catalogue(PdfObjects objects, DocumentStreams streams, int catalog, int pageRoot, int firstPage, int structure)
    {
        var files = Attachments.Write(objects, document.Attachments, streams.Attachments, facts);
        var (metadata, profile) = (objects.Reserve(), objects.Reserve());
        // Metadata stays uncompressed, so that programs that know nothing of PDF find it.
        objects.PutStream(metadata, "/Type/Metadata/Subtype/XML"u8, XmpPacket.Write(facts, archivePart: files.Length == 0 ? 2 : 3), compressed: false);
        objects.PutStream(profile, "/N 3"u8, streams.Profile, compressed: true);
        var destinations = Links.Destinations(objects, document, firstPage);
        var outlines = Outlines.Write(objects, document.Outline);
        var labels = PageLabels.Write(objects, document.Pages);
        var buffer = objects.Begin(catalog);
        buffer.Raw("<</Type/Catalog/Pages "u8).Reference(pageRoot).Raw("/Metadata "u8).Reference(metadata).Raw("/Lang"u8).Text(facts.Language)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8).Reference(structure)
            .Raw("/PageLabels "u8).Reference(labels)
            .Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profile).Raw(">>]"u8);
        if (outlines != 0)
            buffer.Raw("/Outlines "u8).Reference(outlines).Raw("/PageMode/UseOutlines"u8);
        Names(buffer, destinations, files);
        buffer.Raw(">>"u8);
        objects.End();
    }

    private void Names(PdfBuffer buffer, int destinations, int[] files)
    {
        if (destinations == 0 && files.Length == 0)
            return;
        buffer.Raw("/Names<<"u8);
        if (destinations != 0)
            buffer.Raw("/Dests "u8).Reference(destinations);
        if (files.Length > 0)
        {
            buffer.Raw("/EmbeddedFiles<<"u8);
            var entries = new NamedEntry[files.Length];
            for (var i = 0; i < entries.Length; i++)
                entries[i] = new(document.Attachments[i].Name, i);
            PdfTrees.Names(buffer, entries, (target, index) => target.Reference(files[index]));
            buffer.Raw(">>"u8);
        }

        buffer.Raw(">>"u8);
        if (files.Length == 0)
            return;
        buffer.Raw("/AF["u8);
        foreach (var file in files)
            buffer.Reference(file).Byte((byte)' ');
        buffer.Raw("]"u8);
    }
}
