namespace ReportBuilder.Pdf.Bytes;

/// <summary>The objects of a file under way: numbers are given out in order, plain objects stand in buffers, streams by themselves.</summary>
internal sealed class PdfObjects : IDisposable
{
    private const int WrittenTogether = 200;

    private readonly PdfBuffer shared = new(1 << 18);
    private readonly List<PdfBuffer> parts = [];
    private readonly List<PdfStream> streams = [];
    private ObjectBody[] bodies = new ObjectBody[1024];
    private int open;

    /// <summary>One more than the highest number given out.</summary>
    public int Size { get; private set; } = 1;

    public IReadOnlyList<PdfStream> Streams => streams;

    public int Reserve() => Reserve(1);

    /// <summary>The first of <paramref name="count"/> numbers in a row.</summary>
    public int Reserve(int count)
    {
        var first = Size;
        Size += count;
        if (Size > bodies.Length)
            Array.Resize(ref bodies, Math.Max(Size, 2 * bodies.Length));
        return first;
    }

    /// <summary>The buffer to write the body of an object to, until <see cref="End"/>.</summary>
    public PdfBuffer Begin(int number)
    {
        if (open != 0)
            throw new InvalidOperationException($"Object {open} is still being written.");
        open = number;
        bodies[number] = new(shared, shared.Length, 0);
        return shared;
    }

    public void End()
    {
        bodies[open] = bodies[open].UpTo(shared.Length);
        open = 0;
    }

    public int Add(Action<PdfBuffer> write)
    {
        var number = Reserve();
        Put(number, write);
        return number;
    }

    public void Put(int number, Action<PdfBuffer> write)
    {
        write(Begin(number));
        End();
    }

    /// <summary>Writes the bodies of objects with numbers in a row side by side.</summary>
    /// <param name="write">Writes the body of the object with an index from 0; what it writes depends on that alone.</param>
    public void PutAll(int first, int count, Action<PdfBuffer, int> write)
    {
        var buffers = new PdfBuffer[(count + WrittenTogether - 1) / WrittenTogether];
        SideBySide.Run(buffers.Length, part =>
        {
            var buffer = buffers[part] = new(1 << 15);
            for (var i = part * WrittenTogether; i < Math.Min(count, (part + 1) * WrittenTogether); i++)
            {
                var start = buffer.Length;
                write(buffer, i);
                bodies[first + i] = new(buffer, start, buffer.Length - start);
            }
        });
        parts.AddRange(buffers);
    }

    /// <param name="entries">The stream dictionary's own entries, without Length and Filter.</param>
    /// <param name="bytes">As they go into the file.</param>
    /// <param name="compressed">Whether they were packed as the file packs its streams.</param>
    public void PutStream(int number, ReadOnlySpan<byte> entries, ReadOnlyMemory<byte> bytes, bool compressed) =>
        streams.Add(new PdfStream(number, entries.ToArray(), bytes, compressed));

    /// <summary>The numbers of the plain objects, in order. A number that was given out and never used is a mistake.</summary>
    public int[] PlainObjects()
    {
        var streamed = new bool[Size];
        foreach (var stream in streams)
            streamed[stream.Number] = true;
        var plain = new int[Size - 1 - streams.Count];
        var count = 0;
        for (var number = 1; number < Size; number++)
        {
            if (streamed[number])
                continue;
            if (bodies[number].Buffer is null)
                throw new InvalidOperationException($"Object {number} was reserved and never written.");
            plain[count++] = number;
        }

        return plain;
    }

    public ReadOnlySpan<byte> Body(int number) => bodies[number].Buffer!.Span.Slice(bodies[number].Start, bodies[number].Length);

    public void Dispose()
    {
        shared.Dispose();
        parts.ForEach(part => part.Dispose());
    }

    /// <summary>Where the body of an object stands; without a buffer where it is not written.</summary>
    private readonly struct ObjectBody(PdfBuffer? buffer, int start, int length)
    {
        public PdfBuffer? Buffer => buffer;

        public int Start => start;

        public int Length => length;

        public ObjectBody UpTo(int end) => new(buffer, start, end - start);
    }
}

/// <summary>A stream object: its dictionary's entries (without Length and Filter) and its bytes as they go into the file.</summary>
internal sealed record PdfStream(int Number, byte[] Entries, ReadOnlyMemory<byte> Bytes, bool Compressed);
