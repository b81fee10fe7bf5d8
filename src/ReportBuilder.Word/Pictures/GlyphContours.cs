using System.Buffers.Binary;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Fonts.Outlines;

namespace ReportBuilder.Word.Pictures;

/// <summary>The contours of a face's glyphs in the font's own units (OpenType, 'glyf'), as straight pieces.</summary>
internal sealed class GlyphContours(FontFace face)
{
    private const int DeepestComposite = 5;
    private const int Steps = 4;

    private readonly Func<ushort, ReadOnlyMemory<byte>> outlines = GlyphOutlines.Of(face);
    private readonly Dictionary<ushort, List<List<(double X, double Y)>>> known = [];

    public List<List<(double X, double Y)>> Of(ushort glyph) =>
        known.TryGetValue(glyph, out var contours) ? contours : known[glyph] = Read(glyph, 0);

    private List<List<(double X, double Y)>> Read(ushort glyph, int depth)
    {
        var outline = outlines(glyph).Span;
        if (outline.IsEmpty || depth > DeepestComposite)
            return [];
        return I16(outline, 0) >= 0 ? Simple(outline) : Composite(outline, depth);
    }

    private static List<List<(double X, double Y)>> Simple(ReadOnlySpan<byte> outline)
    {
        var count = I16(outline, 0);
        var ends = new int[count];
        for (var contour = 0; contour < count; contour++)
            ends[contour] = U16(outline, 10 + (2 * contour));
        var at = 10 + (2 * count);
        at += 2 + U16(outline, at);
        var points = count == 0 ? 0 : ends[^1] + 1;
        var flags = new byte[points];
        for (var point = 0; point < points;)
        {
            var flag = outline[at++];
            var repeat = (flag & 8) != 0 ? outline[at++] : 0;
            for (var time = 0; time <= repeat && point < points; time++)
                flags[point++] = flag;
        }

        var xs = Coordinates(outline, ref at, flags, 2, 16);
        var ys = Coordinates(outline, ref at, flags, 4, 32);
        var contours = new List<List<(double X, double Y)>>(count);
        var first = 0;
        foreach (var last in ends)
        {
            contours.Add(Flatten(first, last, flags, xs, ys));
            first = last + 1;
        }

        return contours;
    }

    private static int[] Coordinates(ReadOnlySpan<byte> outline, ref int at, byte[] flags, int isShort, int isSame)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var point = 0; point < flags.Length; point++)
        {
            if ((flags[point] & isShort) != 0)
            {
                value += (flags[point] & isSame) != 0 ? outline[at] : -outline[at];
                at++;
            }
            else if ((flags[point] & isSame) == 0)
            {
                value += I16(outline, at);
                at += 2;
            }

            values[point] = value;
        }

        return values;
    }

    /// <summary>Quadratic curves as straight pieces; between two points off the curve lies one on it.</summary>
    private static List<(double X, double Y)> Flatten(int first, int last, byte[] flags, int[] xs, int[] ys)
    {
        var line = new List<(double X, double Y)>();
        var count = last - first + 1;
        if (count < 2)
            return line;
        (double X, double Y) At(int index) =>
            (xs[first + (((index % count) + count) % count)], ys[first + (((index % count) + count) % count)]);
        bool IsOn(int index) => (flags[first + (((index % count) + count) % count)] & 1) != 0;
        var begin = Enumerable.Range(0, count).FirstOrDefault(IsOn, -1);
        var start = begin >= 0 ? At(begin) : Middle(At(0), At(count - 1));
        var from = start;
        line.Add(start);
        for (var step = 1; step <= count; step++)
        {
            var index = Math.Max(begin, -1) + step;
            if (IsOn(index))
            {
                from = At(index);
                line.Add(from);
                continue;
            }

            var control = At(index);
            var to = step == count ? start : IsOn(index + 1) ? At(index + 1) : Middle(control, At(index + 1));
            for (var part = 1; part <= Steps; part++)
            {
                var t = part / (double)Steps;
                line.Add((Bend(from.X, control.X, to.X, t), Bend(from.Y, control.Y, to.Y, t)));
            }

            from = to;
        }

        return line;
    }

    private List<List<(double X, double Y)>> Composite(ReadOnlySpan<byte> outline, int depth)
    {
        var at = 10;
        var contours = new List<List<(double X, double Y)>>();
        int flags;
        do
        {
            flags = U16(outline, at);
            var part = (ushort)U16(outline, at + 2);
            at += 4;
            double dx, dy;
            if ((flags & 1) != 0)
            {
                (dx, dy) = (I16(outline, at), I16(outline, at + 2));
                at += 4;
            }
            else
            {
                (dx, dy) = ((sbyte)outline[at], (sbyte)outline[at + 1]);
                at += 2;
            }

            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & 8) != 0)
            {
                a = d = Scale(outline, at);
                at += 2;
            }
            else if ((flags & 0x40) != 0)
            {
                (a, d) = (Scale(outline, at), Scale(outline, at + 2));
                at += 4;
            }
            else if ((flags & 0x80) != 0)
            {
                (a, b, c, d) = (Scale(outline, at), Scale(outline, at + 2), Scale(outline, at + 4), Scale(outline, at + 6));
                at += 8;
            }

            contours.AddRange(Read(part, depth + 1)
                .Select(contour => contour.Select(point => (
                    (a * point.X) + (c * point.Y) + dx,
                    (b * point.X) + (d * point.Y) + dy)).ToList()));
        }
        while ((flags & 0x20) != 0);
        return contours;
    }

    private static double Bend(double from, double control, double to, double t) =>
        ((1 - t) * (1 - t) * from) + (2 * t * (1 - t) * control) + (t * t * to);

    private static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static double Scale(ReadOnlySpan<byte> outline, int at) => I16(outline, at) / 16384.0;

    private static int U16(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);

    private static int I16(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
}
