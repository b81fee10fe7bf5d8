namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>The outlines of a face at one place on its axes, with their widths: a 'glyf' table without variations.</summary>
internal sealed class InstanceOutlines
{
    private const int Phantoms = 4;
    private const int DeepestPart = 16;
    private const int MostPoints = 65535;

    /// <summary>The step from one point to the next has to fit into two bytes.</summary>
    private const int FarthestUnit = 16383;

    private readonly Dictionary<string, FontBytes> tables;
    private readonly Outlines.TrueTypeOutlines outlines;
    private readonly GlyphVariations? variations;
    private readonly int glyphCount;
    private readonly Glyph?[] glyphs;

    public InstanceOutlines(Dictionary<string, FontBytes> tables, double[] place)
    {
        this.tables = tables;
        glyphCount = tables["maxp"].U16(4);
        outlines = new(tables["glyf"], tables["loca"], tables["head"].I16(50) != 0, glyphCount);
        variations = tables.TryGetValue("gvar", out var gvar) ? new(gvar, place) : null;
        glyphs = new Glyph?[glyphCount];
    }

    public int Count => glyphCount;

    /// <summary>How wide a glyph is, and how far its outline stands from where it begins; in units of the font.</summary>
    public (int Advance, int Bearing) Metrics(int glyph) => (Of(glyph).Advance, Of(glyph).Bearing);

    /// <summary>The box around the points of a glyph; null where it has none.</summary>
    public (int Left, int Bottom, int Right, int Top)? Bounds(int glyph) => Of(glyph).Bounds;

    public void Write(int glyph, FontWriter glyf)
    {
        var drawn = Of(glyph);
        if (drawn.Bounds is not { } bounds)
            return;
        if (drawn.Simple is { } simple)
        {
            simple.Write(glyf, bounds);
        }
        else
        {
            glyf.I16(-1).I16(bounds.Left).I16(bounds.Bottom).I16(bounds.Right).I16(bounds.Top);
            foreach (var part in drawn.Parts)
                part.Write(glyf);
        }

        glyf.Pad(4);
    }

    private Glyph Of(int glyph, int depth = 0)
    {
        if (glyph >= glyphCount)
            throw Outlines.GlyphOutlines.NoGlyph(glyph);
        if (depth > DeepestPart)
            throw new FontFormatException("the parts of a glyph stand in each other too deeply");
        return glyphs[glyph] ??= Make(glyph, depth);
    }

    private Glyph Make(int glyph, int depth)
    {
        var outline = outlines.Outline((ushort)glyph);
        if (outline.Length > 0 && outline.I16(0) < 0)
            return MakeComposite(glyph, outline, depth);
        var simple = outline.Length == 0 ? new([], [], []) : SimpleGlyph.Read(outline);
        var moved = Moved(glyph, [.. simple.Points.Select(point => ((double)point.X, (double)point.Y))], outline, simple.Ends);
        (int X, int Y)[] points = [.. moved[..^Phantoms].Select(Whole)];
        return Finished(simple with { Points = points }, [], [.. points.Select(point => ((double)point.X, (double)point.Y))], moved);
    }

    private Glyph MakeComposite(int glyph, FontBytes outline, int depth)
    {
        var parts = GlyphPart.Read(outline);
        var moved = Moved(glyph, [.. parts.Select(part => part.IsMoved ? ((double)part.First, (double)part.Second) : (0, 0))], outline, ends: null);
        var points = new List<(double X, double Y)>();
        for (var at = 0; at < parts.Count; at++)
        {
            if (parts[at].IsMoved)
                parts[at] = parts[at] with { First = Whole(moved[at]).X, Second = Whole(moved[at]).Y };
            Place(parts[at], Of(parts[at].Glyph, depth + 1).Points, points);
        }

        return Finished(null, parts, [.. points], moved);
    }

    /// <summary>Adds the points of a part where they come to stand.</summary>
    private static void Place(GlyphPart part, (double X, double Y)[] own, List<(double X, double Y)> points)
    {
        if (points.Count + own.Length > MostPoints)
            throw new FontFormatException("a glyph has too many points");
        var by = (X: (double)part.First, Y: (double)part.Second);
        if (!part.IsMoved)
        {
            if (part.First >= points.Count || part.Second >= own.Length)
                throw new FontFormatException("a part of a glyph hangs on a point that is not there");
            var (held, holding) = (part.Turned(own[part.Second]), points[part.First]);
            by = (holding.X - held.X, holding.Y - held.Y);
        }

        foreach (var point in own)
            points.Add(part.Turned(point) is var turned ? (turned.X + by.X, turned.Y + by.Y) : default);
    }

    private (double X, double Y)[] Moved(int glyph, (double X, double Y)[] points, FontBytes outline, int[]? ends)
    {
        var (advance, bearing) = Usual(glyph);
        var origin = (outline.Length == 0 ? 0 : outline.I16(2)) - bearing;
        (double X, double Y)[] all = [.. points, (origin, 0), (origin + advance, 0), (0, 0), (0, 0)];
        return variations?.Move(glyph, all, ends) ?? all;
    }

    private static Glyph Finished(SimpleGlyph? simple, List<GlyphPart> parts, (double X, double Y)[] points, (double X, double Y)[] moved)
    {
        var (begin, end) = (moved[^Phantoms].X, moved[^(Phantoms - 1)].X);
        (int, int, int, int)? bounds = points.Length == 0
            ? null
            : (Unit(points.Min(point => point.X)), Unit(points.Min(point => point.Y)), Unit(points.Max(point => point.X)), Unit(points.Max(point => point.Y)));
        var advance = (int)Math.Clamp(FontUnits.Nearest(end - begin), 0, ushort.MaxValue);
        return new(simple, parts, points, bounds, advance, bounds is { } box ? Unit(box.Item1 - begin) : 0);
    }

    /// <summary>As the file says it for its own outline.</summary>
    private (int Advance, int Bearing) Usual(int glyph)
    {
        var (hmtx, count) = (tables["hmtx"], tables["hhea"].U16(34));
        return glyph < count
            ? (hmtx.U16(4 * glyph), hmtx.I16((4 * glyph) + 2))
            : (hmtx.U16(4 * (count - 1)), hmtx.I16((4 * count) + (2 * (glyph - count))));
    }

    private static (int X, int Y) Whole((double X, double Y) point) => (Unit(point.X), Unit(point.Y));

    private static int Unit(double value) => (int)Math.Clamp(FontUnits.Nearest(value), -FarthestUnit, FarthestUnit);

    /// <param name="Simple">Null for a composite glyph.</param>
    private sealed record Glyph(
        SimpleGlyph? Simple,
        List<GlyphPart> Parts,
        (double X, double Y)[] Points,
        (int Left, int Bottom, int Right, int Top)? Bounds,
        int Advance,
        int Bearing);
}
