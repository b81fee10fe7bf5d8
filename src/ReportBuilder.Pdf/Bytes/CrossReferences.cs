using System.Buffers.Binary;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>Where each object stands, in seven bytes: its kind, four bytes and two (ISO 32000-1, 7.5.8.3).</summary>
internal sealed class CrossReferences
{
    private const int EntryLength = 7;
    private readonly byte[] bytes;

    /// <param name="count">With object 0, which is free.</param>
    public CrossReferences(int count)
    {
        Count = count;
        bytes = new byte[count * EntryLength];
        (bytes[5], bytes[6]) = (0xFF, 0xFF);
    }

    public int Count { get; }

    public ReadOnlySpan<byte> Span => bytes;

    /// <summary>An object by itself, so many bytes from the start of the file.</summary>
    public void AtPlace(int number, int place) => Set(number, 1, place, 0);

    /// <summary>An object in an object stream, and its index there.</summary>
    public void InStream(int number, int stream, int index) => Set(number, 2, stream, index);

    private void Set(int number, byte kind, int first, int second)
    {
        var entry = bytes.AsSpan(number * EntryLength, EntryLength);
        entry[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(entry[1..], first);
        BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)second);
    }
}
