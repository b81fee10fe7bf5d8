using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Content;

/// <summary>The graphics state of a page as last written: an operator is written only where the state changes.</summary>
internal sealed class Paint(PdfBuffer buffer)
{
    private Rgb fill;
    private Rgb stroke;
    private double thickness = 1;
    private double opacity = 1;
    private bool dashed;

    private (Rgb Fill, Rgb Stroke, double Thickness, double Opacity, bool Dashed) saved;

    /// <summary>Remembers the state; the operator q does the same. One at a time.</summary>
    public void Save() => saved = (fill, stroke, thickness, opacity, dashed);

    /// <summary>The state is again as it was remembered, as after the operator Q.</summary>
    public void Restore() => (fill, stroke, thickness, opacity, dashed) = saved;

    public void Fill(Rgb colour)
    {
        if (colour == fill)
            return;
        fill = colour;
        Colour(colour);
        buffer.Raw("rg\n"u8);
    }

    public void Stroke(Rgb colour, double width)
    {
        if (colour != stroke)
        {
            stroke = colour;
            Colour(colour);
            buffer.Raw("RG\n"u8);
        }

        if (width != thickness)
        {
            thickness = width;
            buffer.Number(width, 3).Raw(" w\n"u8);
        }
    }

    /// <param name="lengths">Of dashes and gaps in points; empty for a solid line.</param>
    public void Dash(ReadOnlySpan<double> lengths)
    {
        if (lengths.IsEmpty && !dashed)
            return;
        dashed = !lengths.IsEmpty;
        buffer.Byte((byte)'[');
        foreach (var length in lengths)
            buffer.Number(length).Byte((byte)' ');
        buffer.Raw("]0 d\n"u8);
    }

    public void Opacity(double value, Opacities opacities)
    {
        if (value == opacity)
            return;
        opacity = value;
        buffer.Raw("/G"u8).Integer(opacities.IndexOf(value)).Raw(" gs\n"u8);
    }

    private void Colour(Rgb colour) =>
        buffer.Number(colour.Red, 4).Byte((byte)' ').Number(colour.Green, 4).Byte((byte)' ').Number(colour.Blue, 4).Byte((byte)' ');
}
