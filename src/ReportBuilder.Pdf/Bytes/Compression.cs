using System.Buffers;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>How the streams of a file are packed, and the entry of a stream's dictionary that says so.</summary>
/// <remarks>
/// The runtime's compressor depends on the zlib it was built with, so its bytes differ between machines. SharpZipLib is managed code: the
/// report is the same file everywhere.
/// </remarks>
public sealed class Compression
{
    private const int Level = 5;
    private const int QuickLevel = 1;

    private static readonly ArrayPool<byte> Room = ArrayPool<byte>.Shared;

    [ThreadStatic]
    private static Deflater? deflater;

    private readonly bool deflates;

    private Compression(bool deflates) => this.deflates = deflates;

    public static Compression Flate { get; } = new(deflates: true);

    public static Compression None { get; } = new(deflates: false);

    public ReadOnlySpan<byte> Filter => deflates ? "/Filter/FlateDecode"u8 : [];

    public byte[] Pack(ReadOnlySpan<byte> data) => Pack(data, Level);

    /// <summary>For the many streams of pages and objects: a sixth larger in less than half the time.</summary>
    public byte[] PackQuickly(ReadOnlySpan<byte> data) => Pack(data, QuickLevel);

    private byte[] Pack(ReadOnlySpan<byte> data, int level) => deflates ? Deflate(data, level) : data.ToArray();

    private static byte[] Deflate(ReadOnlySpan<byte> data, int level)
    {
        // A deflater holds 300 kB of tables: each thread uses its own again.
        var deflate = deflater ??= new();
        var (input, packed, length) = (Room.Rent(data.Length), Room.Rent((data.Length / 3) + 64), 0);
        data.CopyTo(input);
        deflate.Reset();
        deflate.SetLevel(level);
        deflate.SetInput(input, 0, data.Length);
        deflate.Finish();
        while (!deflate.IsFinished)
        {
            if (length == packed.Length)
                packed = Wider(packed);
            length += deflate.Deflate(packed, length, packed.Length - length);
        }

        var all = packed.AsSpan(0, length).ToArray();
        Room.Return(input);
        Room.Return(packed);
        return all;
    }

    private static byte[] Wider(byte[] full)
    {
        var wider = Room.Rent(2 * full.Length);
        full.CopyTo(wider, 0);
        Room.Return(full);
        return wider;
    }
}
