using System.Security.Cryptography;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>A file in pieces: its syntax is written here, and streams stay where they were made until the length of the file is known.</summary>
internal sealed class PdfPieces : IDisposable
{
    private readonly List<StreamPiece> streams = [];
    private int streamed;

    /// <summary>What stands between the streams, in one buffer.</summary>
    public PdfBuffer Syntax { get; } = new(1 << 17);

    /// <summary>Of the file so far, in bytes.</summary>
    public int Length => Syntax.Length + streamed;

    /// <summary>The bytes of a stream come here; they are not to change any more.</summary>
    public void Stream(ReadOnlyMemory<byte> bytes)
    {
        streams.Add(new(Syntax.Length, bytes));
        streamed += bytes.Length;
    }

    /// <summary>SHA-256 of the file so far.</summary>
    public byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var done = 0;
        foreach (var stream in streams)
        {
            hash.AppendData(Syntax.Span[done..stream.After]);
            hash.AppendData(stream.Bytes.Span);
            done = stream.After;
        }

        hash.AppendData(Syntax.Span[done..]);
        return hash.GetHashAndReset();
    }

    public byte[] ToArray()
    {
        var file = GC.AllocateUninitializedArray<byte>(Length);
        var (done, place) = (0, 0);
        foreach (var stream in streams)
        {
            Put(Syntax.Span[done..stream.After]);
            Put(stream.Bytes.Span);
            done = stream.After;
        }

        Put(Syntax.Span[done..]);
        return file;

        void Put(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(file.AsSpan(place));
            place += bytes.Length;
        }
    }

    public void Dispose() => Syntax.Dispose();

    /// <summary>A stream and how much syntax stands before it.</summary>
    private sealed record StreamPiece(int After, ReadOnlyMemory<byte> Bytes);
}
