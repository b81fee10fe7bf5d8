using System.Collections.Immutable;
using ReportBuilder.Model.Fonts.Outlines;

namespace ReportBuilder.Model.Fonts;

/// <summary>Cuts a face down to the glyphs that are used; the result has TrueType outlines whatever the face has. Source: OpenType 1.9.</summary>
public static class FontSubset
{
    private const int LastLatinLetter = 0x24F;

    /// <summary>A face with only the given glyphs (and the parts of composite ones); the same arguments give the same bytes.</summary>
    /// <param name="face">As <see cref="FontReader"/> read it.</param>
    /// <param name="glyphs">Glyph ids of the face, in any order, repeated or not; .notdef is always kept.</param>
    /// <param name="keepGlyphIds">
    /// Kept glyphs keep their numbers and the others are empty, as a PDF with the identity encoding wants it; otherwise they are numbered anew.
    /// </param>
    /// <param name="characterMap">
    /// Code point to glyph id of the face. With it the result is a whole font for browsers: character map, names, metrics for the
    /// operating systems, the kerning between the kept glyphs and their tabular figures ('tnum'), but no hinting.
    /// </param>
    /// <exception cref="FontFormatException">The face is damaged, or it has no such glyph.</exception>
    public static ImmutableArray<byte> Make(
        FontFace face, IEnumerable<ushort> glyphs, bool keepGlyphIds, IReadOnlyDictionary<int, ushort>? characterMap = null)
    {
        var kept = new bool[face.Advances.Length];
        foreach (var glyph in glyphs)
            Keep(kept, glyph);
        return Make(face, kept, keepGlyphIds, characterMap is null ? null : CharacterGlyphs.Of(characterMap));
    }

    /// <summary>A whole font for browsers with the given characters and nothing else.</summary>
    /// <param name="codePoints">In order; the face has a glyph for each.</param>
    /// <param name="rename">What each name of the face becomes; null where they stay.</param>
    /// <exception cref="FontFormatException">The face is damaged.</exception>
    public static ImmutableArray<byte> ForBrowsers(FontFace face, IReadOnlyList<int> codePoints, Func<string, string>? rename = null) =>
        Make(face, new bool[face.Advances.Length], keepGlyphIds: false, CharacterGlyphs.Of([.. codePoints], face.Glyph), rename);

    private static ImmutableArray<byte> Make(FontFace face, bool[] kept, bool keepGlyphIds, CharacterGlyphs? characters, Func<string, string>? rename = null)
    {
        var source = FontReader.TableDirectory(new FontBytes(face.Bytes.AsMemory()), face.Start);
        var outlines = GlyphOutlines.Of(source);
        for (var at = 0; at < (characters?.Count ?? 0); at++)
            Keep(kept, characters!.Glyph(at));
        if (characters is not null)
            KeepFigures(kept, face);
        outlines.Close(kept);
        var numbers = keepGlyphIds ? GlyphNumbers.Unchanged(kept) : GlyphNumbers.Compact(kept, characters);
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var places = AddOutlines(tables, source, outlines, numbers, hinting: characters is null);
        AddMetrics(tables, source, numbers);
        if (source.ContainsKey("CFF "))
            TurnedOutlines.Amend(tables, places);
        tables["post"] = PostWithoutNames(source["post"]);
        if (characters is null)
            AddHinting(tables, source);
        else
            WebFontTables.Add(tables, source, face, numbers, characters, rename);
        return FontFile.Write(tables);
    }

    /// <summary>
    /// Proves that a face can be cut down: every mapped glyph's outline, and both forms of a subset of its Latin letters. What no character
    /// leads to is not looked at.
    /// </summary>
    /// <exception cref="FontFormatException">The face is damaged where <see cref="FontReader"/> does not read.</exception>
    public static void Prove(FontFace face)
    {
        var (kept, latin) = (new bool[face.Advances.Length], new List<int>());
        foreach (var glyph in face.CharacterMap.Values)
            Keep(kept, glyph);
        for (var code = 0; code <= LastLatinLetter; code++)
            if (face.Covers(code))
                latin.Add(code);
        _ = Make(face, kept, keepGlyphIds: true, characters: null);
        _ = ForBrowsers(face, latin);
        var outlines = GlyphOutlines.Of(FontReader.TableDirectory(new FontBytes(face.Bytes.AsMemory()), face.Start));
        if (!outlines.HaveHinting)
            return;
        outlines.Close(kept);
        var scratch = new FontWriter();
        for (var glyph = 0; glyph < kept.Length; glyph++)
            if (kept[glyph])
                outlines.Write(scratch, (ushort)glyph, part => part, hinting: false);
    }

    private static void Keep(bool[] kept, ushort glyph)
    {
        if (glyph >= kept.Length)
            throw GlyphOutlines.NoGlyph(glyph);
        kept[glyph] = true;
    }

    /// <summary>The tabular form of each kept figure comes along.</summary>
    private static void KeepFigures(bool[] kept, FontFace face)
    {
        var asked = (bool[])kept.Clone();
        for (var glyph = 0; glyph < asked.Length; glyph++)
            if (asked[glyph] && face.TabularFigures.TryGetValue((ushort)glyph, out var tabular))
                Keep(kept, tabular);
    }

    /// <summary>Returns where each outline begins, and behind them where the last one ends.</summary>
    private static List<int> AddOutlines(
        Dictionary<string, byte[]> tables, Dictionary<string, FontBytes> source, IGlyphOutlines outlines, GlyphNumbers numbers, bool hinting)
    {
        var glyf = new FontWriter();
        var places = new List<int> { 0 };
        for (var number = 0; number < numbers.Count; number++)
        {
            if (numbers.TryOld(number, out var glyph))
                outlines.Write(glyf, glyph, numbers.New, hinting);
            places.Add(glyf.Length);
        }

        var (loca, longOffsets) = (new FontWriter(), glyf.Length > 2 * ushort.MaxValue);
        foreach (var place in places)
            _ = longOffsets ? loca.U32((uint)place) : loca.U16(place / 2);
        // Browsers refuse a table of no bytes; a face of nothing but spaces would have one.
        tables["glyf"] = glyf.Length == 0 ? [0, 0] : glyf.ToArray();
        tables["loca"] = loca.ToArray();
        var head = new FontWriter().Bytes(source["head"].Slice(0, 54).Span);
        head.SetU32(8, 0);
        head.SetU16(50, longOffsets ? 1 : 0);
        tables["head"] = head.ToArray();
        if (source.ContainsKey("CFF "))
            return places;
        var maxp = new FontWriter().Bytes(source["maxp"].Slice(0, 32).Span);
        maxp.SetU16(4, numbers.Count);
        if (!hinting)
        {
            // Zones, twilight points, storage, function and instruction definitions, stack and instruction lengths: nothing is left of them.
            maxp.SetU16(14, 1);
            for (var place = 16; place < 28; place += 2)
                maxp.SetU16(place, 0);
        }

        tables["maxp"] = maxp.ToArray();
        return places;
    }

    private static void AddMetrics(Dictionary<string, byte[]> tables, Dictionary<string, FontBytes> source, GlyphNumbers numbers)
    {
        var (hmtx, count) = (source["hmtx"], source["hhea"].U16(34));
        var metrics = new FontWriter();
        for (var number = 0; number < numbers.Count; number++)
        {
            if (!numbers.TryOld(number, out var glyph))
                metrics.U32(0);
            else if (glyph < count)
                metrics.Bytes(hmtx.Slice(4 * glyph, 4).Span);
            else
                metrics.U16(hmtx.U16(4 * (count - 1))).Bytes(hmtx.Slice((4 * count) + (2 * (glyph - count)), 2).Span);
        }

        var hhea = new FontWriter().Bytes(source["hhea"].Slice(0, 36).Span);
        hhea.SetU16(34, numbers.Count);
        (tables["hmtx"], tables["hhea"]) = (metrics.ToArray(), hhea.ToArray());
    }

    private static void AddHinting(Dictionary<string, byte[]> tables, Dictionary<string, FontBytes> source)
    {
        string[] tags = ["cvt ", "fpgm", "prep"];
        foreach (var tag in tags)
        {
            if (source.TryGetValue(tag, out var table))
                tables[tag] = table.Span.ToArray();
        }
    }

    /// <summary>A 'post' table of version 3: italic angle and underline, no glyph names.</summary>
    private static byte[] PostWithoutNames(FontBytes post) =>
        new FontWriter().U32(0x00030000).Bytes(post.Slice(4, 28).Span).ToArray();
}
