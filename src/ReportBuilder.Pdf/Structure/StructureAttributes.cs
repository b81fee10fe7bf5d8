using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Structure;

/// <summary>Writes the attributes of structure elements: layout, tables and lists (ISO 32000-1, 14.8.5).</summary>
internal static class StructureAttributes
{
    public static void Write(PdfBuffer buffer, TagNode node, ImmutableArray<Page> pages)
    {
        var layout = node.Bounds is not null;
        var list = node.ListNumbering.Length > 0;
        var headers = !node.Headers.IsDefaultOrEmpty;
        var table = node.Scope.Length > 0 || node.RowSpan > 1 || node.ColSpan > 1 || headers || node.Summary.Length > 0;
        if (!layout && !list && !table)
            return;
        buffer.Raw("/A["u8);
        if (node.Bounds is { } bounds)
            Layout(buffer, bounds, pages[bounds.PageIndex].Height);
        if (list)
            buffer.Raw("<</O/List/ListNumbering"u8).Name(node.ListNumbering).Raw(">>"u8);
        if (table)
            Table(buffer, node, headers);
        buffer.Raw("]"u8);
    }

    private static void Layout(PdfBuffer buffer, TagBounds bounds, double height)
    {
        var box = bounds.Box;
        buffer.Raw("<</O/Layout/Placement/Block/BBox["u8).Number(box.X).Byte((byte)' ').Number(height - box.Bottom).Byte((byte)' ')
            .Number(box.Right).Byte((byte)' ').Number(height - box.Y).Raw("]>>"u8);
    }

    private static void Table(PdfBuffer buffer, TagNode node, bool headers)
    {
        buffer.Raw("<</O/Table"u8);
        if (node.Scope.Length > 0)
            buffer.Raw("/Scope"u8).Name(node.Scope);
        if (node.RowSpan > 1)
            buffer.Raw("/RowSpan "u8).Integer(node.RowSpan);
        if (node.ColSpan > 1)
            buffer.Raw("/ColSpan "u8).Integer(node.ColSpan);
        if (headers)
        {
            buffer.Raw("/Headers["u8);
            foreach (var name in node.Headers)
                buffer.Key(name);
            buffer.Raw("]"u8);
        }

        if (node.Summary.Length > 0)
            buffer.Raw("/Summary"u8).Text(node.Summary);
        buffer.Raw(">>"u8);
    }
}
