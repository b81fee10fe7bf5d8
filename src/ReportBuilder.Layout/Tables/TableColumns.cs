using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>The columns of a table on the page: where each starts and how wide it is, in points.</summary>
internal sealed class TableColumns
{
    /// <summary>White between the text of neighbouring columns.</summary>
    public const double Gap = 9;
    public const double BarToFigure = 5;
    private const double TotalWidth = 128;

    /// <summary>So much narrower than their longest words columns may be and still hold them: words are measured in bold.</summary>
    private const double Squeezed = 0.945;
    private readonly double[] widths;
    private readonly double[] lefts;
    private readonly ColumnNeed[] needs;

    private TableColumns(double[] widths, ColumnNeed[] needs)
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

    /// <summary>Of columns beside each other, with the gap at the right of the last.</summary>
    public double Width(int column, int span) => lefts[Last(column, span)] + widths[Last(column, span)] - lefts[column];

    public double TextWidth(int column, int span) => Width(column, span) - (Last(column, span) + 1 == Count ? 0 : Gap);

    private int Last(int column, int span) => Math.Min(column + span, Count) - 1;

    public double TextWidth(int column) => widths[column] - (column + 1 == Count ? 0 : Gap);

    /// <summary>The length of the longest bar in a column of totals: its figures stand behind their bars.</summary>
    public double BarWidth(int column) => Math.Max(0, TextWidth(column) - needs[column].NaturalOfCells - BarToFigure);

    public static TableColumns Measure(Table table, TableLook look, ColumnNeed[] needs, double width) =>
        new(look.WholePage ? Ranked(table, needs, width) : Flowing(table, needs, width), needs);

    /// <summary>The width at which no cell of the table would wrap.</summary>
    public static double Natural(ColumnNeed[] needs)
    {
        var total = 0.0;
        foreach (var need in needs)
            total += need.Natural + Gap;
        return total - Gap;
    }

    /// <summary>The width below which words break or numbers run into each other.</summary>
    public static double Least(Table table, TableLook look, ColumnNeed[] needs)
    {
        var (total, numbers) = (0.0, Numbers(table));
        for (var i = 0; i < needs.Length; i++)
        {
            var kind = table.Columns[i].Kind;
            total += !look.WholePage ? needs[i].LongestWord + Gap
                : kind == ColumnKind.Number ? Math.Max(needs[i].NaturalOfCells, 2 * look.Head.Leading) + Gap
                : RankedWidth(kind, needs[i], numbers);
        }

        return look.WholePage ? total : total - Gap;
    }

    private static int Numbers(Table table)
    {
        var numbers = 0;
        foreach (var column in table.Columns)
            numbers += column.Kind == ColumnKind.Number ? 1 : 0;
        return numbers;
    }

    /// <summary>Rank, name and total take what they need; the numbers share the rest evenly.</summary>
    private static double[] Ranked(Table table, ColumnNeed[] needs, double width)
    {
        var numbers = Numbers(table);
        var widths = new double[needs.Length];
        var taken = 0.0;
        for (var i = 0; i < needs.Length; i++)
            taken += widths[i] = RankedWidth(table.Columns[i].Kind, needs[i], numbers);
        var rest = Math.Max(0, width - taken);
        for (var i = 0; i < needs.Length; i++)
        {
            if (table.Columns[i].Kind == ColumnKind.Number)
                widths[i] = rest / numbers;
        }

        if (numbers == 0)
            widths[^1] += rest;
        return widths;
    }

    private static double RankedWidth(ColumnKind kind, ColumnNeed need, int numbers) => kind switch
    {
        ColumnKind.Number => 0,
        ColumnKind.Total => numbers > 6 ? TotalWidth * 0.68 : TotalWidth,
        ColumnKind.Rank => Math.Max(need.LongestWord, 18) + Gap,
        _ => need.NaturalOfCells + Gap,
    };

    /// <summary>
    /// Every column its longest word at least; what is left goes to heads of more than two lines, then where lines would be longest. Where that
    /// is too much, words of heads give way first: they can be turned.
    /// </summary>
    private static double[] Flowing(Table table, ColumnNeed[] needs, double width)
    {
        var (least, leastBesideHeads, natural, ofText, ofHeads) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < needs.Length; i++)
        {
            least += needs[i].LongestWord;
            leastBesideHeads += needs[i].LongestBesideHead;
            natural += needs[i].Natural;
            ofText += IsText(table, i) ? needs[i].Natural : 0;
            ofHeads += ForHead(needs[i]);
        }

        var room = width - (Gap * (needs.Length - 1));
        var forHeads = Math.Clamp((room - natural) / Math.Max(1, ofHeads), 0, 1);
        var spare = room - natural - (forHeads * ofHeads);
        var widths = new double[needs.Length];
        for (var i = 0; i < needs.Length; i++)
        {
            var own = natural <= room
                ? needs[i].Natural + (forHeads * ForHead(needs[i])) + (spare * (IsText(table, i) ? needs[i].Natural / Math.Max(1, ofText) : 0))
                : least >= room
                    ? Least(needs[i], room, least, leastBesideHeads)
                    : needs[i].LongestWord + ((room - least) * (needs[i].Natural - needs[i].LongestWord) / Math.Max(1, natural - least));
            widths[i] = own + (i + 1 == needs.Length ? 0 : Gap);
        }

        return widths;
    }

    /// <summary>Of a column where there is no room for all longest words: a little less for each, or for words of heads.</summary>
    private static double Least(ColumnNeed need, double room, double least, double leastBesideHeads)
    {
        if (room >= Squeezed * least)
            return need.LongestWord * room / least;
        return leastBesideHeads >= room
            ? need.LongestBesideHead * room / leastBesideHeads
            : need.LongestBesideHead + ((room - leastBesideHeads) * (need.LongestWord - need.LongestBesideHead) / (least - leastBesideHeads));
    }

    /// <summary>What a head of more than two lines lacks.</summary>
    private static double ForHead(ColumnNeed need) => Math.Max(0, need.HeadInTwoLines - need.Natural);

    private static bool IsText(Table table, int column) => table.Columns[column].Kind is ColumnKind.Text or ColumnKind.RowHeader;
}
