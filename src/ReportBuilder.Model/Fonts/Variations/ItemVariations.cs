namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>How far single values of a font differ at one place on the axes. Source: OpenType 1.9, "Item variation store".</summary>
/// <param name="place">Normalised, one for each axis.</param>
internal sealed class ItemVariations(FontBytes store, double[] place)
{
    private const int LongWords = 0x8000;

    /// <summary>What a value changes by, not rounded.</summary>
    /// <exception cref="FontFormatException">The table is damaged, or holds no such item.</exception>
    public double Delta(int outer, int inner)
    {
        if (outer >= store.U16(6))
            throw new FontFormatException("the variations of the font's measures are damaged");
        var data = store.From(store.Offset32(8 + (4 * outer)));
        var (items, words, count) = (data.U16(0), data.U16(2) & ~LongWords, data.U16(4));
        if (inner >= items || words > count)
            throw new FontFormatException("the variations of the font's measures are damaged");
        var (wide, narrow) = (data.U16(2) & LongWords) != 0 ? (4, 2) : (2, 1);
        var at = 6 + (2 * count) + (inner * ((words * wide) + ((count - words) * narrow)));
        var sum = 0.0;
        for (var column = 0; column < count; column++)
        {
            var size = column < words ? wide : narrow;
            var delta = size switch { 4 => (int)data.U32(at), 2 => data.I16(at), _ => (sbyte)data.U8(at) };
            at += size;
            sum += delta * Share(data.U16(6 + (2 * column)));
        }

        return sum;
    }

    private double Share(int region)
    {
        var list = store.From(store.Offset32(2));
        if (list.U16(0) != place.Length || region >= list.U16(2))
            throw new FontFormatException("the variations of the font's measures are damaged");
        var share = 1.0;
        for (var axis = 0; axis < place.Length; axis++)
        {
            var record = list.Slice(4 + (6 * ((region * place.Length) + axis)), 6);
            share *= TupleRegion.Share(place[axis], record.I16(0) / 16384.0, record.I16(2) / 16384.0, record.I16(4) / 16384.0);
        }

        return share;
    }
}
