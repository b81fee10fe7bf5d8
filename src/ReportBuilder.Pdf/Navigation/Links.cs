using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf.Navigation;

/// <summary>Writes link annotations and named destinations (ISO 32000-1, 12.3.2 and 12.5.6.5).</summary>
internal static class Links
{
    /// <summary>The link areas of all pages in page order, each with a number of its own.</summary>
    public static ImmutableArray<LinkAnnotation> Number(PdfObjects objects, ImmutableArray<Page> pages, StructureTree tree)
    {
        var links = ImmutableArray.CreateBuilder<LinkAnnotation>();
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var area in pages[page].Links)
                links.Add(new(area, objects.Reserve(), page, tree.IndexOf(area.TagId)));
        }

        return links.ToImmutable();
    }

    public static void Write(PdfObjects objects, ImmutableArray<LinkAnnotation> links, ImmutableArray<Page> pages)
    {
        for (var i = 0; i < links.Length; i++)
        {
            var (area, height) = (links[i].Area, pages[links[i].Page].Height);
            var buffer = objects.Begin(links[i].Number);
            // Flag 4, print: PDF/A wants it of every annotation that shows.
            buffer.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
                .Number(area.Area.X).Byte((byte)' ').Number(height - area.Area.Bottom).Byte((byte)' ')
                .Number(area.Area.Right).Byte((byte)' ').Number(height - area.Area.Y)
                .Raw("]/Contents"u8).Text(area.Contents).Raw("/StructParent "u8).Integer(pages.Length + i);
            if (area.Target.StartsWith('#'))
                buffer.Raw("/Dest"u8).Key(area.Target[1..]);
            else
                buffer.Raw("/A<</S/URI/URI"u8).Key(AsciiAddress(area.Target)).Raw(">>"u8);
            buffer.Raw(">>"u8);
            objects.End();
        }
    }

    /// <summary>Returns the number of the name tree of destinations, or 0 for none.</summary>
    public static int Destinations(PdfObjects objects, PagedDocument document, int firstPage)
    {
        if (document.Destinations.IsEmpty)
            return 0;
        var entries = new NamedEntry[document.Destinations.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(document.Destinations[i].Name, i);
        return objects.Add(buffer =>
        {
            buffer.Raw("<<"u8);
            PdfTrees.Names(buffer, entries, (target, index) =>
            {
                var destination = document.Destinations[index];
                target.Byte((byte)'[').Reference(firstPage + destination.PageIndex).Raw("/XYZ null "u8)
                    .Number(document.Pages[destination.PageIndex].Height - destination.Y).Raw(" null]"u8);
            });
            buffer.Raw(">>"u8);
        });
    }

    /// <summary>
    /// Addresses in a PDF are ASCII: other characters are written as percent signs and the figures of their UTF-8 bytes (RFC 3987, 3.1).
    /// </summary>
    private static string AsciiAddress(string address)
    {
        if (!address.AsSpan().ContainsAnyExceptInRange('!', '\x7F'))
            return address;
        var ascii = new StringBuilder(address.Length + 16);
        foreach (var rune in address.EnumerateRunes())
            ascii.Append(rune.IsAscii && rune.Value > ' ' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return ascii.ToString();
    }
}
