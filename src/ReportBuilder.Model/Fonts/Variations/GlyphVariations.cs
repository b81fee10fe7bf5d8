namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>How far the points of each glyph move at one place on the axes. Source: OpenType 1.9, 'gvar' and "Tuple variation store".</summary>
/// <param name="place">Normalised, one for each axis.</param>
internal sealed class GlyphVariations(FontBytes gvar, double[] place)
{
    private const int LongOffsets = 0x0001;
    private const int SharedPoints = 0x8000;
    private const int CountMask = 0x0FFF;
    private const int OwnPeak = 0x8000;
    private const int Intermediate = 0x4000;
    private const int OwnPoints = 0x2000;

    /// <summary>Moves the points of a glyph, which are not rounded.</summary>
    /// <param name="points">As the file has them, the four phantom points last.</param>
    /// <param name="ends">The last point of each contour; null for a composite glyph, whose points are the places of its parts.</param>
    /// <exception cref="FontFormatException">The table is damaged.</exception>
    public (double X, double Y)[] Move(int glyph, (double X, double Y)[] points, int[]? ends)
    {
        var moved = ((double X, double Y)[])points.Clone();
        if (glyph >= gvar.U16(12) || gvar.U16(4) != place.Length)
            return moved;
        var isLong = (gvar.U16(14) & LongOffsets) != 0;
        var (from, to) = isLong
            ? (gvar.Offset32(20 + (4 * glyph)), gvar.Offset32(24 + (4 * glyph)))
            : (2 * gvar.U16(20 + (2 * glyph)), 2 * gvar.U16(22 + (2 * glyph)));
        if (from != to)
            Move(gvar.From(gvar.Offset32(16)).Slice(from, to - from), points, moved, ends);
        return moved;
    }

    private void Move(FontBytes data, (double X, double Y)[] points, (double X, double Y)[] moved, int[]? ends)
    {
        var numbers = new PackedNumbers(data, data.U16(2));
        var shared = (data.U16(0) & SharedPoints) != 0 ? numbers.Points() : null;
        var (header, next) = (4, numbers.Place);
        for (var tuple = data.U16(0) & CountMask; tuple > 0; tuple--)
        {
            var (size, index) = (data.U16(header), data.U16(header + 2));
            header += 4;
            var share = Share(data, index, ref header);
            numbers.GoTo(next);
            next += size;
            if (share == 0)
                continue;
            var touched = (index & OwnPoints) != 0 ? numbers.Points() : shared;
            Add(share, touched, numbers, points, moved, ends);
        }
    }

    private double Share(FontBytes data, int index, ref int header)
    {
        var size = 2 * place.Length;
        FontBytes peak;
        if ((index & OwnPeak) != 0)
        {
            peak = data.Slice(header, size);
            header += size;
        }
        else
        {
            if ((index & CountMask) >= gvar.U16(6))
                throw new FontFormatException("the variations of a glyph are damaged: there is no such shared tuple");
            peak = gvar.From(gvar.Offset32(8)).Slice(size * (index & CountMask), size);
        }

        var between = (index & Intermediate) != 0 ? data.Slice(header, 2 * size) : default(FontBytes?);
        header += between is null ? 0 : 2 * size;
        var share = 1.0;
        for (var axis = 0; axis < place.Length; axis++)
        {
            var top = peak.I16(2 * axis) / 16384.0;
            var (start, end) = between is { } range
                ? (range.I16(2 * axis) / 16384.0, range.I16(size + (2 * axis)) / 16384.0)
                : (Math.Min(top, 0), Math.Max(top, 0));
            share *= TupleRegion.Share(place[axis], start, top, end);
        }

        return share;
    }

    private static void Add(
        double share, int[]? touched, PackedNumbers numbers, (double X, double Y)[] points, (double X, double Y)[] moved, int[]? ends)
    {
        var count = touched?.Length ?? points.Length;
        var (across, up) = (numbers.Deltas(count), numbers.Deltas(count));
        var deltas = new (double X, double Y)[points.Length];
        var isTouched = new bool[points.Length];
        for (var at = 0; at < count; at++)
        {
            var point = touched is null ? at : touched[at];
            // Some fonts name points that a glyph does not have.
            if (point >= points.Length)
                continue;
            deltas[point] = (across[at], up[at]);
            isTouched[point] = true;
        }

        if (touched is not null && ends is not null)
            UntouchedPoints.Infer(deltas, isTouched, points, ends);
        for (var at = 0; at < moved.Length; at++)
            moved[at] = (moved[at].X + (share * deltas[at].X), moved[at].Y + (share * deltas[at].Y));
    }
}
