using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Pictures;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf.Content;

/// <summary>A page as written: its compressed content and, by marked-content id, the index of the element each stretch belongs to.</summary>
internal sealed record PageContent(ReadOnlyMemory<byte> Bytes, int[] Elements, bool Transparent)
{
    /// <summary>Writes the items of a page in painting order. Neighbours of one element share a marked-content sequence.</summary>
    public static PageContent Write(Page page, PageUses uses, StructureTree tags, Compression compression)
    {
        using var buffer = new PdfBuffer(65_536);
        var elements = new List<int>();
        var paint = new Paint(buffer);
        var text = new TextWriter(buffer, paint, uses.Fonts, page.Height);
        var path = new PathWriter(buffer, paint, uses.Opacities, page.Height);
        var pictures = new PictureWriter(buffer, uses.Pictures, page.Height);
        var open = default(int?);
        foreach (var item in page.Items)
        {
            if (open != item.TagId)
            {
                text.Close();
                if (open is not null)
                    buffer.Raw("EMC\n"u8);
                Open(buffer, item.TagId, tags, elements);
                open = item.TagId;
            }

            if (item is PlacedText line)
            {
                text.Write(line, uses.Opacities);
            }
            else
            {
                text.Close();
                Write(item, path, pictures, paint, buffer);
            }
        }

        text.Close();
        if (open is not null)
            buffer.Raw("EMC\n"u8);
        var transparent = path.Transparent || page.Items.Any(item => item is PlacedPicture { Artwork.File.Format: not PictureFormat.Jpeg });
        return new PageContent(compression.PackQuickly(buffer.Span), elements.ToArray(), transparent);
    }

    private static void Write(PlacedItem item, PathWriter path, PictureWriter pictures, Paint paint, PdfBuffer buffer)
    {
        switch (item)
        {
            case PlacedPath shape:
                path.Write(shape);
                break;
            case PlacedPicture picture:
                pictures.Write(picture);
                break;
            case PlacedClip clip:
                paint.Save();
                pictures.Clip(clip.Area);
                break;
            case PlacedClipEnd:
                buffer.Raw("Q\n"u8);
                paint.Restore();
                break;
        }
    }

    private static void Open(PdfBuffer buffer, int tagId, StructureTree tags, List<int> elements)
    {
        switch (tagId)
        {
            case PlacedItem.RunningHead:
                buffer.Raw("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8);
                break;
            case PlacedItem.RunningFoot:
                buffer.Raw("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8);
                break;
            case PlacedItem.Artifact:
                buffer.Raw("/Artifact BMC\n"u8);
                break;
            default:
                var element = tags.IndexOf(tagId);
                buffer.Name(tags.Nodes[element].Role).Raw("<</MCID "u8).Integer(elements.Count).Raw(">>BDC\n"u8);
                elements.Add(element);
                break;
        }
    }
}
