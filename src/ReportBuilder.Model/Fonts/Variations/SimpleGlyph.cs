namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>The contours of a glyph, read from 'glyf' and written again without hints. Source: OpenType 1.9, "Simple Glyph Description".</summary>
internal sealed record SimpleGlyph(int[] Ends, byte[] Flags, (int X, int Y)[] Points)
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeats = 0x08;
    private const int SameX = 0x10;
    private const int SameY = 0x20;
    private const int Overlaps = 0x40;

    public static SimpleGlyph Read(FontBytes outline)
    {
        var ends = new int[outline.I16(0)];
        for (var contour = 0; contour < ends.Length; contour++)
        {
            ends[contour] = outline.U16(10 + (2 * contour));
            if (contour > 0 && ends[contour] <= ends[contour - 1])
                throw new FontFormatException("the outline of a glyph is damaged: its contours are out of order");
        }

        var count = ends.Length == 0 ? 0 : ends[^1] + 1;
        if (count == 0)
            return new([], [], []);
        var at = 10 + (2 * ends.Length);
        at += 2 + outline.U16(at);
        var flags = new byte[count];
        for (var point = 0; point < count;)
        {
            var flag = outline.U8(at++);
            for (var times = (flag & Repeats) != 0 ? outline.U8(at++) + 1 : 1; times > 0 && point < count; times--)
                flags[point++] = flag;
        }

        var across = Coordinates(outline, ref at, flags, ShortX, SameX);
        var up = Coordinates(outline, ref at, flags, ShortY, SameY);
        return new(ends, flags, [.. across.Zip(up)]);
    }

    public void Write(FontWriter glyf, (int Left, int Bottom, int Right, int Top) bounds)
    {
        if (Points.Length == 0)
            return;
        glyf.I16(Ends.Length).I16(bounds.Left).I16(bounds.Bottom).I16(bounds.Right).I16(bounds.Top);
        foreach (var end in Ends)
            glyf.U16(end);
        glyf.U16(0);
        var (flags, across, up) = (new FontWriter(), new FontWriter(), new FontWriter());
        var before = (X: 0, Y: 0);
        for (var at = 0; at < Points.Length; at++)
        {
            var flag = Flags[at] & (at == 0 ? OnCurve | Overlaps : OnCurve);
            flag |= Step(across, Points[at].X - before.X, ShortX, SameX) | Step(up, Points[at].Y - before.Y, ShortY, SameY);
            flags.Bytes([(byte)flag]);
            before = Points[at];
        }

        glyf.Bytes(flags.Span).Bytes(across.Span).Bytes(up.Span);
    }

    private static int[] Coordinates(FontBytes outline, ref int at, byte[] flags, int isShort, int isSame)
    {
        var coordinates = new int[flags.Length];
        var value = 0;
        for (var point = 0; point < flags.Length; point++)
        {
            if ((flags[point] & isShort) != 0)
            {
                value += (flags[point] & isSame) != 0 ? outline.U8(at) : -outline.U8(at);
                at++;
            }
            else if ((flags[point] & isSame) == 0)
            {
                value += outline.I16(at);
                at += 2;
            }

            coordinates[point] = value;
        }

        return coordinates;
    }

    /// <summary>Writes a step from one point to the next in the fewest bytes, and gives what its flag says of it.</summary>
    private static int Step(FontWriter coordinates, int step, int isShort, int isSame)
    {
        if (step == 0)
            return isSame;
        if (Math.Abs(step) <= byte.MaxValue)
        {
            coordinates.Bytes([(byte)Math.Abs(step)]);
            return isShort | (step > 0 ? isSame : 0);
        }

        coordinates.I16(step);
        return 0;
    }
}
