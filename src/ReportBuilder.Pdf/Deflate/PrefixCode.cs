namespace ReportBuilder.Pdf.Deflate;

/// <summary>A Huffman code: the length of each symbol's code and the code itself, turned over so that it can be written from its lowest bit.</summary>
internal sealed record PrefixCode(byte[] Lengths, ushort[] Codes)
{
    /// <summary>The shortest code for symbols that occur so often, none longer than <paramref name="limit"/> bits. Symbols that do not occur have length 0.</summary>
    public static PrefixCode ForCounts(ReadOnlySpan<int> counts, int limit)
    {
        var lengths = new byte[counts.Length];
        var order = new long[counts.Length];
        var used = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0)
                order[used++] = ((long)counts[symbol] << 16) | (uint)symbol;
        }

        var leaves = order.AsSpan(0, used);
        Sort(leaves);
        if (used == 1)
            lengths[(int)(leaves[0] & 0xFFFF)] = 1;
        // Where a rare symbol has too long a code, the counts are made more even until it has not.
        for (var shift = 0; used > 1 && !Assign(leaves, shift, lengths, limit);)
            shift++;
        return FromLengths(lengths);
    }

    /// <summary>Shell's method with Ciura's gaps. The general one of the runtime is compiled only when it is first called, which costs more than all sorting here.</summary>
    private static void Sort(Span<long> values)
    {
        foreach (var gap in (ReadOnlySpan<int>)[301, 132, 57, 23, 10, 4, 1])
        {
            for (var i = gap; i < values.Length; i++)
            {
                var (value, place) = (values[i], i);
                for (; place >= gap && values[place - gap] > value; place -= gap)
                    values[place] = values[place - gap];
                values[place] = value;
            }
        }
    }

    /// <summary>Codes in the order of lengths, then of symbols (RFC 1951, 3.2.2).</summary>
    public static PrefixCode FromLengths(byte[] lengths)
    {
        Span<int> next = stackalloc int[17];
        Span<int> number = stackalloc int[16];
        foreach (var length in lengths)
            number[length]++;
        number[0] = 0;
        for (var bits = 1; bits < 16; bits++)
            next[bits + 1] = (next[bits] + number[bits]) << 1;
        var codes = new ushort[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
                codes[symbol] = Reverse(next[lengths[symbol]]++, lengths[symbol]);
        }

        return new(lengths, codes);
    }

    /// <summary>Huffman's tree over leaves in rising order: the two lightest of leaves and inner nodes become one, and inner nodes rise by themselves.</summary>
    private static bool Assign(ReadOnlySpan<long> leaves, int shift, byte[] lengths, int limit)
    {
        var count = leaves.Length;
        Span<long> weights = stackalloc long[2 * count];
        Span<int> parents = stackalloc int[2 * count];
        for (var i = 0; i < count; i++)
            weights[i] = shift == 0 ? leaves[i] >> 16 : (leaves[i] >> 16 >> shift) + 1;
        var (leaf, inner) = (0, count);
        for (var node = count; node < (2 * count) - 1; node++)
        {
            for (var child = 0; child < 2; child++)
            {
                var lightest = leaf < count && (inner >= node || weights[leaf] <= weights[inner]) ? leaf++ : inner++;
                weights[node] = child == 0 ? weights[lightest] : weights[node] + weights[lightest];
                parents[lightest] = node;
            }
        }

        // From the root down: a node's code is one bit longer than its parent's.
        Span<int> depths = stackalloc int[2 * count];
        for (var node = (2 * count) - 3; node >= 0; node--)
        {
            depths[node] = depths[parents[node]] + 1;
            if (depths[node] > limit)
                return false;
            if (node < count)
                lengths[(int)(leaves[node] & 0xFFFF)] = (byte)depths[node];
        }

        return true;
    }

    private static ushort Reverse(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return (ushort)reversed;
    }
}
