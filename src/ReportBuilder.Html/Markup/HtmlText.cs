using System.Globalization;
using System.Text;

namespace ReportBuilder.Html.Markup;

/// <summary>HTML under construction: what is text is escaped on its way in, what is markup says so.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder builder = new();

    public int Length => builder.Length;

    public HtmlText Raw(string markup)
    {
        builder.Append(markup);
        return this;
    }

    public HtmlText Raw(HtmlText other)
    {
        builder.Append(other.builder);
        return this;
    }

    public HtmlText Text(string text)
    {
        AppendEscaped(builder, text);
        return this;
    }

    public HtmlText Number(int value)
    {
        builder.Append(CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    /// <summary>A space, the name and the quoted value.</summary>
    public HtmlText Attribute(string name, string value)
    {
        builder.Append(' ').Append(name).Append("=\"");
        AppendEscaped(builder, value);
        builder.Append('"');
        return this;
    }

    public HtmlText AttributeUnlessEmpty(string name, string value) => value.Length == 0 ? this : Attribute(name, value);

    public override string ToString() => builder.ToString();

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        AppendEscaped(escaped, text);
        return escaped.ToString();
    }

    private static void AppendEscaped(StringBuilder target, string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny("&<>\"'") is var at and >= 0)
        {
            target.Append(rest[..at]).Append(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }

        target.Append(rest);
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
