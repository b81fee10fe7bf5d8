namespace ReportBuilder.Pdf.Deflate;

/// <summary>The codes of lengths and distances and their extra bits (RFC 1951, 3.2.5), and the fixed code (3.2.6).</summary>
internal static class DeflateTables
{
    public const int LongestMatch = 258;
    public const int EndOfBlock = 256;
    public const int LiteralCodes = 286;
    public const int DistanceCodes = 30;

    /// <summary>By length code less 257: the first length, and the number of extra bits.</summary>
    public static (int First, int Bits)[] Lengths { get; } =
    [
        (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2), (23, 2), (27, 2), (31, 2),
        (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
    ];

    /// <summary>By distance code: the first distance, and the number of extra bits.</summary>
    public static (int First, int Bits)[] Distances { get; } =
        [.. Enumerable.Range(0, DistanceCodes).Select(code => code < 4 ? (code + 1, 0) : ((((code & 1) + 2) << ((code / 2) - 1)) + 1, (code / 2) - 1))];

    public static PrefixCode FixedLiterals { get; } =
        PrefixCode.FromLengths([.. Enumerable.Range(0, 288).Select(symbol => (byte)(symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 }))]);

    public static PrefixCode FixedDistances { get; } = PrefixCode.FromLengths([.. Enumerable.Repeat((byte)5, DistanceCodes)]);

    // After the tables above, which they are made from.
    private static readonly byte[] LengthCodes = MakeLengthCodes();
    private static readonly byte[] NearCodes = [.. Enumerable.Range(0, 256).Select(distance => CodeOf(distance))];
    private static readonly byte[] FarCodes = [.. Enumerable.Range(0, 256).Select(part => CodeOf(part << 7))];

    public static int LengthCode(int length) => LengthCodes[length];

    public static int DistanceCode(int distance) => distance <= 256 ? NearCodes[distance - 1] : FarCodes[(distance - 1) >> 7];

    private static byte[] MakeLengthCodes()
    {
        var codes = new byte[LongestMatch + 1];
        for (var code = 0; code < Lengths.Length; code++)
        {
            for (var length = Lengths[code].First; length < Math.Min(Lengths[code].First + (1 << Lengths[code].Bits), codes.Length); length++)
                codes[length] = (byte)code;
        }

        return codes;
    }

    /// <summary>The code of a distance less 1.</summary>
    private static byte CodeOf(int distance)
    {
        if (distance < 4)
            return (byte)distance;
        var bits = System.Numerics.BitOperations.Log2((uint)distance);
        return (byte)((2 * bits) + ((distance >> (bits - 1)) & 1));
    }
}
