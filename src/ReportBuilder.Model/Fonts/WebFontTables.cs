namespace ReportBuilder.Model.Fonts;

/// <summary>The tables that a browser wants besides the outlines: cmap, name, OS/2, and kerning and tabular figures where the face has them.</summary>
internal static class WebFontTables
{
    public static void Add(
        Dictionary<string, byte[]> tables,
        Dictionary<string, FontBytes> source,
        FontFace face,
        GlyphNumbers numbers,
        IReadOnlyDictionary<int, ushort> characterMap)
    {
        var map = characterMap.OrderBy(pair => pair.Key).Select(pair => (Code: pair.Key, Glyph: numbers.New(pair.Value))).ToList();
        tables["cmap"] = CharacterMap(map);
        tables["name"] = Names(source["name"]);
        if (source.TryGetValue("OS/2", out var os2))
            tables["OS/2"] = Os2(os2, map);
        if (LayoutTableWriter.Kerning(face, numbers) is { } kerning)
            tables["GPOS"] = kerning;
        if (LayoutTableWriter.TabularFigures(face, numbers) is { } figures)
            tables["GSUB"] = figures;
    }

    /// <summary>One subtable of format 4 (and one of format 12 where a character lies beyond U+FFFF).</summary>
    private static byte[] CharacterMap(List<(int Code, ushort Glyph)> map)
    {
        var segments = Segments(map.Where(entry => entry.Code < 0xFFFF));
        var all = Segments(map);
        var beyond = all.Any(segment => segment.End > 0xFFFF);
        var table = new FontWriter().U16(0).U16(beyond ? 2 : 1);
        var format4 = Format4(segments);
        var start = beyond ? 20 : 12;
        table.U16(3).U16(1).U32((uint)start);
        if (beyond)
            table.U16(3).U16(10).U32((uint)(start + format4.Length));
        table.Bytes(format4);
        if (beyond)
            table.Bytes(Format12(all));
        return table.ToArray();
    }

    /// <summary>Runs of neighbouring codes whose glyphs are neighbours too.</summary>
    private static List<(int Start, int End, ushort Glyph)> Segments(IEnumerable<(int Code, ushort Glyph)> map)
    {
        var segments = new List<(int Start, int End, ushort Glyph)>();
        foreach (var (code, glyph) in map)
        {
            if (segments.Count > 0 && segments[^1] is var last && last.End + 1 == code && last.Glyph + (code - last.Start) == glyph)
                segments[^1] = last with { End = code };
            else
                segments.Add((code, code, glyph));
        }

        return segments;
    }

    private static byte[] Format4(List<(int Start, int End, ushort Glyph)> segments)
    {
        List<(int Start, int End, ushort Glyph)> closed = [.. segments, (0xFFFF, 0xFFFF, 0)];
        var log = System.Numerics.BitOperations.Log2((uint)closed.Count);
        var table = new FontWriter();
        table.U16(4).U16(16 + (8 * closed.Count)).U16(0).U16(2 * closed.Count).U16(2 << log).U16(log).U16((2 * closed.Count) - (2 << log));
        closed.ForEach(segment => table.U16(segment.End));
        table.U16(0);
        closed.ForEach(segment => table.U16(segment.Start));
        // The last segment maps U+FFFF to glyph 0: its delta is 1.
        closed.ForEach(segment => table.U16((segment.Glyph - segment.Start) & 0xFFFF));
        closed.ForEach(_ => table.U16(0));
        return table.ToArray();
    }

    private static byte[] Format12(List<(int Start, int End, ushort Glyph)> segments)
    {
        var table = new FontWriter().U16(12).U16(0).U32((uint)(16 + (12 * segments.Count))).U32(0).U32((uint)segments.Count);
        segments.ForEach(segment => table.U32((uint)segment.Start).U32((uint)segment.End).U32(segment.Glyph));
        return table.ToArray();
    }

    /// <summary>The Windows names that identify the face and its licence (ids 0 to 6, 13, 14, 16 and 17).</summary>
    private static byte[] Names(FontBytes name)
    {
        var storage = name.From(name.U16(4));
        var records = Enumerable.Range(0, name.U16(2))
            .Select(i => name.Slice(6 + (12 * i), 12))
            .Where(record => record.U16(0) == 3 && record.U16(4) == 0x0409 && record.U16(6) is <= 6 or 13 or 14 or 16 or 17)
            .ToList();
        var (table, texts) = (new FontWriter(), new FontWriter());
        table.U16(0).U16(records.Count).U16(6 + (12 * records.Count));
        foreach (var record in records)
        {
            table.Bytes(record.Slice(0, 8).Span).U16(record.U16(8)).U16(texts.Length);
            texts.Bytes(storage.Slice(record.U16(10), record.U16(8)).Span);
        }

        return table.Bytes(texts.Span).ToArray();
    }

    private static byte[] Os2(FontBytes os2, List<(int Code, ushort Glyph)> map)
    {
        var table = new FontWriter().Bytes(os2.Span);
        if (map.Count > 0 && os2.Length >= 68)
        {
            table.SetU16(64, Math.Min(map[0].Code, 0xFFFF));
            table.SetU16(66, Math.Min(map[^1].Code, 0xFFFF));
        }

        return table.ToArray();
    }
}
