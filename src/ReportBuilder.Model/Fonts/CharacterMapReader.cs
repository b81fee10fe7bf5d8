namespace ReportBuilder.Model.Fonts;

/// <summary>Reads a 'cmap' table: the Unicode subtables of format 12 (preferred) and 4.</summary>
internal static class CharacterMapReader
{
    public static IReadOnlyDictionary<int, ushort> Read(FontBytes cmap, int glyphCount)
    {
        var map = new Dictionary<int, ushort>();
        var chosen = Chosen(cmap);
        if (chosen.U16(0) == 12)
            ReadGroups(chosen, map, glyphCount);
        else
            ReadSegments(chosen, map, glyphCount);
        return map;
    }

    /// <summary>The first Unicode subtable of the higher format.</summary>
    private static FontBytes Chosen(FontBytes cmap)
    {
        var (best, chosen) = (0, default(FontBytes));
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var (platform, encoding, table) = (cmap.U16(4 + (8 * i)), cmap.U16(6 + (8 * i)), cmap.From(cmap.Offset32(8 + (8 * i))));
            if (platform != 0 && (platform != 3 || encoding is not (1 or 10)))
                continue;
            if (table.U16(0) is (4 or 12) and var format && format > best)
                (best, chosen) = (format, table);
        }

        return best > 0 ? chosen : throw new FontFormatException("the font has no Unicode character map");
    }

    private static void ReadGroups(FontBytes table, Dictionary<int, ushort> map, int glyphCount)
    {
        var groups = table.Offset32(12);
        var previous = -1;
        for (var i = 0; i < groups; i++)
        {
            var group = table.Slice(16 + (12 * i), 12);
            var (start, end, glyph) = (group.Offset32(0), group.Offset32(4), group.Offset32(8));
            if (end > 0x10FFFF || start <= previous || end < start)
                throw Disordered();
            previous = end;
            for (var code = start; code <= end && glyph + (code - start) < glyphCount; code++)
                Add(map, code, glyph + (code - start), glyphCount);
        }
    }

    private static void ReadSegments(FontBytes table, Dictionary<int, ushort> map, int glyphCount)
    {
        var twice = table.U16(6);
        var previous = -1;
        for (var i = 0; i < twice; i += 2)
        {
            var (end, start) = (table.U16(14 + i), table.U16(16 + twice + i));
            if (start <= previous || end < start)
                throw Disordered();
            previous = end;
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

    /// <summary>Ranges ascend and do not overlap (the standard asks for it), so that the work is bounded by Unicode whatever the file says.</summary>
    private static FontFormatException Disordered() => new("the font's character map is damaged: its ranges are out of order");

    private static void Add(Dictionary<int, ushort> map, int code, int glyph, int glyphCount)
    {
        if (glyph > 0 && glyph < glyphCount)
            map[code] = (ushort)glyph;
    }
}
