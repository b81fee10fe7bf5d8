using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>HTML under construction, as UTF-8: what is text is escaped on its way in, what is markup says so.</summary>
internal sealed class HtmlText : IPhraseWriter, IDisposable
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("&<>\"'");

    /// <summary>Where the bytes stand.</summary>
    public ByteChunks Buffer { get; } = new();

    /// <summary>In bytes.</summary>
    public int Length => Buffer.Length;

    public HtmlText Raw(string markup)
    {
        Buffer.WriteText(markup);
        return this;
    }

    /// <param name="markup">As UTF-8.</param>
    public HtmlText Raw(ReadOnlySpan<byte> markup)
    {
        Buffer.Write(markup);
        return this;
    }

    public HtmlText Raw(HtmlText other) => Raw(other.Since(0));

    public HtmlText Raw(Fragment fragment)
    {
        Buffer.Write(fragment.Text.Buffer, fragment.Start, fragment.Length);
        return this;
    }

    public HtmlText Text(ReadOnlySpan<char> text) => Escaped(text, Marks);

    /// <summary>Text with only the given characters, some of those that mark elements and attributes, written as entities.</summary>
    public HtmlText Escaped(ReadOnlySpan<char> text, SearchValues<char> marks)
    {
        var rest = text;
        while (rest.IndexOfAny(marks) is var at and >= 0)
        {
            Buffer.WriteText(rest[..at]);
            Buffer.Write(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }

        Buffer.WriteText(rest);
        return this;
    }

    /// <summary>A phrase with its places filled: by text, which is escaped, by numbers, or by markup.</summary>
    public HtmlText Say(Wording wording, string key, params ReadOnlySpan<(string Name, object? Value)> places)
    {
        wording.Write(this, key, places);
        return this;
    }

    public HtmlText Number(long value)
    {
        Utf8Formatter.TryFormat(value, Buffer.GetSpan(20), out var written);
        Buffer.Advance(written);
        return this;
    }

    /// <summary>A space, the name and the quoted value.</summary>
    /// <param name="name">As UTF-8.</param>
    public HtmlText Attribute(ReadOnlySpan<byte> name, string value) => Raw(" "u8).Raw(name).Raw("=\""u8).Text(value).Raw("\""u8);

    /// <summary>The language of a passage, and the direction of its script.</summary>
    public HtmlText WriteLanguage(string tag) => Attribute("lang"u8, tag).Attribute("dir"u8, LanguageTag.Direction(tag));

    public HtmlText AttributeUnlessEmpty(ReadOnlySpan<byte> name, string value) => value.Length == 0 ? this : Attribute(name, value);

    /// <summary>
    /// What was written since there were <paramref name="start"/> bytes, where it stands: to be read before this text is cut or cleared.
    /// </summary>
    public Fragment Since(int start) => new(this, start, Length - start);

    /// <summary>Cuts the text back to its first bytes.</summary>
    public void Cut(int length) => Buffer.Cut(length);

    /// <summary>A copy of what was written since there were <paramref name="start"/> bytes, which are then all that is left.</summary>
    public ImmutableArray<byte> TakeSince(int start)
    {
        var taken = Buffer.ToArray(start, Length - start);
        Cut(start);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    public override string ToString() => Since(0).ToString();

    public void Dispose() => Buffer.Dispose();

    void IPhraseWriter.Words(ReadOnlySpan<char> words) => Text(words);

    void IPhraseWriter.Place(object? value)
    {
        switch (value)
        {
            case Inset inset:
                inset.Write(this);
                break;
            case int number:
                Number(number);
                break;
            case IFormattable number:
                Text(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                Text(value?.ToString());
                break;
        }
    }

    private static ReadOnlySpan<byte> Entity(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
