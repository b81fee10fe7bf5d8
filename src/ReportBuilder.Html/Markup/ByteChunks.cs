using System.Buffers;
using System.Text.Unicode;

namespace ReportBuilder.Html.Markup;

/// <summary>Bytes in pieces of a fixed size, so that a page of many megabytes neither moves while it grows nor needs one large array.</summary>
internal sealed class ByteChunks : IBufferWriter<byte>, IDisposable
{
    private const int ChunkSize = 1 << 16;

    private readonly List<Chunk> chunks = [];
    private Chunk last = Chunk.Borrow(0);

    public ByteChunks() => chunks.Add(last);

    /// <summary>In bytes.</summary>
    public int Length => last.Start + last.Length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.TryCopyTo(last.Free))
        {
            var fitting = last.Free.Length;
            bytes[..fitting].CopyTo(last.Free);
            Advance(fitting);
            bytes = bytes[fitting..];
            Add();
        }

        Advance(bytes.Length);
    }

    /// <summary>A text as UTF-8; half a surrogate pair becomes the replacement character.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        int written;
        while (Utf8.FromUtf16(text, last.Free, out var read, out written) == OperationStatus.DestinationTooSmall)
        {
            Advance(written);
            text = text[read..];
            Add();
        }

        Advance(written);
    }

    /// <summary>Adds a stretch of other bytes, or of these.</summary>
    public void Write(ByteChunks from, int start, int length)
    {
        for (var at = from.IndexOf(start); length > 0; at++)
        {
            var chunk = from.chunks[at];
            var stretch = chunk.Written[(start - chunk.Start)..];
            stretch = stretch[..Math.Min(length, stretch.Length)];
            Write(stretch);
            (start, length) = (start + stretch.Length, length - stretch.Length);
        }
    }

    /// <summary>Whether what was written since there were <paramref name="start"/> bytes are these bytes.</summary>
    public bool EndsWith(ReadOnlySpan<byte> bytes, int start)
    {
        if (bytes.Length != Length - start)
            return false;
        for (var at = IndexOf(start); !bytes.IsEmpty; at++)
        {
            var stretch = chunks[at].Written[(start - chunks[at].Start)..];
            if (!bytes.StartsWith(stretch))
                return false;
            start += stretch.Length;
            bytes = bytes[stretch.Length..];
        }

        return true;
    }

    public byte[] ToArray(int start, int length)
    {
        var (copy, copied) = (GC.AllocateUninitializedArray<byte>(length), 0);
        for (var at = IndexOf(start); copied < length; at++)
        {
            var stretch = chunks[at].Written[(start + copied - chunks[at].Start)..];
            stretch = stretch[..Math.Min(length - copied, stretch.Length)];
            stretch.CopyTo(copy.AsSpan(copied));
            copied += stretch.Length;
        }

        return copy;
    }

    /// <summary>What was written since there were <paramref name="start"/> bytes, where it stands, in pieces of at most so many bytes.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces(int start, int longest)
    {
        for (var at = IndexOf(start); at < chunks.Count; at++)
        {
            var chunk = chunks[at];
            for (var from = Math.Max(0, start - chunk.Start); from < chunk.Length; from += longest)
                yield return chunk.Bytes.AsMemory(from, Math.Min(longest, chunk.Length - from));
        }
    }

    /// <summary>Forgets what was written after the first bytes.</summary>
    public void Cut(int length)
    {
        while (last.Start > length)
        {
            last.GiveBack();
            chunks.RemoveAt(chunks.Count - 1);
            last = chunks[^1];
        }

        last.Length = length - last.Start;
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return last.Free;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return last.Bytes.AsMemory(last.Length);
    }

    public void Advance(int count) => last.Length += count;

    public void Dispose()
    {
        foreach (var chunk in chunks)
            chunk.GiveBack();
        chunks.Clear();
    }

    private void Reserve(int size)
    {
        if (last.Bytes.Length - last.Length < Math.Max(size, 1))
            Add(size);
    }

    private void Add(int size = 0)
    {
        last = Chunk.Borrow(Length, Math.Max(size, ChunkSize));
        chunks.Add(last);
    }

    /// <summary>The chunk that holds a position, or the last one.</summary>
    private int IndexOf(int position)
    {
        var at = chunks.Count - 1;
        while (chunks[at].Start > position)
            at--;
        return at;
    }

    private sealed class Chunk(byte[] bytes, int start)
    {
        public byte[] Bytes => bytes;

        /// <summary>How many bytes stand before it.</summary>
        public int Start => start;

        public int Length { get; set; }

        public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

        public Span<byte> Free => bytes.AsSpan(Length);

        public static Chunk Borrow(int start, int size = ChunkSize) => new(ArrayPool<byte>.Shared.Rent(size), start);

        public void GiveBack() => ArrayPool<byte>.Shared.Return(bytes);
    }
}
