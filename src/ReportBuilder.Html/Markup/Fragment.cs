using System.Text;

namespace ReportBuilder.Html.Markup;

/// <summary>A piece of markup where it was written: templates take it over byte by byte, without a string in between.</summary>
internal sealed class Fragment(HtmlText text, int start, int length)
{
    /// <summary>In bytes.</summary>
    public int Length => length;

    public ReadOnlySpan<byte> Bytes => text.Bytes.Slice(start, length);

    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
