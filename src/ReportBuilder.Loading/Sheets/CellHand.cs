using System.Text;

namespace ReportBuilder.Loading.Sheets;

/// <summary>Writes what a cell of a sheet says the way its table is written: separator, quotation marks, decimals, marks and signs.</summary>
internal sealed class CellHand(WrittenTable table)
{
    private static readonly ColumnHand Unknown = new(false, false, 0, 0, "", "#", false);

    /// <summary>A cell that says something else than before, as the one before was written.</summary>
    public string Change(RawCell before, int column, CellMeaning said)
    {
        var text = WordsOf(before, HandOf(column), said);
        // Marks that were there without need are the file's habit.
        if (before.IsQuoted && text.Length > 0 && (!Needs(before.Text) || HandOf(column).IsQuoted))
            return Quoted(text);
        if (before.IsQuoted)
            return Needs(text) ? Quoted(text) : text;
        var blanks = before.Raw.Length - before.Raw.TrimStart().Length;
        var behind = before.Raw.Trim().Length == 0 ? "" : before.Raw[before.Raw.TrimEnd().Length..];
        return Needs(text) ? Quoted(text) : before.Raw[..(before.Raw.Trim().Length == 0 ? 0 : blanks)] + text + behind;
    }

    /// <summary>A cell of a new row, as the others of its column are written.</summary>
    public string New(int column, CellMeaning said)
    {
        var hand = HandOf(column);
        var text = WordsOf(new(""), hand, said);
        return Needs(text) || (hand.IsQuoted && text.Length > 0) ? Quoted(text) : text;
    }

    private ColumnHand HandOf(int column) => column < table.Hands.Length ? table.Hands[column] : Unknown;

    private string WordsOf(RawCell before, ColumnHand hand, CellMeaning said)
    {
        var was = CellMeaning.Of(before.Text, table.Numbers);
        if (said.Plain is null || !(hand.IsNumeric || was.Plain is not null) || hand.HasNoughts)
            return before.Raw.Contains("\r\n", StringComparison.Ordinal) ? said.Text.ReplaceLineEndings("\r\n") : said.Text;
        var own = Csv.WrittenNumber.Of(before.Text)?.Around;
        var around = own ?? hand.Around;
        if (said.Around != "#" && said.Around != around.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal))
            around = Csv.WrittenNumber.Of(said.Text)?.Around ?? said.Around;
        var figures = Figures(said.Plain.TrimStart('-'), hand);
        return (said.Plain.StartsWith('-') ? "-" : "") + around.Replace("#", figures, StringComparison.Ordinal);
    }

    /// <summary>"1234.5" as "1.234,50".</summary>
    private string Figures(string plain, ColumnHand hand)
    {
        if (plain.Contains('E', StringComparison.OrdinalIgnoreCase))
            return plain.Replace('.', table.Numbers.DecimalMark);
        var (whole, decimals) = plain.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? (plain[..point], plain[(point + 1)..]) : (plain, "");
        decimals = decimals.PadRight(hand.LeastDecimals, '0');
        var grouped = new StringBuilder(whole);
        for (var at = whole.Length - 3; at > 0 && hand.GroupMark.Length > 0; at -= 3)
            grouped.Insert(at, hand.GroupMark);
        return decimals.Length == 0 ? grouped.ToString() : grouped.Append(table.Numbers.DecimalMark).Append(decimals).ToString();
    }

    private bool Needs(string text) => RawCell.NeedsQuotes(text, table.Separator);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
