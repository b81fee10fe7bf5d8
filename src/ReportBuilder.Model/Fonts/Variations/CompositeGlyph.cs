namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>A part of a composite glyph: another glyph, turned and moved.</summary>
/// <param name="Scale">The numbers behind the arguments, as the file has them.</param>
/// <param name="First">How far it is moved across; with <see cref="IsMoved"/> false the number of a point of the whole.</param>
/// <param name="Second">How far it is moved up, or the number of a point of the part.</param>
internal sealed record GlyphPart(int Flags, ushort Glyph, int First, int Second, short[] Scale)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int ArgumentsAreDistances = 0x0002;
    private const int HasScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    public bool IsMoved => (Flags & ArgumentsAreDistances) != 0;

    /// <summary>The parts of a composite outline. Source: OpenType 1.9, "Composite Glyph Description".</summary>
    public static List<GlyphPart> Read(FontBytes outline)
    {
        var parts = new List<GlyphPart>();
        int flags;
        var at = 10;
        do
        {
            flags = outline.U16(at);
            var glyph = outline.U16(at + 2);
            var (words, distances) = ((flags & ArgumentsAreWords) != 0, (flags & ArgumentsAreDistances) != 0);
            int Argument(int index) => (words, distances) switch
            {
                (true, true) => outline.I16(at + 4 + (2 * index)),
                (true, false) => outline.U16(at + 4 + (2 * index)),
                (false, true) => (sbyte)outline.U8(at + 4 + index),
                _ => outline.U8(at + 4 + index),
            };
            var (first, second) = (Argument(0), Argument(1));
            at += words ? 8 : 6;
            var scale = new short[(flags & HasMatrix) != 0 ? 4 : (flags & HasTwoScales) != 0 ? 2 : (flags & HasScale) != 0 ? 1 : 0];
            for (var i = 0; i < scale.Length; i++)
                scale[i] = outline.I16(at + (2 * i));
            at += 2 * scale.Length;
            parts.Add(new(flags, glyph, first, second, scale));
        }
        while ((flags & MoreParts) != 0);
        return parts;
    }

    public void Write(FontWriter glyf)
    {
        glyf.U16((Flags | ArgumentsAreWords) & ~HasInstructions).U16(Glyph);
        _ = IsMoved ? glyf.I16(First).I16(Second) : glyf.U16(First).U16(Second);
        foreach (var number in Scale)
            glyf.I16(number);
    }

    /// <summary>A point of the part where its turn takes it; it is not yet moved.</summary>
    public (double X, double Y) Turned((double X, double Y) point)
    {
        double At(int index) => Scale[index] / 16384.0;
        return Scale.Length switch
        {
            1 => (At(0) * point.X, At(0) * point.Y),
            2 => (At(0) * point.X, At(1) * point.Y),
            4 => ((At(0) * point.X) + (At(2) * point.Y), (At(1) * point.X) + (At(3) * point.Y)),
            _ => point,
        };
    }
}
