using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>The columns of a table on the page: where each starts and how wide it is, in points.</summary>
internal sealed class TableColumns
{
    /// <summary>White between the text of neighbouring columns.</summary>
    public const double Gap = 9;
    public const double BarToFigure = 5;
    private const double TotalWidth = 128;
    private const double LeastBar = 40;
    private readonly double[] widths;
    private readonly double[] lefts;
    private readonly Need[] needs;

    private TableColumns(double[] widths, Need[] needs)
    {
        (this.widths, this.needs) = (widths, needs);
        lefts = new double[widths.Length];
        for (var i = 1; i < widths.Length; i++)
            lefts[i] = lefts[i - 1] + widths[i - 1];
    }

    public int Count => widths.Length;

    public double Left(int column) => lefts[column];

    /// <summary>With the gap at its right; the last column has none.</summary>
    public double Width(int column) => widths[column];

    public double TextWidth(int column) => widths[column] - (column + 1 == Count ? 0 : Gap);

    /// <summary>The length of the longest bar in a column of totals: its figures stand behind their bars.</summary>
    public double BarWidth(int column) => Math.Max(0, TextWidth(column) - needs[column].NaturalOfCells - BarToFigure);

    public static TableColumns Measure(Table table, TableLook look, Shaper shaper, double width)
    {
        var needs = new Need[table.Columns.Length];
        for (var i = 0; i < needs.Length; i++)
            needs[i] = NeedOf(table, i, look, shaper);
        return new(look.WholePage ? Ranked(table, needs, width) : Flowing(table, needs, width), needs);
    }

    /// <summary>The width at which no cell of the table would wrap.</summary>
    public static double Natural(Table table, TableLook look, Shaper shaper) =>
        Enumerable.Range(0, table.Columns.Length).Sum(i => NeedOf(table, i, look, shaper).Natural + Gap) - Gap;

    /// <summary>The width below which words break or numbers run into each other.</summary>
    public static double Least(Table table, TableLook look, Shaper shaper)
    {
        var needs = Enumerable.Range(0, table.Columns.Length).Select(i => NeedOf(table, i, look, shaper)).ToArray();
        if (!look.WholePage)
            return needs.Sum(need => need.LongestWord + Gap) - Gap;
        var numbers = table.Columns.Count(column => column.Kind == ColumnKind.Number);
        return table.Columns.Select((column, i) => column.Kind == ColumnKind.Number ? Math.Max(needs[i].NaturalOfCells, 2 * look.Head.Leading) + Gap : RankedWidth(column.Kind, needs[i], numbers)).Sum();
    }

    /// <summary>Rank, name and total take what they need; the numbers share the rest evenly.</summary>
    private static double[] Ranked(Table table, Need[] needs, double width)
    {
        var numbers = table.Columns.Count(column => column.Kind == ColumnKind.Number);
        var widths = new double[needs.Length];
        for (var i = 0; i < needs.Length; i++)
        {
            widths[i] = RankedWidth(table.Columns[i].Kind, needs[i], numbers);
        }

        var rest = Math.Max(0, width - widths.Sum());
        for (var i = 0; i < needs.Length; i++)
        {
            if (table.Columns[i].Kind == ColumnKind.Number)
                widths[i] = rest / numbers;
        }

        if (numbers == 0)
            widths[^1] += rest;
        return widths;
    }

    private static double RankedWidth(ColumnKind kind, Need need, int numbers) => kind switch
    {
        ColumnKind.Number => 0,
        ColumnKind.Total => numbers > 6 ? TotalWidth * 0.68 : TotalWidth,
        ColumnKind.Rank => Math.Max(need.LongestWord, 18) + Gap,
        _ => need.NaturalOfCells + Gap,
    };

    /// <summary>Every column its longest word at least; what is left goes where lines would be longest.</summary>
    private static double[] Flowing(Table table, Need[] needs, double width)
    {
        var gaps = Gap * (needs.Length - 1);
        var least = needs.Sum(need => need.LongestWord);
        var natural = needs.Sum(need => need.Natural);
        var room = width - gaps;
        var widths = new double[needs.Length];
        for (var i = 0; i < needs.Length; i++)
        {
            var own = natural <= room
                ? needs[i].Natural + ((room - natural) * (IsText(table, i) ? needs[i].Natural / TextNatural(table, needs) : 0))
                : least >= room
                    ? needs[i].LongestWord * room / least
                    : needs[i].LongestWord + ((room - least) * (needs[i].Natural - needs[i].LongestWord) / Math.Max(1, natural - least));
            widths[i] = own + (i + 1 == needs.Length ? 0 : Gap);
        }

        return widths;
    }

    private static bool IsText(Table table, int column) => table.Columns[column].Kind is ColumnKind.Text or ColumnKind.RowHeader;

    private static double TextNatural(Table table, Need[] needs) => Math.Max(1, needs.Where((_, i) => IsText(table, i)).Sum(need => need.Natural));

    private static Need NeedOf(Table table, int column, TableLook look, Shaper shaper)
    {
        var (longest, naturalCells) = (0.0, 0.0);
        var style = look.Cell.Bolder();
        var words = table.Columns[column].Kind is ColumnKind.Text or ColumnKind.RowHeader && !look.WholePage;
        foreach (var cell in CellsOf(table, column))
        {
            var text = InlineReader.PlainText(cell.Content);
            naturalCells = Math.Max(naturalCells, shaper.Measure(text, style));
            if (words)
                longest = Math.Max(longest, LongestWord(text, shaper, style));
        }

        longest = words ? longest : naturalCells;
        var head = table.Columns[column].Header.Split(' ').Max(word => shaper.Measure(word, look.Head));
        var bar = table.Columns[column] is { Kind: ColumnKind.Total, Maximum: > 0 } ? LeastBar : 0;
        return new(Math.Max(longest + bar, head) + 1, Math.Max(naturalCells + bar, head) + 1, naturalCells + 1);
    }

    private static double LongestWord(ReadOnlySpan<char> text, Shaper shaper, TextStyle style)
    {
        var longest = 0.0;
        foreach (var word in text.Split(' '))
            longest = Math.Max(longest, shaper.Measure(text[word], style));
        return longest;
    }

    private static IEnumerable<TableCell> CellsOf(Table table, int column)
    {
        foreach (var (cells, places) in TableGrid.Rows(table))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (places[i] == column)
                    yield return cells[i];
            }
        }
    }

    /// <param name="Natural">Of cells and of the longest word of the head.</param>
    private readonly record struct Need(double LongestWord, double Natural, double NaturalOfCells);
}
