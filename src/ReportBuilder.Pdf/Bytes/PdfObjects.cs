namespace ReportBuilder.Pdf.Bytes;

/// <summary>The objects of a file under way: numbers are given out in order, plain objects share one buffer, streams stand by themselves.</summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly PdfBuffer bodies = new(1 << 20);
    private readonly List<(int Start, int Length)> places = [(0, 0)];
    private readonly List<PdfStream> streams = [];
    private int open;

    /// <summary>One more than the highest number given out.</summary>
    public int Size => places.Count;

    public IReadOnlyList<PdfStream> Streams => streams;

    public int Reserve()
    {
        places.Add((-1, 0));
        return places.Count - 1;
    }

    /// <summary>The first of <paramref name="count"/> numbers in a row.</summary>
    public int Reserve(int count)
    {
        var first = places.Count;
        for (var i = 0; i < count; i++)
            Reserve();
        return first;
    }

    /// <summary>The buffer to write the body of an object to, until <see cref="End"/>.</summary>
    public PdfBuffer Begin(int number)
    {
        if (open != 0)
            throw new InvalidOperationException($"Object {open} is still being written.");
        open = number;
        places[number] = (bodies.Length, 0);
        return bodies;
    }

    public void End()
    {
        var start = places[open].Start;
        places[open] = (start, bodies.Length - start);
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

    /// <param name="entries">The stream dictionary's own entries, without Length and Filter.</param>
    /// <param name="bytes">As they go into the file.</param>
    public void PutStream(int number, ReadOnlySpan<byte> entries, ReadOnlyMemory<byte> bytes, bool compressed) =>
        streams.Add(new PdfStream(number, entries.ToArray(), bytes, compressed));

    /// <summary>The numbers of the plain objects, in order. A number that was given out and never used is a mistake.</summary>
    public List<int> PlainObjects()
    {
        var streamed = streams.Select(stream => stream.Number).ToHashSet();
        var plain = Enumerable.Range(1, places.Count - 1).Where(number => !streamed.Contains(number)).ToList();
        return plain.Find(number => places[number].Start < 0) is var unused and > 0
            ? throw new InvalidOperationException($"Object {unused} was reserved and never written.")
            : plain;
    }

    public ReadOnlySpan<byte> Body(int number) => bodies.Span.Slice(places[number].Start, places[number].Length);

    public void Dispose() => bodies.Dispose();
}

/// <summary>A stream object: its dictionary's entries (without Length and Filter) and its bytes as they go into the file.</summary>
internal sealed record PdfStream(int Number, byte[] Entries, ReadOnlyMemory<byte> Bytes, bool Compressed);
