using System.Text.Json;
using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Assets;

/// <summary>Writes JSON. Angle brackets, ampersands and quotes are escaped by number, so it may stand inside a page as well.</summary>
internal static class JsonText
{
    public static HtmlText Json(this HtmlText text, Action<Utf8JsonWriter> write, bool indented = false)
    {
        using (var writer = new Utf8JsonWriter(text.Buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
            write(writer);
        return text;
    }

    public static void StringUnlessEmpty(this Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
            json.WriteString(name, value);
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A number, or null where there is none.</summary>
    public static void Reading(this Utf8JsonWriter json, double? value)
    {
        // Most readings are whole and small, and written faster as such.
        if (value is >= 1 and < int.MaxValue && (int)value.Value is var whole && whole == value.Value)
            json.WriteNumberValue(whole);
        else if (value is { } number)
            json.WriteNumberValue(number);
        else
            json.WriteNullValue();
    }
}
