using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Press;

/// <summary>The paper around a page: bleed, then lines that show where it is cut.</summary>
internal sealed class PressSheet(PrintSettings print)
{
    /// <summary>Of a line, and of the white outside of it, in points (5 mm and 2 mm).</summary>
    private const double LineLength = 14.17;
    private const double Outside = 5.67;
    private const double LeastGap = 8.5;
    private const double Thickness = 0.25;

    /// <summary>From the edge of the paper to that of the page.</summary>
    private double Margin => print.CropMarks ? Gap + LineLength + Outside : print.Bleed;

    /// <summary>Lines begin outside of the bleed.</summary>
    private double Gap => Math.Max(print.Bleed, LeastGap);

    /// <summary>Everything on the page is written from its own corner on.</summary>
    public void Begin(PdfBuffer buffer)
    {
        if (Margin > 0)
            buffer.Raw("1 0 0 1 "u8).Number(Margin).Byte((byte)' ').Number(Margin).Raw(" cm\n"u8);
    }

    public void WriteBoxes(PdfBuffer buffer, Page page)
    {
        Box(buffer, "/MediaBox["u8, page, Margin);
        Box(buffer, "/BleedBox["u8, page, print.Bleed);
        Box(buffer, "/TrimBox["u8, page, 0);
    }

    /// <summary>In all inks there are, on every plate.</summary>
    public void WriteMarks(PdfBuffer buffer, Page page)
    {
        if (!print.CropMarks)
            return;
        buffer.Raw("q\n/All CS 1 SCN\n"u8).Number(Thickness).Raw(" w\n"u8);
        foreach (var x in new[] { 0, page.Width })
        {
            Line(buffer, x, -Gap, x, -Gap - LineLength);
            Line(buffer, x, page.Height + Gap, x, page.Height + Gap + LineLength);
        }

        foreach (var y in new[] { 0, page.Height })
        {
            Line(buffer, -Gap, y, -Gap - LineLength, y);
            Line(buffer, page.Width + Gap, y, page.Width + Gap + LineLength, y);
        }

        buffer.Raw("Q\n"u8);
    }

    private void Box(PdfBuffer buffer, ReadOnlySpan<byte> name, Page page, double around) => buffer.Raw(name)
        .Number(Margin - around).Byte((byte)' ').Number(Margin - around).Byte((byte)' ')
        .Number(Margin + page.Width + around).Byte((byte)' ').Number(Margin + page.Height + around).Byte((byte)']');

    private static void Line(PdfBuffer buffer, double x1, double y1, double x2, double y2) => buffer
        .Number(x1).Byte((byte)' ').Number(y1).Raw(" m "u8).Number(x2).Byte((byte)' ').Number(y2).Raw(" l S\n"u8);
}
