using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>What a table asks of its columns, whatever their widths will be: where its cells stand and how wide their words are.</summary>
internal sealed class TableMeasures
{
    private const double LeastBar = 40;
    private const int SquaresKept = 8;
    private const int MostSpareLines = 3;
    private readonly Table table;

    public TableMeasures(Table table, TableLook look, Shaper shaper)
    {
        (this.table, Grid) = (table, TableGrid.Of(table));
        var (naturals, longest) = (new double[table.Columns.Length], new double[table.Columns.Length]);
        var style = look.Cell.Bolder();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var places = Grid.Columns(row);
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] < naturals.Length && table.Rows[row].Cells[i].ColumnSpan == 1)
                    Measure(table.Rows[row].Cells[i], style, shaper, ref naturals[places[i]], ref longest[places[i]], HasWords(places[i], look));
            }
        }

        Needs = new ColumnNeed[naturals.Length];
        for (var i = 0; i < Needs.Length; i++)
            Needs[i] = NeedOf(i, look, shaper, naturals[i], HasWords(i, look) ? longest[i] : naturals[i]);
        WidenForMerged(look, shaper);
    }

    /// <summary>Columns below a merged cell hold its longest word together: the last of them gives what is missing.</summary>
    private void WidenForMerged(TableLook look, Shaper shaper)
    {
        if (!table.HasMergedCells)
            return;
        foreach (var head in table.Heads.SelectMany(row => row))
            Widen(head.Column, head.ColumnSpan, LongestWord(head.Words, shaper, look.Head));
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var places = Grid.Columns(row);
            for (var i = 0; i < places.Length; i++)
                Widen(places[i], table.Rows[row].Cells[i].ColumnSpan, LongestWord(PlainText.Of(table.Rows[row].Cells[i].Content), shaper, look.Cell.Bolder()));
        }
    }

    private void Widen(int column, int span, double longest)
    {
        var last = Math.Min(column + span, Needs.Length) - 1;
        if (span == 1 || last < column)
            return;
        var together = TableColumns.Gap * (last - column);
        for (var i = column; i <= last; i++)
            together += Needs[i].LongestWord;
        var missing = longest + 1 - together;
        if (missing > 0)
            Needs[last] = Needs[last].Wider(missing);
    }

    public TableGrid Grid { get; }

    /// <summary>By column.</summary>
    public ColumnNeed[] Needs { get; }

    private bool HasWords(int column, TableLook look) => table.Columns[column].Kind is ColumnKind.Text or ColumnKind.RowHeader && !look.WholePage;

    private static void Measure(TableCell cell, TypeStyle style, Shaper shaper, ref double natural, ref double longest, bool hasWords)
    {
        var text = PlainText.Of(cell.Content);
        // A cell that spans rows has lines to spare.
        natural = Math.Max(natural, shaper.Measure(text, style) / (hasWords ? Math.Clamp(cell.RowSpan, 1, MostSpareLines) : 1));
        if (hasWords)
            longest = Math.Max(longest, LongestWord(text, shaper, style));
    }

    private ColumnNeed NeedOf(int column, TableLook look, Shaper shaper, double natural, double longest)
    {
        var head = LongestWord(table.Columns[column].Header, shaper, look.Head);
        var bar = table.Columns[column] is { Kind: ColumnKind.Total, Maximum: > 0 } ? LeastBar : 0;
        var least = Math.Max(longest + bar, head) + 1;
        var cells = Math.Max(natural, longest);
        return new(least, Math.Max(cells + bar, head) + 1, cells + 1, table.Columns[column].Kind == ColumnKind.Number ? longest + bar + 1 : least)
        {
            HeadInTwoLines = InTwoLines(table.Columns[column].Header, shaper, look.Head) + 1,
        };
    }

    /// <summary>The width at which a head takes two lines, broken where that is least; of one word its own, of Chinese a little more than half.</summary>
    private static double InTwoLines(string head, Shaper shaper, TypeStyle style)
    {
        if (EastAsianText.IsIn(head))
            return (shaper.Measure(head, style) / 2) + style.Size;
        var least = double.PositiveInfinity;
        for (var at = head.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = head.IndexOf(' ', at + 1))
            least = Math.Min(least, Math.Max(shaper.Measure(head.AsSpan(0, at), style), shaper.Measure(head.AsSpan(at + 1), style)));
        return double.IsInfinity(least) ? shaper.Measure(head, style) : least;
    }

    /// <summary>In points. Chinese, Japanese and Korean may end a line anywhere: of a long stretch of theirs only so much is kept together.</summary>
    public static double LongestWord(string text, Shaper shaper, TypeStyle style)
    {
        var longest = 0.0;
        if (!EastAsianText.IsIn(text))
        {
            foreach (var word in text.AsSpan().Split(' '))
                longest = Math.Max(longest, shaper.Measure(text.AsSpan(word), style));
            return longest;
        }

        foreach (var passage in EastAsianText.Cut(text))
        {
            var stretch = text[passage.From..passage.To];
            longest = Math.Max(longest, passage.Language.Length > 0
                ? Math.Min(shaper.Measure(stretch, style), SquaresKept * style.Size)
                : LongestWord(stretch, shaper, style));
        }

        return longest;
    }
}

/// <summary>
/// How wide a column has to be, in points: for its longest word, for its cells and the longest word of its head, for its cells alone, and
/// for its longest word where its head is turned.
/// </summary>
internal sealed record ColumnNeed(double LongestWord, double Natural, double NaturalOfCells, double LongestBesideHead)
{
    /// <summary>For its head in two lines, where there is room for that.</summary>
    public double HeadInTwoLines { get; init; }

    public ColumnNeed Wider(double points) =>
        new(LongestWord + points, Natural + points, NaturalOfCells + points, LongestBesideHead + points) { HeadInTwoLines = HeadInTwoLines };
}
