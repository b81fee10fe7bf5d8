using System.Runtime.InteropServices;
using ReportBuilder.Pdf.Deflate;

namespace ReportBuilder.Pdf;

/// <summary>
/// What a process that stays keeps of the last file it wrote: its streams before and after compression. Most streams of the next file are the same, and
/// compressing takes most of the time. It never changes what is written. Used for one file at a time.
/// </summary>
public sealed class PdfMemory
{
    private const int Samples = 16;
    private Dictionary<ulong, KeptStream> last = [];
    private Dictionary<ulong, KeptStream> next = [];

    /// <summary>Forgets what this file did not use.</summary>
    internal void End()
    {
        (last, next) = (next, last);
        next.Clear();
    }

    /// <summary>The same as <see cref="Flate.Compress"/>; any number of threads may ask at once.</summary>
    internal byte[] Compress(ReadOnlySpan<byte> data)
    {
        var key = KeyOf(data);
        var stream = last.GetValueOrDefault(key) is { } kept && data.SequenceEqual(kept.Data) ? kept : new(data.ToArray(), Flate.Compress(data));
        lock (next)
            next[key] = stream;
        return stream.Packed;
    }

    /// <summary>Tells most streams apart by their length and a few of their bytes; what is taken from the memory is compared in full.</summary>
    private static ulong KeyOf(ReadOnlySpan<byte> data)
    {
        var key = (ulong)data.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(data);
        for (var i = 0; i < Samples && words.Length > 0; i++)
            key = (key ^ words[(int)((long)i * words.Length / Samples)]) * 0x9E37_79B9_7F4A_7C15;
        return key;
    }

    private sealed record KeptStream(byte[] Data, byte[] Packed);
}
