using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Model.Reuse;

/// <summary>
/// A hash of what a value holds, all the way down: the first 128 bits of SHA-256 over what <see cref="ContentVisitor"/> writes of it. Equal
/// values have equal hashes, on every machine and in every run.
/// </summary>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>Of all that a value holds.</summary>
    public static ContentHash Of(object value) => Of(value, ofText: false);

    /// <summary>
    /// Of what a value says to a reader: the author's lines and the numbers of claims are left out, so that a line added above a paragraph
    /// does not change it.
    /// </summary>
    public static ContentHash OfText(object value) => Of(value, ofText: true);

    public static ContentHash Of(string text) => Of(Encoding.UTF8.GetBytes(text).AsSpan());

    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    /// <summary>One hash of several, in their order.</summary>
    public static ContentHash Of(ReadOnlySpan<ContentHash> parts)
    {
        Span<byte> bytes = new byte[parts.Length * 16];
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes[(i * 16)..], parts[i].High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[((i * 16) + 8)..], parts[i].Low);
        }

        return Of(bytes);
    }

    /// <summary>16 hexadecimal digits: enough to tell the parts of two editions apart.</summary>
    public override string ToString() => High.ToString("x16");

    private static ContentHash Of(object value, bool ofText)
    {
        using var bytes = new ByteBuffer();
        new ContentVisitor(bytes, ofText).Visit(value);
        return Of(bytes.Written);
    }
}
