namespace ReportBuilder.Model.Fonts;

/// <summary>What GPOS and GSUB share: features to lookups, coverage and class tables (OpenType, chapter 2).</summary>
internal static class LayoutTables
{
    /// <summary>Bounds on the work that a hostile file can ask for; fonts of many scripts stay far below.</summary>
    private const int MostFeatures = 512;
    private const int MostSubtables = 2048;

    /// <summary>The subtables of all lookups of a feature, with the lookup type; extension lookups are followed.</summary>
    public static IEnumerable<(int Type, FontBytes Table)> Subtables(FontBytes table, string feature, int extensionType)
    {
        var left = MostSubtables;
        var features = table.From(table.U16(6));
        var lookups = table.From(table.U16(8));
        var wanted = Lookups(features, feature);
        for (var index = 0; index < wanted.Length; index++)
        {
            if (!wanted[index])
                continue;
            var lookup = lookups.From(lookups.U16(2 + (2 * index)));
            for (var i = 0; i < lookup.U16(4); i++)
            {
                if (--left < 0)
                    throw new FontFormatException("the font has more kerning or substitution tables than a font can need");
                var subtable = lookup.From(lookup.U16(6 + (2 * i)));
                yield return lookup.U16(0) == extensionType
                    ? (subtable.U16(2), subtable.From(subtable.Offset32(4)))
                    : (lookup.U16(0), subtable);
            }
        }
    }

    /// <summary>The glyphs of a coverage table in coverage order.</summary>
    public static List<int> Coverage(FontBytes table)
    {
        var glyphs = new List<int>();
        var count = table.U16(2);
        for (var i = 0; i < count; i++)
        {
            if (table.U16(0) == 1)
                glyphs.Add(table.U16(4 + (2 * i)));
            else
                AddRange(glyphs, table.U16(4 + (6 * i)), table.U16(6 + (6 * i)));
            if (glyphs.Count > 65536)
                throw Disordered();
        }

        return glyphs;
    }

    /// <summary>Glyph to class; glyphs that are not in it are of class 0.</summary>
    public static GlyphClasses Classes(FontBytes table)
    {
        var classes = new GlyphClasses();
        if (table.U16(0) == 1)
        {
            for (var i = 0; i < table.U16(4); i++)
                classes.Set((ushort)(table.U16(2) + i), table.U16(6 + (2 * i)));
            return classes;
        }

        var previous = -1;
        for (var i = 0; i < table.U16(2); i++)
        {
            var (start, end, value) = (table.U16(4 + (6 * i)), table.U16(6 + (6 * i)), table.U16(8 + (6 * i)));
            if (start <= previous || end < start)
                throw Disordered();
            previous = end;
            for (var glyph = (int)start; glyph <= end; glyph++)
                classes.Set((ushort)glyph, value);
        }

        return classes;
    }

    private static FontFormatException Disordered() => new("the font's glyph ranges are damaged: they overlap or are out of order");

    /// <summary>Whether each lookup belongs to a feature.</summary>
    private static bool[] Lookups(FontBytes features, string wanted)
    {
        var lookups = new bool[ushort.MaxValue + 1];
        var left = MostFeatures;
        for (var i = 0; i < features.U16(0) && left > 0; i++)
        {
            if (features.Tag(2 + (6 * i)) != wanted)
                continue;
            left--;
            var feature = features.From(features.U16(6 + (6 * i)));
            for (var lookup = 0; lookup < feature.U16(2); lookup++)
                lookups[feature.U16(4 + (2 * lookup))] = true;
        }

        return lookups;
    }

    private static void AddRange(List<int> glyphs, int first, int last)
    {
        for (var glyph = first; glyph <= last; glyph++)
            glyphs.Add(glyph);
    }
}
