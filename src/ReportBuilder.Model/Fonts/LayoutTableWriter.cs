namespace ReportBuilder.Model.Fonts;

/// <summary>Writes GPOS and GSUB tables of one feature for the glyphs of a subset (OpenType, chapter 2; one script, DFLT, which stands for all).</summary>
internal static class LayoutTableWriter
{
    private const int PairAdjustment = 2;
    private const int PositioningExtension = 9;
    private const int SingleSubstitution = 1;
    private const int SubstitutionExtension = 7;

    /// <summary>Offsets inside a subtable have 16 bits and lead past its matrix: rows are shared out over subtables of at most this many bytes.</summary>
    private const int MatrixLimit = 48_000;

    /// <summary>The kerning between the kept glyphs: glyphs that kern alike share a class. Null where nothing kerns.</summary>
    public static byte[]? Kerning(FontFace face, GlyphNumbers numbers)
    {
        var glyphs = numbers.OldInNewOrder.Select((old, index) => (Old: old, New: (ushort)index)).Where(glyph => glyph.Old is not null).ToList();
        var values = glyphs.Select(left => glyphs.Select(right => face.Kerning(left.Old!.Value, right.Old!.Value)).ToArray()).ToArray();
        var columns = Alike(glyphs.Select((_, column) => Key(values.Select(row => row[column]))));
        var rows = Alike(values.Select(row => Key(row)));
        var classesOfColumns = columns.Where(members => members.Any(column => values.Any(row => row[column] != 0))).ToList();
        var kerningRows = rows.Where(members => values[members[0]].Any(value => value != 0)).ToList();
        if (kerningRows.Count == 0)
            return null;
        var rowBytes = 2 * (classesOfColumns.Count + 1);
        var subtables = kerningRows.Chunk(Math.Max(1, MatrixLimit / rowBytes))
            .Select(chunk => ClassPairs(chunk, classesOfColumns, values, [.. glyphs.Select(glyph => glyph.New)]))
            .ToList();
        return Table("kern", PairAdjustment, PositioningExtension, subtables);
    }

    /// <summary>The tabular form of each kept figure. Null where the face has none.</summary>
    public static byte[]? TabularFigures(FontFace face, GlyphNumbers numbers)
    {
        var pairs = face.TabularFigures
            .Where(pair => numbers.Keeps(pair.Key) && numbers.Keeps(pair.Value))
            .Select(pair => (From: numbers.New(pair.Key), To: numbers.New(pair.Value)))
            .OrderBy(pair => pair.From)
            .ToList();
        if (pairs.Count == 0)
            return null;
        var table = new FontWriter().U16(2).U16(6 + (2 * pairs.Count)).U16(pairs.Count);
        pairs.ForEach(pair => table.U16(pair.To));
        return Table("tnum", SingleSubstitution, SubstitutionExtension, [table.Bytes(Coverage([.. pairs.Select(pair => pair.From)])).ToArray()]);
    }

    /// <summary>Groups of indices whose keys are equal, in the order of their first members.</summary>
    private static List<List<int>> Alike(IEnumerable<string> keys) =>
        [.. keys.Select((key, index) => (key, index)).GroupBy(pair => pair.key, pair => pair.index, StringComparer.Ordinal).Select(group => group.ToList())];

    private static string Key(IEnumerable<int> values) => new([.. values.Select(value => (char)(ushort)value)]);

    /// <summary>A pair adjustment of format 2. The first row class is 0, since the coverage says which glyphs are in it; column class 0 is "does not kern".</summary>
    private static byte[] ClassPairs(List<int>[] rows, List<List<int>> columns, int[][] values, ushort[] glyphs)
    {
        var coverage = Coverage([.. rows.SelectMany(members => members).Select(index => glyphs[index]).Order()]);
        var left = Classes(rows.Skip(1).SelectMany((members, number) => members.Select(index => (glyphs[index], number + 1))));
        var right = Classes(columns.SelectMany((members, number) => members.Select(index => (glyphs[index], number + 1))));
        var place = 16 + (2 * rows.Length * (columns.Count + 1));
        var table = new FontWriter().U16(2).U16(place).U16(4).U16(0);
        table.U16(place + coverage.Length).U16(place + coverage.Length + left.Length).U16(rows.Length).U16(columns.Count + 1);
        foreach (var row in rows)
        {
            table.I16(0);
            foreach (var column in columns)
                table.I16(values[row[0]][column[0]]);
        }

        return table.Bytes(coverage).Bytes(left).Bytes(right).ToArray();
    }

    private static byte[] Coverage(List<ushort> glyphs)
    {
        var table = new FontWriter().U16(1).U16(glyphs.Count);
        glyphs.ForEach(glyph => table.U16(glyph));
        return table.ToArray();
    }

    /// <summary>One class a glyph from the first to the last of them: the kept glyphs are numbered closely, so this is the short form.</summary>
    private static byte[] Classes(IEnumerable<(ushort Glyph, int Class)> entries)
    {
        var classes = entries.ToDictionary(entry => (int)entry.Glyph, entry => entry.Class);
        var first = classes.Keys.DefaultIfEmpty().Min();
        var count = classes.Count == 0 ? 0 : classes.Keys.Max() - first + 1;
        var table = new FontWriter().U16(1).U16(first).U16(count);
        for (var glyph = first; glyph < first + count; glyph++)
            table.U16(classes.GetValueOrDefault(glyph));
        return table.ToArray();
    }

    /// <summary>Header, one script, one feature and one lookup; extension subtables have offsets of 32 bits.</summary>
    private static byte[] Table(string feature, int type, int extension, List<byte[]> subtables)
    {
        var table = new FontWriter();
        table.U16(1).U16(0).U16(10).U16(30).U16(44);
        table.U16(1).Tag("DFLT").U16(8).U16(4).U16(0).U16(0).U16(0xFFFF).U16(1).U16(0);
        table.U16(1).Tag(feature).U16(8).U16(0).U16(1).U16(0);
        table.U16(1).U16(4).U16(extension).U16(0).U16(subtables.Count);
        for (var i = 0; i < subtables.Count; i++)
            table.U16(6 + (2 * subtables.Count) + (8 * i));
        var offset = 8 * subtables.Count;
        for (var i = 0; i < subtables.Count; i++)
        {
            table.U16(1).U16(type).U32((uint)offset);
            offset += subtables[i].Length - 8;
        }

        subtables.ForEach(subtable => table.Bytes(subtable));
        return table.ToArray();
    }
}
