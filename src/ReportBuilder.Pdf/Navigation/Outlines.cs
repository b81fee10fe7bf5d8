using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Navigation;

/// <summary>Writes the outline (bookmarks). All entries are closed: a reader opens to the parts of the report (ISO 32000-1, 12.3.3).</summary>
internal static class Outlines
{
    /// <summary>Returns the number of the outline dictionary, or 0 for an empty outline.</summary>
    public static int Write(PdfObjects objects, ImmutableArray<OutlineEntry> entries)
    {
        if (entries.IsEmpty)
            return 0;
        var root = objects.Reserve();
        var first = Entries(objects, entries, root);
        objects.Put(root, buffer => buffer
            .Raw("<</Type/Outlines/First "u8).Reference(first).Raw("/Last "u8).Reference(first + entries.Length - 1)
            .Raw("/Count "u8).Integer(entries.Length).Raw(">>"u8));
        return root;
    }

    /// <summary>The entries of one level have numbers in a row; returns the first.</summary>
    private static int Entries(PdfObjects objects, ImmutableArray<OutlineEntry> entries, int parent)
    {
        var first = objects.Reserve(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            var children = entries[i].Children.IsEmpty ? 0 : Entries(objects, entries[i].Children, first + i);
            var buffer = objects.Begin(first + i);
            buffer.Raw("<</Title"u8).Text(entries[i].Title).Raw("/Parent "u8).Reference(parent);
            if (i > 0)
                buffer.Raw("/Prev "u8).Reference(first + i - 1);
            if (i < entries.Length - 1)
                buffer.Raw("/Next "u8).Reference(first + i + 1);
            // A negative count says that the entry is closed, and how many would show if it were opened.
            if (children != 0)
            {
                buffer.Raw("/First "u8).Reference(children).Raw("/Last "u8).Reference(children + entries[i].Children.Length - 1)
                    .Raw("/Count "u8).Integer(-entries[i].Children.Length);
            }

            buffer.Raw("/Dest"u8).Key(entries[i].DestinationName).Raw(">>"u8);
            objects.End();
        }

        return first;
    }
}
