using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Sheets;

/// <summary>How the cells of a column are written by whoever wrote them: decimals, marks between thousands, signs, quotation marks.</summary>
/// <param name="IsNumeric">Most of its cells are numbers.</param>
/// <param name="HasNoughts">Some have noughts in front, so that all are names.</param>
/// <param name="LeastDecimals">As many as all its numbers have.</param>
/// <param name="MostDecimals">As many as one of them has.</param>
/// <param name="GroupMark">What stands between thousands: empty for nothing.</param>
/// <param name="Around">The signs around all its numbers: "# %"; "#" for none.</param>
/// <param name="IsQuoted">All its cells with text have quotation marks, and some of them or its head without need.</param>
internal sealed record ColumnHand(bool IsNumeric, bool HasNoughts, int LeastDecimals, int MostDecimals, string GroupMark, string Around, bool IsQuoted)
{
    public static ColumnHand Of(RawCell head, IEnumerable<RawCell> cells, char separator, NumberForm form)
    {
        var (numbers, words, filled, quoted, habits, noughts) = (0, 0, 0, 0, IsHabit(head, separator), false);
        var (least, most, group) = (int.MaxValue, 0, "");
        var around = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => cell.Text.Length > 0))
        {
            filled++;
            quoted += cell.IsQuoted ? 1 : 0;
            habits += IsHabit(cell, separator);
            noughts |= CellMeaning.HasNoughts(cell.Text);
            if (form.PlainForm(cell.Text) is not { } plain)
            {
                words += form.IsMissing(cell.Text) ? 0 : 1;
                continue;
            }

            numbers++;
            var decimals = DecimalsOf(plain);
            (least, most) = (Math.Min(least, decimals), Math.Max(most, decimals));
            var written = WrittenNumber.Of(cell.Text);
            around.Add(written?.Around ?? "#");
            if (GroupMarkOf(written?.Figures ?? "", form.DecimalMark) is { Length: > 0 } mark)
                group = mark;
        }

        return new(
            numbers > words,
            noughts,
            least == int.MaxValue ? 0 : least,
            most,
            group,
            around.Count == 1 ? around.First() : "#",
            habits > 0 && quoted == filled
        );
    }

    private static int IsHabit(RawCell cell, char separator) => cell.IsQuoted && !RawCell.NeedsQuotes(cell.Text, separator) ? 1 : 0;

    public static int DecimalsOf(string plain) =>
        plain.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
            ? plain.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') is var end and >= 0
                ? end
                : plain.Length - point - 1
            : 0;

    /// <summary>The first mark that stands before no decimals: "." of "1.234,5"; empty for none.</summary>
    private static string GroupMarkOf(string figures, char decimalMark) =>
        figures.FirstOrDefault(letter => !char.IsAsciiDigit(letter) && letter != decimalMark) is var mark and not '\0' ? mark.ToString() : "";
}
