using System.Text;

namespace ReportBuilder.Model.Fonts;

/// <summary>
/// The tables that a browser wants besides the outlines: cmap, name, OS/2, and kerning and tabular figures where the face has them.
/// </summary>
internal static class WebFontTables
{
    public static void Add(
        Dictionary<string, byte[]> tables,
        Dictionary<string, FontBytes> source,
        FontFace face,
        GlyphNumbers numbers,
        CharacterGlyphs characters,
        Func<string, string>? rename)
    {
        tables["cmap"] = CharacterMap(characters, numbers);
        tables["name"] = Names(source["name"], rename);
        if (source.TryGetValue("OS/2", out var os2))
            tables["OS/2"] = Os2(os2, characters);
        if (LayoutTableWriter.Kerning(face, numbers) is { } kerning)
            tables["GPOS"] = kerning;
        if (LayoutTableWriter.TabularFigures(face, numbers) is { } figures)
            tables["GSUB"] = figures;
    }

    /// <summary>One subtable of format 4 (and one of format 12 where a character lies beyond U+FFFF).</summary>
    private static byte[] CharacterMap(CharacterGlyphs characters, GlyphNumbers numbers)
    {
        var all = Segments(characters, numbers, 0x10FFFF);
        var beyond = all.Count > 0 && all[^1].End > 0xFFFF;
        var table = new FontWriter().U16(0).U16(beyond ? 2 : 1);
        var format4 = Format4(Segments(characters, numbers, 0xFFFE));
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
    private static List<Segment> Segments(CharacterGlyphs characters, GlyphNumbers numbers, int last)
    {
        var segments = new List<Segment>();
        for (var at = 0; at < characters.Count && characters.Code(at) <= last; at++)
        {
            var (code, glyph) = (characters.Code(at), numbers.New(characters.Glyph(at)));
            if (segments.Count > 0 && segments[^1] is var run && run.End + 1 == code && run.Glyph + (code - run.Start) == glyph)
                segments[^1] = run with { End = code };
            else
                segments.Add(new(code, code, glyph));
        }

        return segments;
    }

    private static byte[] Format4(List<Segment> segments)
    {
        Segment[] closed = [.. segments, new(0xFFFF, 0xFFFF, 0)];
        var log = System.Numerics.BitOperations.Log2((uint)closed.Length);
        var table = new FontWriter();
        table.U16(4).U16(16 + (8 * closed.Length)).U16(0).U16(2 * closed.Length).U16(2 << log).U16(log).U16((2 * closed.Length) - (2 << log));
        foreach (var segment in closed)
            table.U16(segment.End);
        table.U16(0);
        foreach (var segment in closed)
            table.U16(segment.Start);
        // The last segment maps U+FFFF to glyph 0: its delta is 1.
        foreach (var segment in closed)
            table.U16((segment.Glyph - segment.Start) & 0xFFFF);
        foreach (var _ in closed)
            table.U16(0);
        return table.ToArray();
    }

    private static byte[] Format12(List<Segment> segments)
    {
        var table = new FontWriter().U16(12).U16(0).U32((uint)(16 + (12 * segments.Count))).U32(0).U32((uint)segments.Count);
        foreach (var segment in segments)
            table.U32((uint)segment.Start).U32((uint)segment.End).U32(segment.Glyph);
        return table.ToArray();
    }

    /// <summary>The Windows names that identify the face and its licence (ids 0 to 6, 13, 14, 16 and 17).</summary>
    private static byte[] Names(FontBytes name, Func<string, string>? rename)
    {
        var storage = name.From(name.U16(4));
        var (count, records, texts) = (0, new FontWriter(), new FontWriter());
        for (var i = 0; i < name.U16(2); i++)
        {
            var record = name.Slice(6 + (12 * i), 12);
            if (record.U16(0) != 3 || record.U16(4) != 0x0409 || record.U16(6) is not (<= 6 or 13 or 14 or 16 or 17))
                continue;
            count++;
            var text = storage.Slice(record.U16(10), record.U16(8)).Span;
            if (rename is not null && record.U16(6) is (1 or 3 or 4 or 6 or 16))
                text = Encoding.BigEndianUnicode.GetBytes(rename(Encoding.BigEndianUnicode.GetString(text)));
            records.Bytes(record.Slice(0, 8).Span).U16(text.Length).U16(texts.Length);
            texts.Bytes(text);
        }

        return new FontWriter().U16(0).U16(count).U16(6 + (12 * count)).Bytes(records.Span).Bytes(texts.Span).ToArray();
    }

    private static byte[] Os2(FontBytes os2, CharacterGlyphs characters)
    {
        var table = new FontWriter().Bytes(os2.Span);
        if (characters.Count > 0 && os2.Length >= 68)
        {
            table.SetU16(64, Math.Min(characters.Code(0), 0xFFFF));
            table.SetU16(66, Math.Min(characters.Code(characters.Count - 1), 0xFFFF));
        }

        return table.ToArray();
    }

    private sealed record Segment(int Start, int End, ushort Glyph);
}
