using System.Buffers.Binary;

namespace ReportBuilder.Pdf.Deflate;

/// <summary>Compression of streams (FlateDecode: RFC 1950 and RFC 1951).</summary>
/// <remarks>
/// The runtime has a compressor too, but its bytes are those of the zlib it was built with: another version, another processor or a distribution's own build
/// may choose other matches. The report is to be the same file everywhere, so the choices are made here.
/// </remarks>
public static class Flate
{
    private const uint AdlerModulus = 65_521;

    // So many sums of bytes fit into 32 bits before the modulus has to be taken (RFC 1950, 9).
    private const int AdlerRun = 5552;

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var bits = new BitWriter((data.Length / 3) + 64);
        // 32 KiB of window, default effort: the two bytes that zlib streams usually begin with.
        bits.Write(0x9C78, 16);
        using var matches = new MatchFinder();
        using var block = new DeflateBlock();
        var place = 0;
        do
        {
            block.Clear();
            place = matches.Fill(block, data, place);
            block.Write(bits, last: place == data.Length);
        }
        while (place < data.Length);
        bits.Align();
        bits.Write(BinaryPrimitives.ReverseEndianness(Adler32(data)), 32);
        return bits.ToArray();
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        var (low, high) = (1u, 0u);
        while (!data.IsEmpty)
        {
            var run = data[..Math.Min(AdlerRun, data.Length)];
            data = data[run.Length..];
            // Eight at a time, so that no sum has to wait for the one before it: the first of them is in all eight sums that follow.
            for (; run.Length >= 8; run = run[8..])
            {
                high += (8 * low) + (8u * run[0]) + (7u * run[1]) + (6u * run[2]) + (5u * run[3]) + (4u * run[4]) + (3u * run[5]) + (2u * run[6]) + run[7];
                low += (uint)(run[0] + run[1] + run[2] + run[3] + run[4] + run[5] + run[6] + run[7]);
            }

            foreach (var value in run)
            {
                low += value;
                high += low;
            }

            (low, high) = (low % AdlerModulus, high % AdlerModulus);
        }

        return (high << 16) | low;
    }
}
