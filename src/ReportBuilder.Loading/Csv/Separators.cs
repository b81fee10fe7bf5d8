using System.Collections.Immutable;

namespace ReportBuilder.Loading.Csv;

/// <summary>Sees what stands between the cells of a table: the sign that cuts the most lines into one number of cells.</summary>
internal static class Separators
{
    /// <summary>So many lines are looked at.</summary>
    private const int Lines = 200;

    private static readonly ImmutableArray<byte> Known = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    /// <summary>The separator, or null (with a diagnostic) where two fit as well as each other.</summary>
    public static char? Of(string path, ReadOnlySpan<byte> text, TableForm form, Findings findings)
    {
        if (form.Separator is { } said)
            return said;
        if (IsPlain(text))
            return ',';
        var fits = Known.Select(_ => 0).ToArray();
        for (var sign = 0; sign < fits.Length; sign++)
            fits[sign] = LinesThatFit(text, Known[sign]);
        var best = fits.Max();
        if (best == 0)
            return ',';
        if (path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) && fits[Known.IndexOf((byte)'\t')] == best)
            return '\t';
        var first = Array.IndexOf(fits, best);
        if (Array.IndexOf(fits, best, first + 1) is var second and > 0)
        {
            findings.Error(
                "RB1264",
                new(path, 1, 1),
                $"the cells may be separated by {NameOf((char)Known[first])}s or by {NameOf((char)Known[second])}s: both cut the lines evenly",
                form.Sidecar.Length > 0
                    ? $"write 'separator: {NameOf((char)Known[first])}' or 'separator: {NameOf((char)Known[second])}' in {form.Sidecar}"
                    : ""
            );
            return null;
        }

        return (char)Known[first];
    }

    public static string NameOf(char separator) => separator switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => "bar",
    };

    /// <summary>Whether the first two lines have commas between their cells and no other sign that may stand there.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        var first = LineOf(text);
        var second = LineOf(text[first.Length..].TrimStart("\r\n"u8));
        return IsPlainLine(first) && (second.IsEmpty || IsPlainLine(second));
    }

    private static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is var end and >= 0 ? text[..end] : text;

    private static bool IsPlainLine(ReadOnlySpan<byte> line) => line.Contains((byte)',') && !line.ContainsAny(";\t|"u8);

    /// <summary>How many lines have the number of cells that most lines have, where that is more than one.</summary>
    private static int LinesThatFit(ReadOnlySpan<byte> text, byte separator)
    {
        var counts = new Dictionary<int, int>();
        var (cells, quoted, filled, lines) = (1, false, false, 0);
        foreach (var sign in text)
        {
            if (sign == '"')
                quoted = !quoted;
            else if (!quoted && sign == separator)
                cells++;
            else if (!quoted && sign == '\n')
            {
                Count();
                if (lines == Lines)
                    return Most();
            }

            filled |= sign > ' ';
        }

        Count();
        return Most();

        void Count()
        {
            if (filled && cells > 1)
                counts[cells] = counts.GetValueOrDefault(cells) + 1;
            lines += filled ? 1 : 0;
            (cells, filled) = (1, false);
        }

        int Most() => counts.Count == 0 ? 0 : counts.Values.Max();
    }
}
