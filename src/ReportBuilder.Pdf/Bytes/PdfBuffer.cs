using System.Buffers;
using System.Text;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>Writes PDF syntax into a pooled buffer that grows. Numbers and names are written without making strings of them.</summary>
internal sealed class PdfBuffer(int capacity = 1024) : IDisposable
{
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000];

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, Length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Length = 0;
    }

    public void Clear() => Length = 0;

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    public PdfBuffer Byte(byte value)
    {
        if (Length == buffer.Length)
            Grow(1);
        buffer[Length++] = value;
        return this;
    }

    public PdfBuffer Integer(long value) => Scaled(value, 0);

    /// <summary>A number with at most <paramref name="decimals"/> digits after the point (0 to 5), without trailing zeros.</summary>
    public PdfBuffer Number(double value, int decimals = 2) => Scaled((long)Math.Round(value * Powers[decimals]), decimals);

    /// <summary>A number given in units of its last decimal.</summary>
    public PdfBuffer Scaled(long scaled, int decimals)
    {
        // From the last digit to the first: a sign, nineteen digits and a point at most.
        Span<byte> digits = stackalloc byte[24];
        var first = digits.Length;
        var rest = (ulong)(scaled < 0 ? -scaled : scaled);
        for (; decimals > 0; decimals--)
        {
            (rest, var digit) = Math.DivRem(rest, 10);
            if (digit != 0 || first < digits.Length)
                digits[--first] = (byte)('0' + digit);
        }

        var whole = first == digits.Length;
        if (!whole)
            digits[--first] = (byte)'.';
        for (; rest > 0 || (whole && first == digits.Length); rest /= 10)
            digits[--first] = (byte)('0' + (rest % 10));
        if (scaled < 0)
            digits[--first] = (byte)'-';
        return Raw(digits[first..]);
    }

    /// <summary>"12 0 R".</summary>
    public PdfBuffer Reference(int number) => Integer(number).Raw(" 0 R"u8);

    /// <summary>A name with its solidus; characters that a name may not hold are written as #xx of their UTF-8 bytes.</summary>
    public PdfBuffer Name(string name)
    {
        Byte((byte)'/');
        foreach (var c in name)
        {
            if (c is > '!' and <= '~' && !"#%()<>[]{}/".Contains(c, StringComparison.Ordinal))
                Byte((byte)c);
            else
                NameEscape(c);
        }

        return this;
    }

    /// <summary>A text string: ASCII as it is, anything else in UTF-16 with a byte order mark.</summary>
    public PdfBuffer Text(string text)
    {
        Byte((byte)'(');
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\x0', '\x1f'))
        {
            foreach (var c in text)
                StringByte((byte)c);
        }
        else
        {
            StringByte(0xFE);
            StringByte(0xFF);
            foreach (var c in text)
            {
                StringByte((byte)(c >> 8));
                StringByte((byte)c);
            }
        }

        return Byte((byte)')');
    }

    /// <summary>A byte string: what names things in trees (destinations, ids, files), in UTF-8.</summary>
    public PdfBuffer Key(string key)
    {
        Byte((byte)'(');
        foreach (var value in Encoding.UTF8.GetBytes(key))
            StringByte(value);
        return Byte((byte)')');
    }

    /// <summary>One byte inside a literal string. A bare carriage return would be read as a line feed.</summary>
    public void StringByte(byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                Byte((byte)'\\').Byte(value);
                break;
            case (byte)'\r':
                Raw(@"\r"u8);
                break;
            default:
                Byte(value);
                break;
        }
    }

    /// <summary>Two bytes inside a literal string, the higher one first: a code of a composite font.</summary>
    public void StringWord(ushort value)
    {
        var (high, low) = ((byte)(value >> 8), (byte)value);
        if (Length + 2 > buffer.Length || IsEscaped(high) || IsEscaped(low))
        {
            StringByte(high);
            StringByte(low);
            return;
        }

        buffer[Length] = high;
        buffer[Length + 1] = low;
        Length += 2;
    }

    public PdfBuffer Hex(ReadOnlySpan<byte> bytes)
    {
        Byte((byte)'<');
        foreach (var value in bytes)
            Byte(HexDigit(value >> 4)).Byte(HexDigit(value & 15));
        return Byte((byte)'>');
    }

    public PdfBuffer HexU16(int value) =>
        Byte(HexDigit((value >> 12) & 15)).Byte(HexDigit((value >> 8) & 15)).Byte(HexDigit((value >> 4) & 15)).Byte(HexDigit(value & 15));

    private static bool IsEscaped(byte value) => value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r';

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    private void NameEscape(char c)
    {
        foreach (var value in Encoding.UTF8.GetBytes([c]))
            Byte((byte)'#').Byte(HexDigit(value >> 4)).Byte(HexDigit(value & 15));
    }

    private Span<byte> Take(int count)
    {
        if (Length + count > buffer.Length)
            Grow(count);
        Length += count;
        return buffer.AsSpan(Length - count, count);
    }

    private void Grow(int count)
    {
        var bigger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + count, buffer.Length * 2));
        Span.CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = bigger;
    }
}
