namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>An INDEX of a 'CFF ' table: byte strings one after another (Adobe Technical Note 5176, chapter 5).</summary>
internal readonly struct CompactIndex
{
    private readonly FontBytes table;
    private readonly int offsetSize;

    public CompactIndex(FontBytes cff, int place)
    {
        table = cff.From(place);
        Count = table.U16(0);
        offsetSize = Count == 0 ? 0 : table.U8(2);
        if (Count > 0 && offsetSize is < 1 or > 4)
            throw new FontFormatException("the font's outlines are damaged: an index has no offsets");
        End = place + (Count == 0 ? 2 : Data + Offset(Count));
    }

    public int Count { get; }

    /// <summary>Where the next thing begins in the 'CFF ' table.</summary>
    public int End { get; }

    public FontBytes this[int at] => table.Slice(Data + Offset(at), Offset(at + 1) - Offset(at));

    /// <summary>Offsets count from the byte before the data.</summary>
    private int Data => 2 + ((Count + 1) * offsetSize);

    private int Offset(int at)
    {
        var value = 0L;
        for (var i = 0; i < offsetSize; i++)
            value = (value << 8) | table.U8(3 + (at * offsetSize) + i);
        return value <= int.MaxValue ? (int)value : throw new FontFormatException("the font's outlines are damaged: an index leads outside the file");
    }
}
