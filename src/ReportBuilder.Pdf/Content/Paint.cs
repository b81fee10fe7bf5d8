using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Press;
using ReportBuilder.Pictures.Icc;

namespace ReportBuilder.Pdf.Content;

/// <summary>The graphics state of a page as last written: an operator is written only where the state changes.</summary>
/// <param name="press">Turns colours into inks; null where they stay as they are.</param>
internal sealed class Paint(PdfBuffer buffer, PressColours? press = null)
{
    private Rgb fill;
    private Rgb stroke;
    private double thickness = 1;
    private double opacity = 1;
    private bool dashed;
    private bool round;
    private CmykColour? fillInks;
    private CmykColour? strokeInks;
    private bool overprints;

    private (Rgb Fill, Rgb Stroke, double Thickness, double Opacity, bool Dashed, bool Round, CmykColour? FillInks, CmykColour? StrokeInks, bool Overprints) saved;

    /// <summary>Remembers the state; the operator q does the same. One at a time.</summary>
    public void Save() => saved = (fill, stroke, thickness, opacity, dashed, round, fillInks, strokeInks, overprints);

    /// <summary>The state is again as it was remembered, as after the operator Q.</summary>
    public void Restore() => (fill, stroke, thickness, opacity, dashed, round, fillInks, strokeInks, overprints) = saved;

    public void Fill(Rgb colour)
    {
        if (press is not null)
            FillWith(press.Area(colour));
        if (press is not null || colour == fill)
            return;
        fill = colour;
        Colour(colour);
        buffer.Raw("rg\n"u8);
    }

    /// <summary>For letters: on a press black ones are printed over whatever is below them, so that no white shows beside them.</summary>
    public void Letters(Rgb colour)
    {
        if (press is null)
        {
            Fill(colour);
            return;
        }

        var inks = press.Letters(colour);
        FillWith(inks, overprinted: inks == PressColours.Black);
    }

    /// <summary>Whether discs can be painted as lines: on a press lines have inks of their own.</summary>
    public bool HasDiscs => press is null;

    public void Stroke(Rgb colour, double width)
    {
        Ends(rounded: false);
        Line(colour, width);
    }

    /// <summary>For lines of no length that are discs.</summary>
    public void Disc(Rgb colour, double diameter)
    {
        Ends(rounded: true);
        Line(colour, diameter);
        Dash([]);
    }

    private void Ends(bool rounded)
    {
        if (rounded == round)
            return;
        round = rounded;
        buffer.Raw(rounded ? "1 J\n"u8 : "0 J\n"u8);
    }

    private void Line(Rgb colour, double width)
    {
        if (press is not null)
        {
            StrokeWith(press.Line(colour));
        }
        else if (colour != stroke)
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

    private void FillWith(CmykColour inks, bool overprinted = false)
    {
        if (overprinted != overprints)
            buffer.Raw(overprinted ? "/GO gs\n"u8 : "/GN gs\n"u8);
        overprints = overprinted;
        if (inks == fillInks)
            return;
        fillInks = inks;
        Colour(inks);
        buffer.Raw("k\n"u8);
    }

    private void StrokeWith(CmykColour inks)
    {
        if (inks == strokeInks)
            return;
        strokeInks = inks;
        Colour(inks);
        buffer.Raw("K\n"u8);
    }

    private void Colour(CmykColour inks) => buffer
        .Number(inks.Cyan, 3).Byte((byte)' ').Number(inks.Magenta, 3).Byte((byte)' ')
        .Number(inks.Yellow, 3).Byte((byte)' ').Number(inks.Black, 3).Byte((byte)' ');

    private void Colour(Rgb colour) =>
        buffer.Number(colour.Red, 4).Byte((byte)' ').Number(colour.Green, 4).Byte((byte)' ').Number(colour.Blue, 4).Byte((byte)' ');
}
