namespace ReportBuilder.Model.Fonts;

/// <summary>
/// Writes GPOS and GSUB tables of one feature for the glyphs of a subset (OpenType, chapter 2; one script, DFLT, which stands for all).
/// </summary>
internal static class LayoutTableWriter
{
    private const int PairAdjustment = 2;
    private const int PositioningExtension = 9;
    private const int SingleSubstitution = 1;
    private const int SubstitutionExtension = 7;

    /// <summary>
    /// Offsets inside a subtable have 16 bits and lead past its matrix: rows are shared out over subtables of at most this many bytes.
    /// </summary>
    private const int MatrixLimit = 48_000;

    /// <summary>The kerning between the kept glyphs: glyphs that kern alike share a class. Null where nothing kerns.</summary>
    public static byte[]? Kerning(FontFace face, GlyphNumbers numbers)
    {
        var glyphs = Kept(numbers);
        var values = Values(face, numbers, glyphs);
        var columns = Alike(glyphs.Length, (column, key) => { for (var row = 0; row < key.Length; row++) key[row] = (char)(ushort)values[row][column]; });
        var rows = Alike(glyphs.Length, (row, key) => { for (var column = 0; column < key.Length; column++) key[column] = (char)(ushort)values[row][column]; });
        columns.RemoveAll(members => !Array.Exists(values, row => row[members[0]] != 0));
        rows.RemoveAll(members => !Array.Exists(values[members[0]], value => value != 0));
        if (rows.Count == 0)
            return null;
        var rowsOfTable = Math.Max(1, MatrixLimit / (2 * (columns.Count + 1)));
        var subtables = new List<byte[]>();
        for (var first = 0; first < rows.Count; first += rowsOfTable)
            subtables.Add(ClassPairs(rows.GetRange(first, Math.Min(rowsOfTable, rows.Count - first)), columns, values, glyphs));
        return Table("kern", PairAdjustment, PositioningExtension, subtables);
    }

    /// <summary>The tabular form of each kept figure. Null where the face has none.</summary>
    public static byte[]? TabularFigures(FontFace face, GlyphNumbers numbers)
    {
        var (from, to) = (new List<int>(), new FontWriter());
        foreach (var number in Kept(numbers))
        {
            if (!numbers.TryOld(number, out var figure) || !face.TabularFigures.TryGetValue(figure, out var tabular) || !numbers.Keeps(tabular))
                continue;
            from.Add(number);
            to.U16(numbers.New(tabular));
        }

        if (from.Count == 0)
            return null;
        var table = new FontWriter().U16(2).U16(6 + (2 * from.Count)).U16(from.Count).Bytes(to.Span);
        return Table("tnum", SingleSubstitution, SubstitutionExtension, [table.Bytes(Coverage(from)).ToArray()]);
    }

    /// <summary>The new numbers of the kept glyphs, in order.</summary>
    private static int[] Kept(GlyphNumbers numbers)
    {
        var kept = new List<int>(numbers.Count);
        for (var number = 0; number < numbers.Count; number++)
            if (numbers.TryOld(number, out _))
                kept.Add(number);
        return [.. kept];
    }

    /// <summary>The kerning of each kept glyph, by row, with each after it, by column.</summary>
    private static int[][] Values(FontFace face, GlyphNumbers numbers, int[] glyphs)
    {
        var old = new ushort[glyphs.Length];
        for (var at = 0; at < glyphs.Length; at++)
            numbers.TryOld(glyphs[at], out old[at]);
        var values = new int[glyphs.Length][];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = new int[glyphs.Length];
            for (var column = 0; column < glyphs.Length; column++)
                values[row][column] = face.Kerning(old[row], old[column]);
        }

        return values;
    }

    /// <summary>Groups of indices whose keys are equal, in the order of their first members.</summary>
    /// <param name="writeKey">Writes the key of an index, of as many characters as there are indices.</param>
    private static List<List<int>> Alike(int count, Action<int, char[]> writeKey)
    {
        var groups = new List<List<int>>();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var key = new char[count];
        for (var index = 0; index < count; index++)
        {
            writeKey(index, key);
            var text = new string(key);
            if (!byKey.TryGetValue(text, out var group))
            {
                byKey.Add(text, group = []);
                groups.Add(group);
            }

            group.Add(index);
        }

        return groups;
    }

    /// <summary>
    /// A pair adjustment of format 2. The first row class is 0, since the coverage says which glyphs are in it; column class 0 is "does not
    /// kern".
    /// </summary>
    private static byte[] ClassPairs(List<List<int>> rows, List<List<int>> columns, int[][] values, int[] glyphs)
    {
        var coverage = Coverage(Glyphs(rows, glyphs));
        var left = Classes(rows, glyphs, firstClass: 0);
        var right = Classes(columns, glyphs, firstClass: 1);
        var place = 16 + (2 * rows.Count * (columns.Count + 1));
        var table = new FontWriter().U16(2).U16(place).U16(4).U16(0);
        table.U16(place + coverage.Length).U16(place + coverage.Length + left.Length).U16(rows.Count).U16(columns.Count + 1);
        foreach (var row in rows)
        {
            table.I16(0);
            foreach (var column in columns)
                table.I16(values[row[0]][column[0]]);
        }

        return table.Bytes(coverage).Bytes(left).Bytes(right).ToArray();
    }

    /// <summary>The glyphs of all groups, in order.</summary>
    private static List<int> Glyphs(List<List<int>> groups, int[] glyphs)
    {
        var all = new List<int>();
        foreach (var members in groups)
            foreach (var index in members)
                all.Add(glyphs[index]);
        all.Sort();
        return all;
    }

    private static byte[] Coverage(List<int> glyphs)
    {
        var table = new FontWriter().U16(1).U16(glyphs.Count);
        foreach (var glyph in glyphs)
            table.U16(glyph);
        return table.ToArray();
    }

    /// <summary>
    /// One class a glyph from the first to the last that has another class than 0: the kept glyphs are numbered closely, so this is the
    /// short form.
    /// </summary>
    private static byte[] Classes(List<List<int>> groups, int[] glyphs, int firstClass)
    {
        var (classes, first, end) = (new int[glyphs.Length == 0 ? 0 : glyphs[^1] + 1], int.MaxValue, 0);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var index in groups[group])
            {
                if (group + firstClass == 0)
                    continue;
                classes[glyphs[index]] = group + firstClass;
                (first, end) = (Math.Min(first, glyphs[index]), Math.Max(end, glyphs[index] + 1));
            }
        }

        first = Math.Min(first, end);
        var table = new FontWriter().U16(1).U16(first).U16(end - first);
        for (var glyph = first; glyph < end; glyph++)
            table.U16(classes[glyph]);
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

        foreach (var subtable in subtables)
            table.Bytes(subtable);
        return table.ToArray();
    }
}
