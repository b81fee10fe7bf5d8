using System.Buffers.Binary;

namespace ReportBuilder.Model.Fonts;

/// <summary>A font that cannot be read: broken, truncated or of a kind that is not supported.</summary>
public sealed class FontFormatException(string message) : Exception(message);

/// <summary>Big-endian reading inside a font with every bound checked; a read outside throws <see cref="FontFormatException"/>.</summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> memory)
{
    public int Length => memory.Length;

    public ReadOnlyMemory<byte> Memory => memory;

    public ReadOnlySpan<byte> Span => memory.Span;

    public FontBytes From(int offset) => new(memory[Check(offset, 0)..]);

    public FontBytes Slice(int offset, int length) => new(memory.Slice(Check(offset, length), length));

    public byte U8(int offset) => memory.Span[Check(offset, 1)];

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(memory.Span.Slice(Check(offset, 2), 2));

    public short I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(memory.Span.Slice(Check(offset, 2), 2));

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(memory.Span.Slice(Check(offset, 4), 4));

    public int Offset32(int offset) => U32(offset) is var value && value <= int.MaxValue ? (int)value : throw Broken();

    public string Tag(int offset) => System.Text.Encoding.ASCII.GetString(memory.Span.Slice(Check(offset, 4), 4));

    private int Check(int offset, int length) =>
        offset >= 0 && length >= 0 && (long)offset + length <= memory.Length ? offset : throw Broken();

    private static FontFormatException Broken() => new("the font file is damaged: a table points outside the file");
}
