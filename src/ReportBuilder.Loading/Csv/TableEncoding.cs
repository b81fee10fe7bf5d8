using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Loading.Files;

namespace ReportBuilder.Loading.Csv;

/// <summary>
/// Turns the bytes of a table into UTF-8: as they are, out of UTF-16 where the file shows that it is that, else out of the encoding that the
/// sidecar names. An encoding of one byte a letter cannot be told from another safely, so that none is guessed.
/// </summary>
internal static class TableEncoding
{
    public static readonly ImmutableArray<string> Encodings =
    [
        "utf-8", "utf-16", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1257",
        "iso-8859-1", "iso-8859-2", "iso-8859-15", "macintosh", "gb18030", "gbk", "big5", "shift_jis", "euc-jp", "euc-kr", "koi8-r",
    ];

    /// <summary>Whose reading is shown where a file is not UTF-8: what Western and Chinese spreadsheets write.</summary>
    private static readonly ImmutableArray<string> Usual = ["windows-1252", "gb18030"];

    /// <param name="Utf8">Without a byte order mark.</param>
    /// <param name="Seen">The encoding where it is not UTF-8 and was seen from the file; empty otherwise.</param>
    internal readonly record struct Decoded(ReadOnlyMemory<byte> Utf8, string Seen);

    /// <summary>The text, or null (with a diagnostic) where it cannot be read.</summary>
    public static Decoded? Read(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings)
    {
        if (form.Encoding is "" or "utf-8" && !AuthoredText.IsUtf16(bytes.AsSpan()))
            return AuthoredText.Check(path, bytes, AuthoredText.LargestTable, findings, line => Hint(line, form)) is { } plain ? new(plain, "") : null;
        var encoding = form.Encoding is "" or "utf-8" or "utf-16" ? Utf16(bytes.AsSpan()) : Named(form.Encoding);
        try
        {
            var utf8 = Encoding.UTF8.GetBytes(encoding.GetString(bytes.AsSpan()));
            return AuthoredText.Check(path, ImmutableCollectionsMarshal.AsImmutableArray(utf8), AuthoredText.LargestTable, findings) is { } text
                ? new(text, form.Encoding.Length > 0 ? "" : "UTF-16")
                : null;
        }
        catch (DecoderFallbackException broken)
        {
            findings.Error(
                "RB1002",
                new(path, bytes.AsSpan()[..Math.Clamp(broken.Index, 0, bytes.Length)].Count((byte)'\n') + 1),
                $"the file is not {encoding.WebName} from here on",
                form.Encoding.Length > 0 ? $"correct 'encoding' in {form.Sidecar}" : "save it again as UTF-8"
            );
            return null;
        }
    }

    /// <summary>How the letters of a table that can be read are written, and how many bytes of a mark stand before them.</summary>
    public static (Encoding Encoding, int Mark) Of(ReadOnlySpan<byte> bytes, TableForm form)
    {
        if (form.Encoding is not ("" or "utf-8" or "utf-16"))
            return (Named(form.Encoding), 0);
        if (form.Encoding == "utf-16" || AuthoredText.IsUtf16(bytes))
            return (Utf16(bytes), bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0);
        return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
    }

    /// <summary>What the line with the first wrong byte would say in the usual encodings, so that the editor sees which it is.</summary>
    private static string Hint(ReadOnlySpan<byte> line, TableForm form)
    {
        var readings = new List<string>();
        foreach (var name in Usual)
        {
            if (Shown(line, name) is { } shown)
                readings.Add($"with 'encoding: {name}' this line reads '{shown}'");
        }

        return readings.Count == 0 || form.Sidecar.Length == 0
            ? "save it again as UTF-8"
            : $"save it again as UTF-8, or say in {form.Sidecar} how it is written: {string.Join(", ", readings)}";
    }

    private static string? Shown(ReadOnlySpan<byte> line, string encoding)
    {
        try
        {
            var text = Named(encoding).GetString(line).Trim();
            return text.Length > 60 ? text[..60] : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Named(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>Little end first, unless the mark or the first letter says otherwise.</summary>
    private static UnicodeEncoding Utf16(ReadOnlySpan<byte> bytes) =>
        new(bytes is [0xFE, 0xFF, ..] or [0, not 0, ..], byteOrderMark: true, throwOnInvalidBytes: true);
}
