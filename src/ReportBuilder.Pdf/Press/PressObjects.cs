using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Content;
using ReportBuilder.Pdf.Fonts;
using ReportBuilder.Pdf.Metadata;
using ReportBuilder.Pdf.Navigation;
using ReportBuilder.Pdf.Pictures;
using ReportBuilder.Pictures.Icc;

namespace ReportBuilder.Pdf.Press;

/// <summary>Turns pages into the objects of a file for a press.</summary>
internal sealed class PressObjects(PagedDocument document, PrintSettings print, InkProfile profile)
{
    private readonly DocumentFacts facts = DocumentFacts.Of(document.Edition);
    private readonly PageUses uses = PageUses.Of(document.Pages);
    private readonly PressSheet sheet = new(print);
    private readonly Compression compression = Compression.Flate;

    public ImmutableArray<byte> Write()
    {
        using var objects = new PdfObjects();
        var (catalog, info, pageRoot) = (objects.Reserve(), objects.Add(buffer => facts.WriteInfo(buffer, trapped: false)), objects.Reserve());
        var firstPage = objects.Reserve(document.Pages.Length);
        var (contents, programs, pictures) = (
            new PageContent[document.Pages.Length],
            new FontProgram[uses.Fonts.All.Length],
            new PictureStream[uses.Pictures.All.Count]
        );
        var (colours, images) = (new PressColours(profile), new PressPicture(profile));
        SideBySide.Run(pictures.Length + programs.Length + contents.Length, i =>
        {
            if (i < pictures.Length)
                pictures[i] = images.Of(uses.Pictures.All[i]);
            else if (i < pictures.Length + programs.Length)
                programs[i - pictures.Length] = FontProgram.Make(uses.Fonts.All[i - pictures.Length], compression);
            else
                contents[i - pictures.Length - programs.Length] = Content(document.Pages[i - pictures.Length - programs.Length], colours);
        });
        var resources = PageResources.Write(objects, uses, programs, pictures, States, Spaces);
        Pages(objects, pageRoot, firstPage, resources, contents);
        Catalogue(objects, catalog, pageRoot);
        return PdfFile.Write(objects, catalog, info, compression, version: 6);
    }

    /// <summary>Black over what is below it, and back: in mode 1 an ink that is not printed leaves what is there.</summary>
    private static void States(PdfBuffer buffer) =>
        buffer.Raw("/GO<</Type/ExtGState/OP false/op true/OPM 1>>/GN<</Type/ExtGState/OP false/op false/OPM 0>>"u8);

    /// <summary>The colour of crop marks: every plate there is.</summary>
    private static void Spaces(PdfBuffer buffer) =>
        buffer.Raw("/ColorSpace<</All[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]>>"u8);

    private PageContent Content(Page page, PressColours colours)
    {
        using var buffer = new PdfBuffer(65_536);
        sheet.Begin(buffer);
        var writer = new ItemWriter(buffer, new Paint(buffer, colours), uses, page.Height);
        foreach (var item in page.Items)
            writer.Write(item);
        writer.Close();
        sheet.WriteMarks(buffer, page);
        return new(compression.PackQuickly(buffer.Span), [], writer.Transparent);
    }

    private void Pages(PdfObjects objects, int root, int firstPage, int resources, PageContent[] contents)
    {
        objects.Put(root, buffer =>
        {
            buffer.Raw("<</Type/Pages/Count "u8).Integer(contents.Length).Raw("/Kids["u8);
            for (var i = 0; i < contents.Length; i++)
                buffer.Reference(firstPage + i).Byte((byte)' ');
            buffer.Raw("]>>"u8);
        });
        for (var i = 0; i < contents.Length; i++)
        {
            var stream = objects.Reserve();
            objects.PutStream(stream, [], contents[i].Bytes, compressed: true);
            var (page, transparent) = (document.Pages[i], contents[i].Transparent);
            objects.Put(firstPage + i, buffer =>
            {
                buffer.Raw("<</Type/Page/Parent "u8).Reference(root);
                sheet.WriteBoxes(buffer, page);
                buffer.Raw("/Resources "u8).Reference(resources).Raw("/Contents "u8).Reference(stream);
                if (transparent)
                    buffer.Raw("/Group<</S/Transparency/CS/DeviceCMYK>>"u8);
                buffer.Raw(">>"u8);
            });
        }
    }

    private void Catalogue(PdfObjects objects, int catalog, int pageRoot)
    {
        var (metadata, condition) = (objects.Reserve(), objects.Reserve());
        objects.PutStream(metadata, "/Type/Metadata/Subtype/XML"u8, PressPacket.Write(facts, document.Edition.Id), compressed: false);
        objects.PutStream(condition, "/N 4"u8, compression.Pack(profile.Bytes.AsSpan()), compressed: true);
        var labels = PageLabels.Write(objects, document.Pages);
        objects.Put(catalog, buffer =>
        {
            buffer
                .Raw("<</Type/Catalog/Pages "u8)
                .Reference(pageRoot)
                .Raw("/Metadata "u8)
                .Reference(metadata)
                .Raw("/Lang"u8)
                .Text(facts.Language)
                .Raw("/PageLabels "u8)
                .Reference(labels)
                .Raw("/ViewerPreferences<</DisplayDocTitle true>>"u8)
                .Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier"u8)
                .Text(print.Condition.Length > 0 ? print.Condition : "Custom");
            if (print.Condition.Length > 0)
                buffer.Raw("/RegistryName(http://www.color.org)"u8);
            buffer
                .Raw("/Info"u8)
                .Text(profile.Name.Length > 0 ? profile.Name : "Profile of the printer")
                .Raw("/DestOutputProfile "u8)
                .Reference(condition)
                .Raw(">>]>>"u8);
        });
    }
}
