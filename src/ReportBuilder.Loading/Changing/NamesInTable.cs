using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Sheets;

namespace ReportBuilder.Loading.Changing;

/// <summary>Changes a name in a table of text: cells and heads that are the name, in the table's own dialect.</summary>
internal static class NamesInTable
{
    /// <summary>The new text, or null where no cell is the name.</summary>
    public static string? Edit(WrittenTable table, NameChange change, List<TextChange> changes, List<LeftAlone> left)
    {
        var (count, text) = (changes.Count, new System.Text.StringBuilder());
        foreach (var record in table.Records)
        {
            var cells = record.Cells.Select((cell, at) => Cell(cell, record.Row.Cells[at], table, change, changes, left));
            text.Append(record.Before).Append(string.Join(table.Separator, cells)).Append(record.End);
        }

        return changes.Count == count ? null : text.Append(table.After).ToString();
    }

    private static string Cell(RawCell cell, CsvCell placed, WrittenTable table, NameChange change, List<TextChange> changes, List<LeftAlone> left)
    {
        var text = cell.Text;
        if (!text.StartsWith(change.Old, StringComparison.Ordinal) || !IsTheName(text, change.Old))
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] != change.Old[0] || change.Names.At(text, at, text.Length) != change.Old)
                    continue;
                left.Add(new(placed.Place, ShortOf(text), "it stands among other words"));
                break;
            }

            return cell.Raw;
        }

        var renamed = change.New + text[change.Old.Length..];
        changes.Add(new(placed.Place, text, renamed));
        return Written(cell, renamed, table.Separator);
    }

    /// <summary>The name alone, or the name and a year: "GDP 2024".</summary>
    private static bool IsTheName(string text, string name) =>
        text.Length == name.Length
        || (text.Length == name.Length + 5 && text[name.Length] == ' ' && text.AsSpan(name.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0);

    public static string Written(RawCell before, string text, char separator)
    {
        if (before.IsQuoted || RawCell.NeedsQuotes(text, separator))
            return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var raw = before.Raw;
        return raw.Trim().Length == 0 ? text : raw[..(raw.Length - raw.TrimStart().Length)] + text + raw[raw.TrimEnd().Length..];
    }

    private static string ShortOf(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
