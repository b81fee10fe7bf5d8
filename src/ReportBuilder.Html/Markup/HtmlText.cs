using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportBuilder.Html.Markup;

/// <summary>HTML under construction, as UTF-8: what is text is escaped on its way in, what is markup says so.</summary>
/// <remarks>Its bytes stand in a shared buffer that grows; who makes one that grows large gives the buffer back with <see cref="Dispose"/>.</remarks>
internal sealed class HtmlText : IBufferWriter<byte>, IDisposable
{
    /// <summary>Bytes of UTF-8 that one character of UTF-16 needs at most.</summary>
    private const int MostBytes = 3;

    private const string Marks = "&<>\"'";

    private byte[] buffer = [];

    /// <summary>In bytes.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, Length);

    public HtmlText Raw(string markup)
    {
        Encode(markup);
        return this;
    }

    /// <param name="markup">As UTF-8.</param>
    public HtmlText Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(GetSpan(markup.Length));
        Length += markup.Length;
        return this;
    }

    public HtmlText Raw(HtmlText other) => Raw(other.Bytes);

    public HtmlText Text(string text) => Escaped(text, Marks);

    /// <summary>Text with only the given characters, some of those that mark elements and attributes, written as entities.</summary>
    public HtmlText Escaped(string text, string marks)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(marks) is var at and >= 0)
        {
            Encode(rest[..at]);
            Encode(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }

        Encode(rest);
        return this;
    }

    public HtmlText Number(long value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A space, the name and the quoted value.</summary>
    public HtmlText Attribute(string name, string value) => Raw(" "u8).Raw(name).Raw("=\""u8).Text(value).Raw("\""u8);

    public HtmlText AttributeUnlessEmpty(string name, string value) => value.Length == 0 ? this : Attribute(name, value);

    /// <summary>What was written since there were <paramref name="start"/> bytes, where it stands: to be read before this text is cut or cleared.</summary>
    public Fragment Since(int start) => new(this, start, Length - start);

    /// <summary>Cuts the text back to its first bytes.</summary>
    public void Cut(int length) => Length = length;

    public ImmutableArray<byte> ToBytes() => ImmutableCollectionsMarshal.AsImmutableArray(Bytes.ToArray());

    /// <summary>A copy of what was written since there were <paramref name="start"/> bytes, which are then all that is left.</summary>
    public ImmutableArray<byte> TakeSince(int start)
    {
        var taken = Bytes[start..].ToArray();
        Cut(start);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsSpan(Length);
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        (buffer, Length) = ([], 0);
    }

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
            return text;
        using var escaped = new HtmlText();
        return escaped.Text(text).ToString();
    }

    private void Encode(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, GetSpan(MostBytes * text.Length));

    private void Reserve(int size)
    {
        if (buffer.Length - Length >= Math.Max(size, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * buffer.Length, Length + Math.Max(size, 256)));
        Bytes.CopyTo(larger);
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static string Entity(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
