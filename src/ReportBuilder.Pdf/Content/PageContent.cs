using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
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
        var writer = new ItemWriter(buffer, new Paint(buffer), uses, page.Height);
        var open = default(int?);
        foreach (var item in page.Items)
        {
            if (open != item.TagId)
            {
                writer.Close();
                if (open is not null)
                    buffer.Raw("EMC\n"u8);
                Open(buffer, item.TagId, tags, elements);
                open = item.TagId;
            }

            writer.Write(item);
        }

        writer.Close();
        if (open is not null)
            buffer.Raw("EMC\n"u8);
        return new PageContent(compression.PackQuickly(buffer.Span), elements.ToArray(), writer.Transparent);
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
