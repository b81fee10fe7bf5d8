using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Model.Reuse;

/// <summary>
/// Simple values as bytes, one behind the other. Each has a length that is fixed or stands before it, so that two lists of different values
/// have different bytes.
/// </summary>
internal sealed class ContentBytes(ByteBuffer bytes)
{
    public ContentBytes Add(string text)
    {
        Add(Encoding.UTF8.GetByteCount(text));
        bytes.WriteText(text);
        return this;
    }

    /// <summary>A few letters of a text whose length stands elsewhere.</summary>
    public void AddLetters(string letters)
    {
        if (letters.Length == 1 && char.IsAscii(letters[0]))
            bytes.Write((byte)letters[0]);
        else
            Add(letters);
    }

    public ContentBytes Add(ImmutableArray<string> texts)
    {
        Add(texts.Length);
        foreach (var text in texts)
            Add(text);
        return this;
    }

    public ContentBytes Add(ReadOnlySpan<byte> data)
    {
        Add(data.Length);
        bytes.Write(data);
        return this;
    }

    /// <remarks>In groups of seven bits, the least first: most numbers are small.</remarks>
    public ContentBytes Add(int number)
    {
        var rest = (uint)number;
        for (; rest > 0x7F; rest >>= 7)
            bytes.Write((byte)(rest | 0x80));
        bytes.Write((byte)rest);
        return this;
    }

    public ContentBytes Add(double number)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.GetSpan(sizeof(double)), number);
        bytes.Advance(sizeof(double));
        return this;
    }

    public ContentBytes Add(double? number) => number is { } some ? Add(true).Add(some) : Add(false);

    /// <remarks>None and an array that was never made are the same.</remarks>
    public ContentBytes Add(ImmutableArray<double> numbers)
    {
        Add(numbers.IsDefault ? 0 : numbers.Length);
        if (!numbers.IsDefault)
            foreach (var number in numbers)
                Add(number);
        return this;
    }

    public ContentBytes Add(ImmutableArray<double?> numbers)
    {
        Add(numbers.Length);
        foreach (var number in numbers)
            Add(number);
        return this;
    }

    public ContentBytes Add(bool yes)
    {
        bytes.Write((byte)(yes ? 1 : 0));
        return this;
    }
}
