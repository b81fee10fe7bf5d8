namespace ReportBuilder.Pdf.Deflate;

/// <summary>What a block with a code of its own begins with: the lengths of its codes, runs shortened, in a code of their own (RFC 1951, 3.2.7).</summary>
internal sealed class CodeLengthsHead
{
    private const int RepeatLast = 16;
    private const int ShortRunOfZeros = 17;
    private const int LongRunOfZeros = 18;
    private const int LongestCode = 7;

    private static readonly int[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly int[] ExtraBits = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7];

    // Each the symbol, and from bit 8 on its extra bits.
    private readonly List<int> runs = [];
    private readonly PrefixCode code;
    private readonly int literalCount;
    private readonly int distanceCount;
    private readonly int orderCount;

    public CodeLengthsHead(byte[] literals, byte[] distances)
    {
        literalCount = Math.Max(257, LastUsed(literals) + 1);
        distanceCount = Math.Max(1, LastUsed(distances) + 1);
        byte[] lengths = [.. literals.AsSpan(0, literalCount), .. distances.AsSpan(0, distanceCount)];
        for (var i = 0; i < lengths.Length;)
            i += AddRun(lengths[i], lengths.AsSpan(i));
        var counts = new int[Order.Length];
        foreach (var run in runs)
            counts[run & 0xFF]++;
        code = PrefixCode.ForCounts(counts, LongestCode);
        orderCount = Math.Max(4, Array.FindLastIndex(Order, symbol => code.Lengths[symbol] > 0) + 1);
        Cost = 14 + (3 * orderCount);
        foreach (var run in runs)
            Cost += code.Lengths[run & 0xFF] + ExtraBits[run & 0xFF];
    }

    /// <summary>In bits.</summary>
    public long Cost { get; }

    public void Write(BitWriter bits)
    {
        bits.Write((uint)(literalCount - 257), 5);
        bits.Write((uint)(distanceCount - 1), 5);
        bits.Write((uint)(orderCount - 4), 4);
        foreach (var symbol in Order.AsSpan(0, orderCount))
            bits.Write(code.Lengths[symbol], 3);
        foreach (var run in runs)
        {
            var symbol = run & 0xFF;
            bits.Write(code.Codes[symbol], code.Lengths[symbol]);
            bits.Write((uint)run >> 8, ExtraBits[symbol]);
        }
    }

    /// <summary>Writes the lengths at the start of <paramref name="rest"/> that are equal, as many as one symbol can say; returns how many.</summary>
    private int AddRun(byte length, ReadOnlySpan<byte> rest)
    {
        var run = rest.IndexOfAnyExcept(length) is var end and >= 0 ? end : rest.Length;
        if (length == 0 && run >= 3)
        {
            run = Math.Min(run, 138);
            runs.Add(run > 10 ? LongRunOfZeros | ((run - 11) << 8) : ShortRunOfZeros | ((run - 3) << 8));
            return run;
        }

        runs.Add(length);
        if (run < 4)
            return 1;
        run = Math.Min(run - 1, 6);
        runs.Add(RepeatLast | ((run - 3) << 8));
        return run + 1;
    }

    private static int LastUsed(byte[] lengths) => lengths.AsSpan().LastIndexOfAnyExcept((byte)0);
}
