namespace ReportBuilder.Pdf.Deflate;

/// <summary>The codes of lengths and distances and their extra bits (RFC 1951, 3.2.5), and the fixed code (3.2.6).</summary>
internal static class DeflateTables
{
    public const int LongestMatch = 258;
    public const int EndOfBlock = 256;
    public const int LiteralCodes = 286;
    public const int DistanceCodes = 30;
    private const int FixedLiteralCodes = 288;

    private static readonly byte[] LengthCodes = MakeLengthCodes();
    private static readonly byte[] NearCodes = MakeDistanceCodes(shift: 0);
    private static readonly byte[] FarCodes = MakeDistanceCodes(shift: 7);

    public static PrefixCode FixedLiterals { get; } = MakeFixedLiterals();

    public static PrefixCode FixedDistances { get; } = MakeFixedDistances();

    /// <summary>By length code less 257.</summary>
    public static ReadOnlySpan<ushort> FirstLength =>
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    /// <summary>By length code less 257: the number of extra bits.</summary>
    public static ReadOnlySpan<byte> LengthBits => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>By distance code.</summary>
    public static ReadOnlySpan<ushort> FirstDistance =>
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    /// <summary>By distance code: the number of extra bits.</summary>
    public static ReadOnlySpan<byte> DistanceBits => [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    public static int LengthCode(int length) => LengthCodes[length];

    public static int DistanceCode(int distance) => distance <= 256 ? NearCodes[distance - 1] : FarCodes[(distance - 1) >> 7];

    private static byte[] MakeLengthCodes()
    {
        var codes = new byte[LongestMatch + 1];
        for (var code = 0; code < FirstLength.Length; code++)
        {
            for (var length = (int)FirstLength[code]; length < Math.Min(FirstLength[code] + (1 << LengthBits[code]), codes.Length); length++)
                codes[length] = (byte)code;
        }

        return codes;
    }

    /// <summary>The codes of 256 distances, each less 1, with so many bits left away.</summary>
    private static byte[] MakeDistanceCodes(int shift)
    {
        var codes = new byte[256];
        for (var part = 0; part < codes.Length; part++)
            codes[part] = CodeOf(part << shift);
        return codes;
    }

    /// <summary>The code of a distance less 1.</summary>
    private static byte CodeOf(int distance)
    {
        if (distance < 4)
            return (byte)distance;
        var bits = 2;
        while (distance >> (bits + 1) > 0)
            bits++;
        return (byte)((2 * bits) + ((distance >> (bits - 1)) & 1));
    }

    private static PrefixCode MakeFixedLiterals()
    {
        var lengths = new byte[FixedLiteralCodes];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
            lengths[symbol] = (byte)(symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 });
        return PrefixCode.FromLengths(lengths);
    }

    private static PrefixCode MakeFixedDistances()
    {
        var lengths = new byte[DistanceCodes];
        Array.Fill(lengths, (byte)5);
        return PrefixCode.FromLengths(lengths);
    }
}
