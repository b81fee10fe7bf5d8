using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Fonts.Variations;

namespace ReportBuilder.Model.Fonts;

/// <summary>
/// Reads a face with TrueType or CFF outlines, alone or out of a collection: metrics, character map, pair kerning and tabular figures.
/// Source: OpenType 1.9.
/// </summary>
public static class FontReader
{
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565;
    private const uint OpenType = 0x4F54544F;

    /// <param name="bytes">The whole file.</param>
    /// <param name="face">
    /// Its name or its number, from 0, in a collection; the name of an instance of a variable font. Of a face in a collection both, with '#'
    /// between them. A variable font without an instance has the outlines that its file holds.
    /// </param>
    /// <exception cref="FontFormatException">
    /// The bytes are not a font, have no such face or instance, or a table is missing or damaged.
    /// </exception>
    public static FontFace Read(ImmutableArray<byte> bytes, string face = "")
    {
        var file = new FontBytes(bytes.AsMemory());
        var (named, instance) = FontCollection.Parts(file, face);
        var start = FontCollection.Start(file, named);
        if (instance.Length == 0)
            return Read(bytes, file, start);
        var made = FontInstance.Make(TableDirectory(file, start), instance)
            ?? throw new FontFormatException($"the face is not variable: it has no instance '{instance}'");
        return Read(made.Bytes, new FontBytes(made.Bytes.AsMemory()), 0, made.Name);
    }

    /// <param name="name">What PDF files call it; null for the name that it has.</param>
    private static FontFace Read(ImmutableArray<byte> bytes, FontBytes file, int start, string? name = null)
    {
        var tables = TableDirectory(file, start);
        var head = Required(tables, "head");
        var hhea = Required(tables, "hhea");
        var os2 = tables.TryGetValue("OS/2", out var found) ? found : default(FontBytes?);
        var glyphCount = Required(tables, "maxp").U16(4);
        var unitsPerEm = head.U16(18) is var units and > 0 ? units : throw new FontFormatException("the font's em is 0 units");
        var map = CharacterMapReader.Read(Required(tables, "cmap"), glyphCount);
        RequireOutlines(tables);
        return new FontFace
        {
            Name = name ?? NameReader.PostScriptName(Required(tables, "name")),
            Bytes = bytes,
            Start = start,
            UnitsPerEm = unitsPerEm,
            Ascent = hhea.I16(4),
            Descent = hhea.I16(6),
            CapHeight = os2 is { Length: >= 90 } tall ? tall.I16(88) : unitsPerEm * 7 / 10,
            XHeight = os2 is { Length: >= 88 } low ? low.I16(86) : unitsPerEm / 2,
            Weight = os2 is { Length: >= 6 } light ? light.U16(4) : 400,
            ItalicAngle = Required(tables, "post").U32(4) is var angle ? (int)angle / 65536.0 : 0,
            BoundingBox = (head.I16(36), head.I16(38), head.I16(40), head.I16(42)),
            Advances = Advances(Required(tables, "hmtx"), hhea.U16(34), glyphCount),
            CharacterMap = map,
            Kerning = tables.TryGetValue("GPOS", out var gpos) ? PairKerning.Read(gpos).Between : (_, _) => 0,
            TabularFigures = tables.TryGetValue("GSUB", out var gsub)
                ? SingleSubstitution.Read(gsub, "tnum", glyphCount)
                : ImmutableDictionary<ushort, ushort>.Empty,
        };
    }

    /// <summary>The tables of a face by tag, as places in the bytes of its file.</summary>
    internal static Dictionary<string, FontBytes> TableDirectory(FontBytes file, int start)
    {
        if (file.Length < 12 || file.U32(start) is not (TrueType or AppleTrueType or OpenType))
            throw new FontFormatException("this is not a TrueType or OpenType font");
        var tables = new Dictionary<string, FontBytes>(StringComparer.Ordinal);
        for (var i = 0; i < file.U16(start + 4); i++)
        {
            var record = start + 12 + (16 * i);
            tables[file.Tag(record)] = file.Slice(file.Offset32(record + 8), file.Offset32(record + 12));
        }

        return tables;
    }

    internal static void RequireOutlines(Dictionary<string, FontBytes> tables)
    {
        if (tables.ContainsKey("CFF "))
            return;
        if (tables.ContainsKey("CFF2"))
            throw new FontFormatException("the font's outlines vary as CFF2, which is not read; take a variable font with TrueType outlines, or a file a weight");
        _ = Required(tables, "glyf");
        _ = Required(tables, "loca");
    }

    internal static FontBytes Required(Dictionary<string, FontBytes> tables, string tag) =>
        tables.TryGetValue(tag, out var table) ? table : throw new FontFormatException($"the font has no '{tag}' table");

    private static ImmutableArray<ushort> Advances(FontBytes hmtx, int metricCount, int glyphCount)
    {
        if (metricCount == 0)
            throw new FontFormatException("the font has no widths");
        var advances = new ushort[glyphCount];
        for (var glyph = 0; glyph < glyphCount; glyph++)
            advances[glyph] = hmtx.U16(4 * Math.Min(glyph, metricCount - 1));
        return ImmutableCollectionsMarshal.AsImmutableArray(advances);
    }
}
