using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>What a table asks of its columns, whatever their widths will be: where its cells stand and how wide their words are.</summary>
internal sealed class TableMeasures
{
    private const double LeastBar = 40;
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
                if (places[i] < naturals.Length)
                    Measure(table.Rows[row].Cells[i], style, shaper, ref naturals[places[i]], ref longest[places[i]], HasWords(places[i], look));
            }
        }

        Needs = new ColumnNeed[naturals.Length];
        for (var i = 0; i < Needs.Length; i++)
            Needs[i] = NeedOf(i, look, shaper, naturals[i], HasWords(i, look) ? longest[i] : naturals[i]);
    }

    public TableGrid Grid { get; }

    /// <summary>By column.</summary>
    public ColumnNeed[] Needs { get; }

    private bool HasWords(int column, TableLook look) => table.Columns[column].Kind is ColumnKind.Text or ColumnKind.RowHeader && !look.WholePage;

    private static void Measure(TableCell cell, TypeStyle style, Shaper shaper, ref double natural, ref double longest, bool hasWords)
    {
        var text = PlainText.Of(cell.Content);
        natural = Math.Max(natural, shaper.Measure(text, style));
        if (hasWords)
            longest = Math.Max(longest, LongestWord(text, shaper, style));
    }

    private ColumnNeed NeedOf(int column, TableLook look, Shaper shaper, double natural, double longest)
    {
        var head = LongestWord(table.Columns[column].Header, shaper, look.Head);
        var bar = table.Columns[column] is { Kind: ColumnKind.Total, Maximum: > 0 } ? LeastBar : 0;
        var least = Math.Max(longest + bar, head) + 1;
        return new(least, Math.Max(natural + bar, head) + 1, natural + 1, table.Columns[column].Kind == ColumnKind.Number ? longest + bar + 1 : least);
    }

    /// <summary>In points.</summary>
    public static double LongestWord(ReadOnlySpan<char> text, Shaper shaper, TypeStyle style)
    {
        var longest = 0.0;
        foreach (var word in text.Split(' '))
            longest = Math.Max(longest, shaper.Measure(text[word], style));
        return longest;
    }
}

/// <summary>
/// How wide a column has to be, in points: for its longest word, for its cells and the longest word of its head, for its cells alone, and
/// for its longest word where its head is turned.
/// </summary>
internal sealed record ColumnNeed(double LongestWord, double Natural, double NaturalOfCells, double LongestBesideHead);
