using System.Buffers.Binary;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Word.Pictures;

/// <summary>The contours of a face's glyphs in the font's own units (OpenType, 'glyf'), as straight pieces.</summary>
internal sealed class GlyphContours
{
    private const int DeepestComposite = 5;
    private const int Steps = 4;

    private readonly FontFace face;
    private readonly int glyf;
    private readonly int loca;
    private readonly bool longOffsets;
    private readonly Dictionary<ushort, List<List<(double X, double Y)>>> known = [];

    public GlyphContours(FontFace face)
    {
        this.face = face;
        (glyf, loca) = (Table("glyf"), Table("loca"));
        longOffsets = I16(Table("head") + 50) != 0;
    }

    public List<List<(double X, double Y)>> Of(ushort glyph) =>
        known.TryGetValue(glyph, out var contours) ? contours : known[glyph] = Read(glyph, 0);

    private int Table(string tag)
    {
        for (var at = 12; at < 12 + (16 * U16(4)); at += 16)
            if (face.Bytes.AsSpan(at, 4).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(tag)))
                return (int)BinaryPrimitives.ReadUInt32BigEndian(face.Bytes.AsSpan(at + 8, 4));
        throw new FontFormatException($"the font has no table '{tag}'");
    }

    private List<List<(double X, double Y)>> Read(ushort glyph, int depth)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        if (start == end || depth > DeepestComposite)
            return [];
        var at = glyf + start;
        return I16(at) >= 0 ? Simple(at) : Composite(at + 10, depth);
    }

    private List<List<(double X, double Y)>> Simple(int at)
    {
        var count = I16(at);
        var ends = Enumerable.Range(0, count).Select(contour => U16(at + 10 + (2 * contour))).ToArray();
        at += 10 + (2 * count);
        at += 2 + U16(at);
        var points = count == 0 ? 0 : ends[^1] + 1;
        var flags = new byte[points];
        for (var point = 0; point < points;)
        {
            var flag = face.Bytes[at++];
            var repeat = (flag & 8) != 0 ? face.Bytes[at++] : 0;
            for (var time = 0; time <= repeat && point < points; time++)
                flags[point++] = flag;
        }

        var xs = Coordinates(ref at, flags, 2, 16);
        var ys = Coordinates(ref at, flags, 4, 32);
        var contours = new List<List<(double X, double Y)>>(count);
        var first = 0;
        foreach (var last in ends)
        {
            contours.Add(Flatten(first, last, flags, xs, ys));
            first = last + 1;
        }

        return contours;
    }

    private int[] Coordinates(ref int at, byte[] flags, int isShort, int isSame)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var point = 0; point < flags.Length; point++)
        {
            if ((flags[point] & isShort) != 0)
            {
                value += (flags[point] & isSame) != 0 ? face.Bytes[at] : -face.Bytes[at];
                at++;
            }
            else if ((flags[point] & isSame) == 0)
            {
                value += I16(at);
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

    private List<List<(double X, double Y)>> Composite(int at, int depth)
    {
        var contours = new List<List<(double X, double Y)>>();
        int flags;
        do
        {
            flags = U16(at);
            var part = (ushort)U16(at + 2);
            at += 4;
            double dx, dy;
            if ((flags & 1) != 0)
            {
                (dx, dy) = (I16(at), I16(at + 2));
                at += 4;
            }
            else
            {
                (dx, dy) = ((sbyte)face.Bytes[at], (sbyte)face.Bytes[at + 1]);
                at += 2;
            }

            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & 8) != 0)
            {
                a = d = Scale(at);
                at += 2;
            }
            else if ((flags & 0x40) != 0)
            {
                (a, d) = (Scale(at), Scale(at + 2));
                at += 4;
            }
            else if ((flags & 0x80) != 0)
            {
                (a, b, c, d) = (Scale(at), Scale(at + 2), Scale(at + 4), Scale(at + 6));
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

    private double Scale(int at) => I16(at) / 16384.0;

    private int Offset(int glyph) =>
        longOffsets ? (int)BinaryPrimitives.ReadUInt32BigEndian(face.Bytes.AsSpan(loca + (4 * glyph), 4)) : 2 * U16(loca + (2 * glyph));

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(face.Bytes.AsSpan(at, 2));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(face.Bytes.AsSpan(at, 2));
}
