using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportBuilder.Model.Documents;

/// <summary>Rows as CSV (RFC 4180, line feeds), with cells that a spreadsheet would run as a formula made safe by a leading apostrophe.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\n\r");

    public static string Write(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new ByteBuffer();
        Append(text, header, rows);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>The same text as UTF-8.</summary>
    public static ImmutableArray<byte> Bytes(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new ByteBuffer();
        Append(text, header, rows);
        return text.ToImmutableArray();
    }

    private static void Append(ByteBuffer text, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        AppendRow(text, header);
        foreach (var row in rows)
            AppendRow(text, row);
    }

    private static void AppendRow(ByteBuffer text, IEnumerable<string> row)
    {
        var first = true;
        foreach (var cell in row)
        {
            if (!first)
                text.Write((byte)',');
            text.WriteText(Cell(cell));
            first = false;
        }

        text.Write((byte)'\n');
    }

    /// <summary>One cell: quoted where it must be. Plain numbers, negative ones too, are left as they are.</summary>
    public static string Cell(string value)
    {
        var safe = IsFormula(value) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(Special) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static bool IsFormula(string value) =>
        value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
        && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
