using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReportBuilder.Pdf.Deflate;

/// <summary>Finds what was there before: earlier places with the same four bytes are chained by their hash, the newest first.</summary>
/// <remarks>Most of the time of writing a report is spent here: places are checked against the length of the data once, and read without further checks.</remarks>
internal sealed class MatchFinder : IDisposable
{
    private const int Window = 1 << 15;
    private const int HashBits = 15;
    private const int ShortestMatch = 4;

    // How many earlier places are tried, from which length on a match is taken without trying for a longer one, and without looking at the next place.
    private const int Tries = 8;
    private const int LongEnough = 48;
    private const int TakenAtOnce = 16;

    // How far back the place before a place is where there is none: out of every window.
    private const int None = ushort.MaxValue;

    // The newest place of each hash, one too high so that 0 is none, and by place in the window how far back the one before it is.
    private readonly int[] newest = ArrayPool<int>.Shared.Rent(1 << HashBits);
    private readonly byte[] back = ArrayPool<byte>.Shared.Rent(Window * sizeof(ushort));

    public MatchFinder() => newest.AsSpan(0, 1 << HashBits).Clear();

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(newest);
        ArrayPool<byte>.Shared.Return(back);
    }

    /// <summary>Turns data from a place on into literals and matches until the block is full; returns where it stopped.</summary>
    public int Fill(DeflateBlock block, ReadOnlySpan<byte> data, int place)
    {
        var (length, distance) = (0, 0);
        while (place < data.Length && !block.IsFull)
        {
            if (length == 0)
                length = FindAndAdd(data, place, ShortestMatch - 1, out distance);
            if (length == 0)
            {
                block.Literal(data[place++]);
                continue;
            }

            // A longer match at the next place is worth a literal here.
            if (length < TakenAtOnce && FindAndAdd(data, place + 1, length, out var nextDistance) is > 0 and var next)
            {
                block.Literal(data[place++]);
                (length, distance) = (next, nextDistance);
                continue;
            }

            block.Match(length, distance);
            AddAll(data, place + (length < TakenAtOnce ? 2 : 1), place + length);
            place += length;
            length = 0;
        }

        // A match that was found and not taken is found again: its place is chained already, and places before it are looked at first.
        return place;
    }

    /// <summary>The length of the longest earlier match of more than <paramref name="atLeast"/> bytes, or 0; the place is chained for later ones.</summary>
    private int FindAndAdd(ReadOnlySpan<byte> data, int place, int atLeast, out int distance)
    {
        distance = 0;
        var most = Math.Min(data.Length - place, DeflateTables.LongestMatch);
        if (most < ShortestMatch)
            return 0;
        ref var start = ref MemoryMarshal.GetReference(data);
        ref var here = ref Unsafe.Add(ref start, place);
        ref var links = ref Links;
        var behind = (nuint)Chain(ref start, place);
        if (atLeast >= most)
            return 0;
        var reach = (nuint)Math.Min(Window, place + 1);
        var best = atLeast;
        // A longer match has the same four bytes where the longest one so far ends, the byte behind it among them.
        var last = best - ShortestMatch + 1;
        var ending = Four(ref here, last);
        for (var tries = Tries; behind < reach && tries > 0; tries--)
        {
            ref var earlier = ref Unsafe.Subtract(ref here, behind);
            if (Four(ref earlier, last) == ending && CommonLength(ref earlier, ref here, most) is var length && length > best)
            {
                (best, distance) = (length, (int)behind);
                if (length >= Math.Min(LongEnough, most))
                    break;
                last = best - ShortestMatch + 1;
                ending = Four(ref here, last);
            }

            behind += Unsafe.Add(ref links, ((nuint)place - behind) & (Window - 1));
        }

        return distance == 0 ? 0 : best;
    }

    private ref ushort Links => ref Unsafe.As<byte, ushort>(ref MemoryMarshal.GetArrayDataReference(back));

    /// <summary>Chains the places inside a match.</summary>
    private void AddAll(ReadOnlySpan<byte> data, int from, int end)
    {
        ref var start = ref MemoryMarshal.GetReference(data);
        end = Math.Min(end, data.Length - ShortestMatch + 1);
        for (var place = from; place < end; place++)
            Chain(ref start, place);
    }

    /// <summary>Makes a place, four bytes before the end of the data or more, the newest of its hash; returns how far back the one before it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Chain(ref byte start, int place)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(newest), Hash(Four(ref start, place)));
        ref var link = ref Unsafe.Add(ref Links, place & (Window - 1));
        // A place that a full block left behind is chained already.
        if (first == place + 1)
            return link;
        var distance = first == 0 ? None : Math.Min(place + 1 - first, None);
        link = (ushort)distance;
        first = place + 1;
        return distance;
    }

    private static uint Hash(uint bytes) => (bytes * 2_654_435_761u) >> (32 - HashBits);

    /// <summary>Four bytes as on any machine: the first is the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Four(ref byte start, int place)
    {
        var bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, place));
        return BitConverter.IsLittleEndian ? bytes : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CommonLength(ref byte earlier, ref byte place, int most)
    {
        var length = 0;
        for (; length + 8 <= most; length += 8)
        {
            var difference = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref earlier, length)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref place, length));
            if (difference != 0)
                return length + ((BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(difference) : BitOperations.LeadingZeroCount(difference)) / 8);
        }

        while (length < most && Unsafe.Add(ref earlier, length) == Unsafe.Add(ref place, length))
            length++;
        return length;
    }
}
