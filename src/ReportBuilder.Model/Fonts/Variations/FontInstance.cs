using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>Makes a font of one instance of a variable font: its outlines, widths and measures stand still, and hints are left out.</summary>
/// <remarks>The kerning is that of the outlines which the file holds: the variations of 'GPOS' are not read.</remarks>
internal static class FontInstance
{
    private const int MeasuresVersion = 1;

    /// <summary>What only a variable font has, and hints, which are made for the outlines that the file holds.</summary>
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        StringComparer.Ordinal,
        "fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT", "cvt ", "fpgm", "prep", "gasp",
        "hdmx", "LTSH", "VDMX", "DSIG", "vhea", "vmtx", "VORG");

    /// <summary>The places in the tables that 'MVAR' changes, by its tags.</summary>
    private static readonly (string Tag, string Table, int At)[] Measures =
    [
        ("hasc", "OS/2", 68), ("hdsc", "OS/2", 70), ("hlgp", "OS/2", 72), ("hcla", "OS/2", 74), ("hcld", "OS/2", 76), ("xhgt", "OS/2", 86), ("cpht", "OS/2", 88),
        ("undo", "post", 8), ("unds", "post", 10),
    ];

    /// <summary>The name that PDF files give the instance and the bytes of its font; null where the face is not variable.</summary>
    /// <param name="wanted">The name of the instance.</param>
    /// <exception cref="FontFormatException">There is no such instance, or a table is damaged.</exception>
    public static (string Name, ImmutableArray<byte> Bytes)? Make(Dictionary<string, FontBytes> tables, string wanted)
    {
        if (!tables.ContainsKey("fvar"))
            return null;
        FontReader.RequireOutlines(tables);
        var axes = VariationAxes.Read(tables);
        var instance = axes.Find(wanted) ?? throw axes.NoInstance(wanted);
        var place = axes.Normalised(instance, tables);
        var made = tables.Where(table => !LeftOut.Contains(table.Key))
            .ToDictionary(table => table.Key, table => table.Value.Span.ToArray(), StringComparer.Ordinal);
        SetOutlines(made, new(tables, place));
        SetMeasures(made, tables, place);
        if (axes.WeightOf(instance) is { } weight && made.TryGetValue("OS/2", out var os2) && os2.Length >= 6)
            Set(os2, 4, weight);
        var family = NameReader.PostScriptName(FontReader.Required(tables, "name")).Split('-')[0];
        var name = instance.PostScriptName.Length > 0 ? instance.PostScriptName : $"{family}-{string.Concat(instance.Name.Where(char.IsAsciiLetterOrDigit))}";
        return (name, FontFile.Write(made));
    }

    private static void SetOutlines(Dictionary<string, byte[]> made, InstanceOutlines outlines)
    {
        var (glyf, loca, hmtx) = (new FontWriter(), new FontWriter(), new FontWriter());
        var (box, widest) = ((Left: 0, Bottom: 0, Right: 0, Top: 0), 0);
        for (var glyph = 0; glyph < outlines.Count; glyph++)
        {
            loca.U32((uint)glyf.Length);
            outlines.Write(glyph, glyf);
            var (advance, bearing) = outlines.Metrics(glyph);
            hmtx.U16(advance).I16(bearing);
            widest = Math.Max(widest, advance);
            if (outlines.Bounds(glyph) is { } own)
                box = (Math.Min(box.Left, own.Left), Math.Min(box.Bottom, own.Bottom), Math.Max(box.Right, own.Right), Math.Max(box.Top, own.Top));
        }

        loca.U32((uint)glyf.Length);
        (made["glyf"], made["loca"], made["hmtx"]) = (glyf.Length == 0 ? [0, 0] : glyf.ToArray(), loca.ToArray(), hmtx.ToArray());
        var (head, hhea) = (Whole(made["head"], 54), Whole(made["hhea"], 36));
        Set(head, 8, 0);
        Set(head, 10, 0);
        Set(head, 36, box.Left);
        Set(head, 38, box.Bottom);
        Set(head, 40, box.Right);
        Set(head, 42, box.Top);
        Set(head, 50, 1);
        Set(hhea, 10, widest);
        Set(hhea, 34, outlines.Count);
    }

    private static void SetMeasures(Dictionary<string, byte[]> made, Dictionary<string, FontBytes> tables, double[] place)
    {
        if (!tables.TryGetValue("MVAR", out var mvar) || mvar.U16(0) != MeasuresVersion || mvar.U16(10) == 0)
            return;
        var variations = new ItemVariations(mvar.From(mvar.U16(10)), place);
        for (var at = 0; at < mvar.U16(8); at++)
        {
            var record = mvar.Slice(12 + (mvar.U16(6) * at), 8);
            var (_, table, where) = Array.Find(Measures, measure => measure.Tag == record.Tag(0));
            if (table is null || !made.TryGetValue(table, out var bytes) || bytes.Length < where + 2)
                continue;
            var value = (short)((bytes[where] << 8) | bytes[where + 1]) + variations.Delta(record.U16(4), record.U16(6));
            Set(bytes, where, (int)Math.Clamp(FontUnits.Nearest(value), short.MinValue, short.MaxValue));
        }
    }

    private static byte[] Whole(byte[] table, int least) =>
        table.Length >= least ? table : throw new FontFormatException("the font file is damaged: a table is too short");

    private static void Set(byte[] table, int at, int value) => (table[at], table[at + 1]) = ((byte)(value >> 8), (byte)value);
}
