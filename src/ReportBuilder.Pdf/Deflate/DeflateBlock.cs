using System.Buffers;

namespace ReportBuilder.Pdf.Deflate;

/// <summary>A stretch of literals and matches that shares one code, and how it is written: with a code of its own or with the fixed one, whichever is shorter.</summary>
internal sealed class DeflateBlock : IDisposable
{
    private const int Capacity = 1 << 15;

    private const int LongestCode = 15;

    // A literal is its byte; a match is the sign, its length from bit 16 on, and its distance less 1.
    private const int IsMatch = int.MinValue;

    private readonly int[] tokens = ArrayPool<int>.Shared.Rent(Capacity);
    private readonly int[] literals = new int[DeflateTables.LiteralCodes];
    private readonly int[] distances = new int[DeflateTables.DistanceCodes];
    private int count;
    private int extraBits;

    public bool IsFull => count == Capacity;

    public void Dispose() => ArrayPool<int>.Shared.Return(tokens);

    public void Clear()
    {
        (count, extraBits) = (0, 0);
        literals.AsSpan().Clear();
        distances.AsSpan().Clear();
    }

    public void Literal(byte value)
    {
        tokens[count++] = value;
        literals[value]++;
    }

    public void Match(int length, int distance)
    {
        tokens[count++] = IsMatch | (length << 16) | (distance - 1);
        var (lengthCode, distanceCode) = (DeflateTables.LengthCode(length), DeflateTables.DistanceCode(distance));
        literals[DeflateTables.EndOfBlock + 1 + lengthCode]++;
        distances[distanceCode]++;
        extraBits += DeflateTables.LengthBits[lengthCode] + DeflateTables.DistanceBits[distanceCode];
    }

    public void Write(BitWriter bits, bool last)
    {
        literals[DeflateTables.EndOfBlock] = 1;
        // A code for distances has to be there even where there are none.
        if (distances.AsSpan().IndexOfAnyExcept(0) < 0)
            distances[0] = 1;
        var own = PrefixCode.ForCounts(literals, LongestCode);
        var ownDistances = PrefixCode.ForCounts(distances, LongestCode);
        var head = new CodeLengthsHead(own.Lengths, ownDistances.Lengths);
        var isFixed = Cost(DeflateTables.FixedLiterals, DeflateTables.FixedDistances) <= head.Cost + Cost(own, ownDistances);
        bits.Write(last ? 1u : 0u, 1);
        bits.Write(isFixed ? 1u : 2u, 2);
        if (isFixed)
        {
            WriteTokens(bits, DeflateTables.FixedLiterals, DeflateTables.FixedDistances);
            return;
        }

        head.Write(bits);
        WriteTokens(bits, own, ownDistances);
    }

    private long Cost(PrefixCode literalCode, PrefixCode distanceCode)
    {
        long cost = extraBits;
        for (var symbol = 0; symbol < literals.Length; symbol++)
            cost += (long)literals[symbol] * literalCode.Lengths[symbol];
        for (var symbol = 0; symbol < distances.Length; symbol++)
            cost += (long)distances[symbol] * distanceCode.Lengths[symbol];
        return cost;
    }

    private void WriteTokens(BitWriter bits, PrefixCode literalCode, PrefixCode distanceCode)
    {
        foreach (var token in tokens.AsSpan(0, count))
        {
            if (token >= 0)
                bits.Write(literalCode.Codes[token], literalCode.Lengths[token]);
            else
                WriteMatch(bits, (token & ~IsMatch) >> 16, (token & 0xFFFF) + 1, literalCode, distanceCode);
        }

        bits.Write(literalCode.Codes[DeflateTables.EndOfBlock], literalCode.Lengths[DeflateTables.EndOfBlock]);
    }

    /// <summary>The code of a length, its extra bits, the code of a distance and its extra bits: 15 + 5 + 15 + 13 bits at most, written at once.</summary>
    private static void WriteMatch(BitWriter bits, int length, int distance, PrefixCode literalCode, PrefixCode distanceCode)
    {
        var code = DeflateTables.LengthCode(length);
        var symbol = DeflateTables.EndOfBlock + 1 + code;
        var used = literalCode.Lengths[symbol];
        var value = literalCode.Codes[symbol] | ((ulong)(length - DeflateTables.FirstLength[code]) << used);
        used += DeflateTables.LengthBits[code];
        code = DeflateTables.DistanceCode(distance);
        value |= (ulong)distanceCode.Codes[code] << used;
        used += distanceCode.Lengths[code];
        value |= (ulong)(distance - DeflateTables.FirstDistance[code]) << used;
        bits.Write(value, used + DeflateTables.DistanceBits[code]);
    }
}
