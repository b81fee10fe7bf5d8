using System.Buffers;
using System.Buffers.Binary;

namespace ReportBuilder.Pdf.Deflate;

/// <summary>Writes bits from the lowest of each byte upwards into a pooled buffer (RFC 1951, 3.1.1).</summary>
internal sealed class BitWriter(int capacity) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int length;
    private ulong waiting;
    private int count;

    /// <param name="bits">At most 32.</param>
    public void Write(uint value, int bits)
    {
        waiting |= (ulong)value << count;
        count += bits;
        if (count < 32)
            return;
        if (length + 8 > buffer.Length)
            Grow();
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(length), (uint)waiting);
        length += 4;
        waiting >>= 32;
        count -= 32;
    }

    /// <summary>Fills the last byte up with zeros.</summary>
    public void Align() => Write(0, (8 - (count % 8)) % 8);

    /// <summary>The bytes so far; whole ones only.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[length + (count / 8)];
        buffer.AsSpan(0, length).CopyTo(bytes);
        for (var i = 0; i < count / 8; i++)
            bytes[length + i] = (byte)(waiting >> (8 * i));
        return bytes;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Grow()
    {
        var bigger = ArrayPool<byte>.Shared.Rent((buffer.Length * 2) + 16);
        buffer.AsSpan(0, length).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = bigger;
    }
}
