namespace ReportBuilder.Model.Fonts;

/// <summary>Reads a 'cmap' table: the Unicode subtables of format 12 (preferred) and 4.</summary>
internal static class CharacterMapReader
{
    public static IReadOnlyDictionary<int, ushort> Read(FontBytes cmap, int glyphCount)
    {
        var subtables = Enumerable.Range(0, cmap.U16(2))
            .Select(i => (Platform: cmap.U16(4 + (8 * i)), Encoding: cmap.U16(6 + (8 * i)), Table: cmap.From(cmap.Offset32(8 + (8 * i)))))
            .Where(entry => (entry.Platform, entry.Encoding) is (0, _) or (3, 1) or (3, 10))
            .Select(entry => entry.Table)
            .Where(table => table.U16(0) is 4 or 12)
            .OrderByDescending(table => table.U16(0))
            .ToList();
        if (subtables.Count == 0)
            throw new FontFormatException("the font has no Unicode character map");
        var map = new Dictionary<int, ushort>();
        var chosen = subtables[0];
        if (chosen.U16(0) == 12)
            ReadGroups(chosen, map, glyphCount);
        else
            ReadSegments(chosen, map, glyphCount);
        return map;
    }

    private static void ReadGroups(FontBytes table, Dictionary<int, ushort> map, int glyphCount)
    {
        var groups = table.Offset32(12);
        for (var i = 0; i < groups; i++)
        {
            var group = table.Slice(16 + (12 * i), 12);
            var (start, end, glyph) = (group.Offset32(0), group.Offset32(4), group.Offset32(8));
            if (end > 0x10FFFF)
                throw new FontFormatException("the font's character map goes past Unicode");
            for (var code = start; code <= end; code++)
                Add(map, code, glyph + (code - start), glyphCount);
        }
    }

    private static void ReadSegments(FontBytes table, Dictionary<int, ushort> map, int glyphCount)
    {
        var twice = table.U16(6);
        for (var i = 0; i < twice; i += 2)
        {
            var (end, start) = (table.U16(14 + i), table.U16(16 + twice + i));
            var delta = table.U16(16 + (2 * twice) + i);
            var rangePlace = 16 + (3 * twice) + i;
            var range = table.U16(rangePlace);
            for (var code = (int)start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : table.U16(rangePlace + range + (2 * (code - start)));
                Add(map, code, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF, glyphCount);
            }
        }
    }

    private static void Add(Dictionary<int, ushort> map, int code, int glyph, int glyphCount)
    {
        if (glyph > 0 && glyph < glyphCount)
            map[code] = (ushort)glyph;
    }
}
