using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace ReportBuilder.Pdf.Deflate;

/// <summary>Finds what was there before: earlier places with the same four bytes are chained by their hash, the newest first.</summary>
internal sealed class MatchFinder : IDisposable
{
    private const int Window = 1 << 15;
    private const int HashBits = 15;
    private const int ShortestMatch = 4;

    // How many earlier places are tried, from which length on a match is taken without trying for a longer one, and without looking at the next place.
    private const int Tries = 20;
    private const int LongEnough = 96;
    private const int TakenAtOnce = 24;

    // The newest place of each hash and the place before each place, both one too high so that 0 is none.
    private readonly int[] newest = ArrayPool<int>.Shared.Rent(1 << HashBits);
    private readonly int[] before = ArrayPool<int>.Shared.Rent(Window);

    public MatchFinder() => newest.AsSpan(0, 1 << HashBits).Clear();

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(newest);
        ArrayPool<int>.Shared.Return(before);
    }

    /// <summary>Turns data from a place on into literals and matches until the block is full; returns where it stopped.</summary>
    public int Fill(DeflateBlock block, ReadOnlySpan<byte> data, int place)
    {
        var (length, distance) = (0, 0);
        while (place < data.Length && !block.IsFull)
        {
            if (length == 0)
                (length, distance) = FindAndAdd(data, place, ShortestMatch - 1);
            if (length == 0)
            {
                block.Literal(data[place++]);
                continue;
            }

            // A longer match at the next place is worth a literal here.
            var next = length < TakenAtOnce && place + 1 < data.Length ? FindAndAdd(data, place + 1, length) : default;
            if (next.Length > length)
            {
                block.Literal(data[place++]);
                (length, distance) = next;
                continue;
            }

            block.Match(length, distance);
            for (var i = place + (length < TakenAtOnce ? 2 : 1); i < place + length; i++)
                Add(data, i);
            place += length;
            length = 0;
        }

        // A match that was found and not taken is found again: its place is chained already, and places before it are looked at first.
        return place;
    }

    /// <summary>The longest earlier match of more than <paramref name="atLeast"/> bytes, or 0; the place is chained for later ones.</summary>
    private (int Length, int Distance) FindAndAdd(ReadOnlySpan<byte> data, int place, int atLeast)
    {
        if (place + ShortestMatch > data.Length)
            return default;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(data[place..]);
        var hash = Hash(start);
        var candidate = newest[hash] - 1;
        if (candidate == place)
            candidate = before[place % Window] - 1;
        else
            Chain(hash, place);
        var rest = data[place..Math.Min(data.Length, place + DeflateTables.LongestMatch)];
        var (best, distance) = (atLeast, 0);
        for (var tries = Tries; candidate >= 0 && place - candidate < Window && tries > 0; tries--)
        {
            if (best < rest.Length && data[candidate + best] == rest[best] && BinaryPrimitives.ReadUInt32LittleEndian(data[candidate..]) == start)
            {
                var length = CommonLength(data[candidate..], rest);
                if (length > best)
                {
                    (best, distance) = (length, place - candidate);
                    if (length >= LongEnough)
                        break;
                }
            }

            candidate = before[candidate % Window] - 1;
        }

        return distance == 0 ? default : (best, distance);
    }

    private void Add(ReadOnlySpan<byte> data, int place)
    {
        if (place + ShortestMatch <= data.Length)
            Chain(Hash(BinaryPrimitives.ReadUInt32LittleEndian(data[place..])), place);
    }

    private void Chain(uint hash, int place)
    {
        before[place % Window] = newest[hash];
        newest[hash] = place + 1;
    }

    private static uint Hash(uint bytes) => (bytes * 2_654_435_761u) >> (32 - HashBits);

    private static int CommonLength(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> rest)
    {
        var length = 0;
        for (; length + 8 <= rest.Length; length += 8)
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(earlier[length..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(rest[length..]);
            if (difference != 0)
                return length + (BitOperations.TrailingZeroCount(difference) / 8);
        }

        while (length < rest.Length && earlier[length] == rest[length])
            length++;
        return length;
    }
}
