using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Reviewing;

/// <summary>Lines, columns and blocks of texts.</summary>
internal static class SourceText
{
    public static SourcePlace PlaceAt(string file, string text, int at)
    {
        var before = text.AsSpan(0, Math.Clamp(at, 0, text.Length));
        return new(file, before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }

    public static int StartOfLine(string text, int at) => text.LastIndexOf('\n', Math.Max(0, Math.Min(at, text.Length) - 1)) + 1;

    /// <summary>The lines that a paragraph stands on, from its first letter to behind its last.</summary>
    public static (int Start, int End) Block(string source, PlacedText text)
    {
        var end = source.IndexOf("\n\n", Math.Min(text.End, source.Length), StringComparison.Ordinal);
        return (StartOfLine(source, text.Start), end < 0 ? source.TrimEnd('\n').Length : end);
    }

    /// <summary>Takes a paragraph away, and the empty line above it.</summary>
    public static SourceEdit WithoutBlock(string file, string source, PlacedText text)
    {
        var (start, end) = Block(source, text);
        return source.AsSpan(0, start).EndsWith("\n\n")
            ? new(file, start - 2, end, "")
            : new(file, start, Math.Min(source.Length, end + 1), "");
    }
}
