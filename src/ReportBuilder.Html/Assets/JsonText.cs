using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ReportBuilder.Html.Assets;

/// <summary>JSON as text. Angle brackets, ampersands and quotes are escaped by number, so it may stand inside a page as well.</summary>
internal static class JsonText
{
    public static string Write(Action<Utf8JsonWriter> write, bool indented = false)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
            write(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
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
        if (value is { } number)
            json.WriteNumberValue(number);
        else
            json.WriteNullValue();
    }
}
