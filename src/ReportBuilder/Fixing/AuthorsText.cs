using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Fixing;

/// <summary>An author's file, letter for letter: its line endings and its byte order mark are part of it.</summary>
internal sealed class AuthorsText
{
    private readonly List<int> lines = [0];

    private AuthorsText(string text)
    {
        Text = text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            lines.Add(at + 1);
    }

    public string Text { get; }

    /// <summary>The text of a file; null where its bytes are not UTF-8, so that they could not be written back.</summary>
    public static AuthorsText? Of(ImmutableArray<byte> file)
    {
        var text = Encoding.UTF8.GetString(file.AsSpan());
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(file.AsSpan()) ? new(text) : null;
    }

    /// <summary>The first stretch from a place on that prints as given. Null where there is none.</summary>
    public (int Start, int End)? Find(SourcePlace from, string printed)
    {
        if (from.Line < 1 || from.Line > lines.Count)
            return null;
        for (var start = Math.Min(Text.Length, lines[from.Line - 1] + Math.Max(0, from.Column - 1)); start < Text.Length; start++)
        {
            if (EndOf(start, printed) is { } end)
                return (start, end);
        }

        return null;
    }

    /// <summary>The quotation mark that a value of the front matter stands between, at a place in it; '\0' elsewhere.</summary>
    public char Quoting(int at)
    {
        if (!Text.AsSpan().TrimStart('\uFEFF').StartsWith("---") || Text.IndexOf("\n---", StringComparison.Ordinal) < at)
            return '\0';
        var line = lines.FindLast(start => start <= at);
        var value = Text.AsSpan(line, at - line);
        var colon = value.IndexOf(": ");
        return colon >= 0 && value[(colon + 2)..].TrimStart() is [var mark and ('"' or '\''), ..] ? mark : '\0';
    }

    private int? EndOf(int start, string printed)
    {
        var at = start;
        foreach (var letter in printed)
        {
            if (at >= Text.Length)
                return null;
            if (letter == ' ' && char.IsWhiteSpace(Text[at]))
            {
                while (at < Text.Length && char.IsWhiteSpace(Text[at]))
                    at++;
            }
            else if (IsSame(Text[at], letter))
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private static bool IsSame(char typed, char printed) => typed == printed || (typed, printed) is ('\'', '’' or '‘') or ('"', '“' or '”') or ('-', '–');
}
