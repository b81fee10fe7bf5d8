using System.Collections.Immutable;
using System.Text;

namespace ReportBuilder.Loading.Changing;

/// <summary>The text of a file of an edition, letter for letter, with its line ends and its byte order mark.</summary>
internal static class TextFile
{
    /// <summary>Null where the bytes are no UTF-8, so that they could not be written back as they were.</summary>
    public static string? Of(ImmutableArray<byte> file)
    {
        var text = Encoding.UTF8.GetString(file.AsSpan());
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(file.AsSpan()) ? text : null;
    }

    public static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];
}
