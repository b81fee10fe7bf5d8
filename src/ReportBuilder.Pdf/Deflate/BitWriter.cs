using System.Buffers;
using System.Buffers.Binary;

namespace ReportBuilder.Pdf.Deflate;

/// <summary>Writes bits from the lowest of each byte upwards into a pooled buffer (RFC 1951, 3.1.1).</summary>
internal sealed class BitWriter(int capacity) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity + sizeof(ulong));
    private int length;
    private ulong waiting;
    private int count;

    /// <param name="bits">At most 56; the value has no higher ones.</param>
    public void Write(ulong value, int bits)
    {
        if (length + sizeof(ulong) > buffer.Length)
            Grow();
        // Eight bytes are written each time, and the whole ones among them counted: fewer than eight bits wait for the next.
        waiting |= value << count;
        count += bits;
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.AsSpan(length), waiting);
        length += count >> 3;
        waiting >>= count & ~7;
        count &= 7;
    }

    /// <summary>Fills the last byte up with zeros.</summary>
    public void Align() => Write(0, (8 - count) & 7);

    /// <summary>The bytes so far; whole ones only.</summary>
    public byte[] ToArray() => buffer.AsSpan(0, length).ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Grow()
    {
        var bigger = ArrayPool<byte>.Shared.Rent((buffer.Length * 2) + sizeof(ulong));
        buffer.AsSpan(0, length).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = bigger;
    }
}
