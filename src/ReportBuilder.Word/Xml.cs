using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportBuilder.Word;

/// <summary>
/// XML while it is written. Elements are closed by the one who opens them; characters that XML cannot hold become the replacement
/// character.
/// </summary>
internal sealed class Xml
{
    private readonly StringBuilder text = new();

    public int Length => text.Length;

    public static Xml Part() => new Xml().Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    public Xml Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Start(name, attributes).Raw(">");

    public Xml Close(string name)
    {
        text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element with attributes and no content.</summary>
    public Xml Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Start(name, attributes).Raw("/>");

    /// <summary>An element that holds words only.</summary>
    public Xml Element(string name, string words) => Open(name).Words(words).Close(name);

    public Xml Words(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            _ = letter switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\t' or '\n' or '\r' => text.Append(CultureInfo.InvariantCulture, $"&#{(int)letter};"),
                < ' ' or '\uFFFE' or '\uFFFF' => text.Append('\uFFFD'),
                _ when char.IsHighSurrogate(letter) && at + 1 < words.Length && char.IsLowSurrogate(words[at + 1]) =>
                    text.Append(letter).Append(words[++at]),
                _ => text.Append(char.IsSurrogate(letter) ? '\uFFFD' : letter),
            };
        }

        return this;
    }

    /// <summary>Markup as it is.</summary>
    public Xml Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public Xml Raw(Xml other)
    {
        text.Append(other.text);
        return this;
    }

    public override string ToString() => text.ToString();

    public ImmutableArray<byte> ToBytes() => ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text.ToString()));

    private Xml Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            text.Append(' ').Append(attribute).Append("=\"");
            Words(value);
            text.Append('"');
        }

        return this;
    }
}
