using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportBuilder.Model.Documents;

/// <summary>Bytes while they are written, in an array that is borrowed and given back: only what is asked for at the end is kept.</summary>
public sealed class ByteBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written; good until more is written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Write(ReadOnlySpan<byte> more)
    {
        more.CopyTo(Room(more.Length));
        Length += more.Length;
    }

    public void Write(byte one)
    {
        if (Length == bytes.Length)
            Grow(1);
        bytes[Length++] = one;
    }

    /// <summary>A text as UTF-8; half a surrogate pair becomes the replacement character.</summary>
    public void WriteText(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>A number in figures.</summary>
    public void WriteNumber(int number)
    {
        Utf8Formatter.TryFormat(number, Room(11), out var written);
        Length += written;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    public ImmutableArray<byte> ToImmutableArray() => ImmutableCollectionsMarshal.AsImmutableArray(Written.ToArray());

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
    }

    private Span<byte> Room(int more)
    {
        if (bytes.Length - Length < more)
            Grow(more);
        return bytes.AsSpan(Length);
    }

    private void Grow(int more)
    {
        var wider = ArrayPool<byte>.Shared.Rent(Math.Max(2 * bytes.Length, Length + more));
        Written.CopyTo(wider);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = wider;
    }
}
