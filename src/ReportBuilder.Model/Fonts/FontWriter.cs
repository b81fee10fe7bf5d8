using System.Buffers.Binary;

namespace ReportBuilder.Model.Fonts;

/// <summary>Big-endian writing of font tables into a buffer that grows.</summary>
internal sealed class FontWriter
{
    private byte[] buffer = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, Length);

    public byte[] ToArray() => Span.ToArray();

    public FontWriter U16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(Take(2), checked((ushort)value));
        return this;
    }

    public FontWriter I16(int value)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), checked((short)value));
        return this;
    }

    public FontWriter U32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);
        return this;
    }

    public FontWriter Tag(string tag) => Bytes(System.Text.Encoding.ASCII.GetBytes(tag));

    public FontWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    /// <summary>Writes zeros up to the next multiple of <paramref name="unit"/>.</summary>
    public FontWriter Pad(int unit)
    {
        Take((unit - (Length % unit)) % unit).Clear();
        return this;
    }

    public void SetU16(int place, int value) => BinaryPrimitives.WriteUInt16BigEndian(buffer.AsSpan(place, 2), checked((ushort)value));

    public void SetU32(int place, uint value) => BinaryPrimitives.WriteUInt32BigEndian(buffer.AsSpan(place, 4), value);

    private Span<byte> Take(int count)
    {
        if (Length + count > buffer.Length)
            Array.Resize(ref buffer, Math.Max(Length + count, buffer.Length * 2));
        Length += count;
        return buffer.AsSpan(Length - count, count);
    }
}
