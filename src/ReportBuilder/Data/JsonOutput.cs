using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Data;

/// <summary>JSON as text: line feeds, letters of all scripts as they are.</summary>
internal static class JsonOutput
{
    public static string Write(Action<Utf8JsonWriter> write, bool indented = true)
    {
        using var text = Written(write, indented);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>The same text as UTF-8.</summary>
    public static ImmutableArray<byte> Bytes(Action<Utf8JsonWriter> write, bool indented = true)
    {
        using var text = Written(write, indented);
        return text.ToImmutableArray();
    }

    /// <summary>A figure to six decimals, or null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, Math.Round(number, 6));
        else
            json.WriteNull(name);
    }

    private static ByteBuffer Written(Action<Utf8JsonWriter> write, bool indented)
    {
        var text = new ByteBuffer();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        text.Write((byte)'\n');
        return text;
    }
}
