namespace ReportBuilder.Pictures.Png;

/// <summary>The five ways in which a row of a PNG file says what differs from its neighbours (ISO/IEC 15948, 9.2).</summary>
internal static class PngFilter
{
    /// <param name="row">The way, then the bytes, which become what they were.</param>
    /// <param name="above">The row above it as it was; zeroes above the first.</param>
    /// <param name="apart">Bytes from a dot to the next.</param>
    public static void Undo(Span<byte> row, ReadOnlySpan<byte> above, int apart)
    {
        var way = row[0];
        if (way > 4)
            throw PictureFault.Broken("a row is filtered in a way that there is not");
        if (way == 0)
            return;
        for (var i = 1; i < row.Length; i++)
        {
            var left = i > apart ? row[i - apart] : (byte)0;
            var corner = i > apart ? above[i - apart] : (byte)0;
            row[i] += way switch
            {
                1 => left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                _ => Paeth(left, above[i], corner),
            };
        }
    }

    /// <summary>Filters a row by Paeth's way, which does well with most pictures.</summary>
    public static void Write(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int apart, Span<byte> filtered)
    {
        filtered[0] = 4;
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= apart ? row[i - apart] : (byte)0;
            var corner = i >= apart ? above[i - apart] : (byte)0;
            filtered[i + 1] = (byte)(row[i] - Paeth(left, above[i], corner));
        }
    }

    private static byte Paeth(byte left, byte up, byte corner)
    {
        var estimate = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
