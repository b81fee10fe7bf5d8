using System.Numerics;

namespace ReportBuilder.Model.Fonts;

/// <summary>Pair adjustment (GPOS lookup type 2, both formats): how much closer two glyphs stand.</summary>
internal sealed class PairKerning
{
    /// <summary>A bound on the work that a hostile file can ask for; large fonts have a tenth of it.</summary>
    private const int MostPairs = 1 << 20;

    private readonly List<Func<ushort, ushort, int?>> subtables = [];

    /// <summary>Answers kept: the pair above, its kerning below. A slot is one 64-bit word, so threads that race write whole answers.</summary>
    private readonly long[] known = new long[8192];

    private PairKerning()
    {
    }

    public static PairKerning Read(FontBytes gpos)
    {
        var kerning = new PairKerning();
        foreach (var (type, table) in LayoutTables.Subtables(gpos, "kern", extensionType: 9))
        {
            if (type == 2)
                kerning.subtables.Add(table.U16(0) == 1 ? Pairs(table) : ClassPairs(table));
        }

        return kerning;
    }

    /// <summary>The first subtable that covers the pair decides. Safe to ask from several threads.</summary>
    public int Between(ushort left, ushort right)
    {
        var key = ((uint)left << 16) | right;
        ref var slot = ref known[((key * 0x9E3779B1u) >> 19) & 8191];
        var answer = Volatile.Read(ref slot);
        if (answer != 0 && (uint)(answer >> 32) == key)
            return (int)answer;
        var value = Find(left, right);
        Volatile.Write(ref slot, ((long)key << 32) | (uint)value);
        return value;
    }

    private int Find(ushort left, ushort right)
    {
        foreach (var subtable in subtables)
        {
            if (subtable(left, right) is { } value)
                return value;
        }

        return 0;
    }

    private static Func<ushort, ushort, int?> Pairs(FontBytes table)
    {
        var (first, second) = (table.U16(4), table.U16(6));
        var size = 2 + ValueSize(first) + ValueSize(second);
        var coverage = LayoutTables.Coverage(table.From(table.U16(2)));
        var (sets, count) = (Math.Min(coverage.Count, table.U16(8)), 0);
        for (var i = 0; i < sets; i++)
        {
            if ((count += table.From(table.U16(10 + (2 * i))).U16(0)) > MostPairs)
                throw TooMany();
        }

        var pairs = new Dictionary<uint, int>(count);
        for (var i = 0; i < sets; i++)
        {
            var set = table.From(table.U16(10 + (2 * i)));
            for (var j = 0; j < set.U16(0); j++)
            {
                var record = 2 + (size * j);
                pairs.TryAdd(((uint)coverage[i] << 16) | set.U16(record), XAdvance(set, record + 2, first));
            }
        }

        return (one, other) => pairs.TryGetValue(((uint)one << 16) | other, out var value) ? value : null;
    }

    private static Func<ushort, ushort, int?> ClassPairs(FontBytes table)
    {
        var (first, second) = (table.U16(4), table.U16(6));
        var covered = new GlyphClasses();
        foreach (var glyph in LayoutTables.Coverage(table.From(table.U16(2))))
            covered.Set((ushort)glyph, 1);
        var leftClasses = LayoutTables.Classes(table.From(table.U16(8)));
        var rightClasses = LayoutTables.Classes(table.From(table.U16(10)));
        var (rows, columns) = (table.U16(12), table.U16(14));
        var size = ValueSize(first) + ValueSize(second);
        if ((long)rows * columns > MostPairs)
            throw TooMany();
        var values = new int[rows * columns];
        for (var i = 0; i < values.Length; i++)
            values[i] = XAdvance(table, 16 + (size * i), first);
        return (left, right) => covered.Of(left) != 0
            && leftClasses.Of(left) is var row && row < rows
            && rightClasses.Of(right) is var column && column < columns
                ? values[(row * columns) + column]
                : null;
    }

    private static FontFormatException TooMany() => new("the font has more kerning pairs than a font can need");

    private static int ValueSize(int format) => 2 * BitOperations.PopCount((uint)format);

    /// <summary>The x advance of a value record (bit 2 of the format), after the x and y placements if those are there.</summary>
    private static int XAdvance(FontBytes table, int place, int format) =>
        (format & 4) == 0 ? 0 : table.I16(place + ValueSize(format & 3));
}
