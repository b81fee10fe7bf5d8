using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Files;

/// <summary>Turns the bytes of a file into text: UTF-8 (a byte order mark is dropped), line feeds only, no control characters.</summary>
internal static class AuthoredText
{
    public const int LargestText = 8 * 1024 * 1024;
    public const int LargestTable = 64 * 1024 * 1024;

    /// <summary>C0 controls other than tab, line feed and carriage return, and DEL.</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    /// <summary>The text, or null where the file cannot be read as text.</summary>
    public static string? Read(string path, ImmutableArray<byte> bytes, Findings findings) =>
        Check(path, bytes, LargestText, findings) is { } utf8 ? WithLineFeeds(Encoding.UTF8.GetString(utf8.Span)) : null;

    /// <summary>What to do about a line that is not UTF-8.</summary>
    public delegate string LineHint(ReadOnlySpan<byte> line);

    /// <summary>The bytes as checked UTF-8 without a byte order mark, or null.</summary>
    public static ReadOnlyMemory<byte>? Check(string path, ImmutableArray<byte> bytes, int largest, Findings findings, LineHint? hint = null)
    {
        var span = bytes.AsSpan();
        if (span.Length > largest)
        {
            findings.Error("RB1004", new(path), $"the file has {span.Length / 1048576} MB; at most {largest / 1048576} MB are read", "split the file");
            return null;
        }

        if (Foreign(span) is { } encoding)
        {
            findings.Error("RB1002", new(path, 1, 1), $"the file is {encoding}, not UTF-8", "save it again as UTF-8");
            return null;
        }

        if (!Utf8.IsValid(span))
        {
            var wrong = FirstInvalid(span);
            findings.Error(
                "RB1002",
                PlaceOf(path, span, wrong),
                "the file is not UTF-8 from here on",
                hint?.Invoke(LineAt(span, wrong)) ?? "save it again as UTF-8 (it may be Windows-1252 or Latin-1)"
            );
            return null;
        }

        var text = bytes.AsMemory()[(span.StartsWith("\uFEFF"u8) ? 3 : 0)..];
        return HasControls(path, text.Span, findings) ? null : text;
    }

    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => Foreign(bytes) == "UTF-16";

    private static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> bytes, int offset)
    {
        var line = bytes[(bytes[..offset].LastIndexOf((byte)'\n') + 1)..];
        return line.IndexOf((byte)'\n') is var end and >= 0 ? line[..end] : line;
    }

    private static bool HasControls(string path, ReadOnlySpan<byte> text, Findings findings)
    {
        var found = text.IndexOfAny(Controls);
        if (found >= 0)
            findings.Error(
                "RB1003",
                PlaceOf(path, text, found),
                $"the file has a control character (U+{text[found]:X4})",
                "delete it: it prints as nothing and breaks the outputs"
            );
        return found >= 0;
    }

    /// <summary>A byte order mark of UTF-16 or UTF-32, or a zero byte among the first four: no text in UTF-8 starts so.</summary>
    private static string? Foreign(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..] => "UTF-16",
        _ => null,
    };

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var place = 0;
        while (place < bytes.Length && Rune.DecodeFromUtf8(bytes[place..], out _, out var length) == OperationStatus.Done)
            place += length;
        return place;
    }

    private static SourcePlace PlaceOf(string path, ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        var line = before.Count((byte)'\n') + 1;
        return new(path, line, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
