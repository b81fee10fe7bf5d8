using System.Buffers.Binary;

namespace ReportBuilder.Pictures.Icc;

/// <summary>The bytes of a colour profile (ICC.1), asked with an eye on where they end.</summary>
internal readonly record struct IccBytes(ReadOnlyMemory<byte> Bytes)
{
    private const int TagsAt = 128;
    private const int MostTags = 200;

    public int U8(int at) => Part(at, 1)[0];

    public int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Part(at, 2));

    public int U32(int at) => BinaryPrimitives.ReadInt32BigEndian(Part(at, 4));

    /// <summary>A number of 16 bits before the point and 16 behind it.</summary>
    public double Fixed(int at) => U32(at) / 65_536.0;

    public bool Says(int at, ReadOnlySpan<byte> signature) => Part(at, signature.Length).SequenceEqual(signature);

    public IccBytes From(int at) => at >= 0 && at <= Bytes.Length ? new(Bytes[at..]) : throw CutOff();

    /// <summary>The data of a tag, or null where the profile has none of this name.</summary>
    public IccBytes? Tag(ReadOnlySpan<byte> name)
    {
        var count = Math.Min(U32(TagsAt), MostTags);
        for (var i = 0; i < count; i++)
        {
            var entry = TagsAt + 4 + (12 * i);
            if (Says(entry, name))
                return new(From(U32(entry + 4)).Slice(U32(entry + 8)));
        }

        return null;
    }

    public ReadOnlySpan<byte> Part(int at, int length) =>
        at >= 0 && length >= 0 && at <= Bytes.Length - length ? Bytes.Span.Slice(at, length) : throw CutOff();

    private ReadOnlyMemory<byte> Slice(int length) => length >= 0 && length <= Bytes.Length ? Bytes[..length] : throw CutOff();

    private static IccFault CutOff() => new("it is cut off");
}
