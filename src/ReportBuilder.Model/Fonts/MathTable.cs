namespace ReportBuilder.Model.Fonts;

/// <summary>What a maths face says of setting formulas: its measures, and the taller forms of its signs. Source: OpenType 1.9, "MATH".</summary>
/// <remarks>All lengths are in the face's units.</remarks>
public sealed class MathTable
{
    private const int FirstValue = 8;
    private readonly FontBytes constants;
    private readonly FontBytes glyphInfo;
    private readonly FontBytes variants;
    private readonly FontBytes glyf;
    private readonly FontBytes loca;
    private readonly bool longPlaces;

    private MathTable(FontFace face)
    {
        var tables = FontReader.TableDirectory(new FontBytes(face.Bytes.AsMemory()), face.Start);
        if (!tables.TryGetValue("MATH", out var math) || !tables.TryGetValue("glyf", out glyf))
            throw new FontFormatException("the font has no measures for formulas, or no TrueType outlines");
        (constants, glyphInfo, variants) = (math.From(math.U16(4)), math.From(math.U16(6)), math.From(math.U16(8)));
        (loca, longPlaces) = (tables["loca"], tables["head"].U16(50) != 0);
        Face = face;
    }

    /// <exception cref="FontFormatException">The face is no maths face with TrueType outlines.</exception>
    public static MathTable Of(FontFace face) => new(face);

    public FontFace Face { get; }

    public int this[MathMeasure measure] => constants.I16(FirstValue + (4 * (int)measure));

    /// <summary>A measure at a size, in points.</summary>
    public double Points(MathMeasure measure, double size) => this[measure] * size / Face.UnitsPerEm;

    /// <summary>How far a glyph reaches above and below the baseline; both are 0 for one without ink.</summary>
    public (int Top, int Bottom) Reach(ushort glyph)
    {
        var (from, to) = longPlaces ? (loca.Offset32(4 * glyph), loca.Offset32((4 * glyph) + 4)) : (2 * loca.U16(2 * glyph), 2 * loca.U16((2 * glyph) + 2));
        return from == to ? (0, 0) : (glyf.I16(from + 8), glyf.I16(from + 4));
    }

    /// <summary>Where the ink of a glyph begins and ends.</summary>
    public (int Left, int Right) Ink(ushort glyph)
    {
        var from = longPlaces ? loca.Offset32(4 * glyph) : 2 * loca.U16(2 * glyph);
        return Reach(glyph) == (0, 0) ? (0, 0) : (glyf.I16(from + 2), glyf.I16(from + 6));
    }

    /// <summary>How much further a leaning glyph reaches to the right than its width says.</summary>
    public int ItalicCorrection(ushort glyph) => ValueOf(glyph, glyphInfo.U16(0), 4);

    /// <summary>Above which place of its width an accent stands; null where the face does not say.</summary>
    public int? AccentPlace(ushort glyph) =>
        glyphInfo.U16(2) is > 0 and var at && IndexIn(glyphInfo.From(at), glyph) is { } found ? glyphInfo.From(at).I16(4 + (4 * found)) : null;

    /// <summary>The first form of a sign that is at least so tall, or its tallest.</summary>
    public ushort Tall(ushort glyph, double height)
    {
        if (IndexIn(variants, glyph, 2) is not { } found || variants.U16(10 + (2 * found)) is not (> 0 and var at))
            return glyph;
        var forms = variants.From(at);
        for (var form = 0; form < forms.U16(2); form++)
        {
            glyph = forms.U16(4 + (4 * form));
            var (top, bottom) = Reach(glyph);
            if (top - bottom >= height)
                break;
        }

        return glyph;
    }

    private int ValueOf(ushort glyph, int table, int values) =>
        table > 0 && IndexIn(glyphInfo.From(table), glyph) is { } found ? glyphInfo.From(table).I16(values + (4 * found)) : 0;

    /// <summary>The number of a glyph in the coverage that a table names at a place.</summary>
    private static int? IndexIn(FontBytes table, ushort glyph, int place = 0)
    {
        var coverage = table.From(table.U16(place));
        for (var at = 0; at < coverage.U16(2); at++)
        {
            if (coverage.U16(0) == 1)
            {
                if (coverage.U16(4 + (2 * at)) == glyph)
                    return at;
            }
            else if (coverage.U16(4 + (6 * at)) <= glyph && glyph <= coverage.U16(6 + (6 * at)))
            {
                return coverage.U16(8 + (6 * at)) + glyph - coverage.U16(4 + (6 * at));
            }
        }

        return null;
    }
}

/// <summary>The measures that formulas are set by, in the order of the MathConstants table.</summary>
public enum MathMeasure
{
    AxisHeight = 1,
    AccentBaseHeight,
    SubscriptShiftDown = 4,
    SubscriptTopMost,
    SubscriptDropLeast,
    SuperscriptShiftUp,
    SuperscriptBottomLeast = 9,
    SuperscriptDropMost,
    ScriptGapLeast,
    SpaceAfterScript = 13,
    UpperLimitGap,
    UpperLimitRise,
    LowerLimitGap,
    LowerLimitDrop,
    StackTopUp,
    StackTopUpInDisplay,
    StackBottomDown,
    StackBottomDownInDisplay,
    StackGap,
    StackGapInDisplay,
    NumeratorUp = 28,
    NumeratorUpInDisplay,
    DenominatorDown,
    DenominatorDownInDisplay,
    NumeratorGap,
    NumeratorGapInDisplay,
    FractionRule,
    DenominatorGap,
    DenominatorGapInDisplay,
    OverbarGap = 39,
    OverbarRule,
    OverbarClearance,
    UnderbarGap,
    UnderbarRule,
    RadicalGap = 45,
    RadicalGapInDisplay,
    RadicalRule,
    RadicalClearance,
    RadicalKernBeforeDegree,
    RadicalKernAfterDegree,
}
