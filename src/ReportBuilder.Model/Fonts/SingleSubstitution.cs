namespace ReportBuilder.Model.Fonts;

/// <summary>Single substitutions of a feature (GSUB lookup type 1), for example 'tnum': figures of one width.</summary>
internal static class SingleSubstitution
{
    public static IReadOnlyDictionary<ushort, ushort> Read(FontBytes gsub, string feature, int glyphCount)
    {
        var map = new Dictionary<ushort, ushort>();
        foreach (var (type, table) in LayoutTables.Subtables(gsub, feature, extensionType: 7))
        {
            if (type != 1)
                continue;
            var coverage = LayoutTables.Coverage(table.From(table.U16(2)));
            for (var i = 0; i < coverage.Count; i++)
            {
                var substitute = table.U16(0) == 1 ? (ushort)(coverage[i] + table.I16(4)) : table.U16(6 + (2 * i));
                if (substitute < glyphCount)
                    map.TryAdd((ushort)coverage[i], substitute);
            }
        }

        return map;
    }
}
