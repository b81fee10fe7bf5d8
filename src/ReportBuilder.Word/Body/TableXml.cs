using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Body;

/// <summary>Writes tables with a head that repeats on every page, and real cells.</summary>
internal sealed class TableXml(Scope scope, Xml xml, ParagraphXml paragraphs)
{
    private const int ManyColumns = 8;

    public void Write(Table table)
    {
        paragraphs.Write("Caption", table.Caption, table.Origin, new(table.Id, "<w:keepNext/>"));
        if (!table.Note.IsEmpty)
            paragraphs.Write("Small", table.Note, table.Origin, new(Properties: "<w:keepNext/>"));
        var look = table.Columns.Length >= ManyColumns ? TableLook.Small : TableLook.Normal;
        var widths = Widths(ColumnWidths.CellsOf(table), look);
        Begin(widths, table.Caption, look);
        Head(table, widths);
        var pending = new int[table.Columns.Length];
        foreach (var row in table.Rows)
            Row(table, row, widths, pending);
        xml.Close("w:tbl");
        if (table.SourceLine.Length > 0)
            paragraphs.Write("Source", table.SourceLine, table.Origin);
        else
            paragraphs.Plain("Source", "");
    }

    /// <summary>Terms and what they are, the title above them.</summary>
    public void Write(FactsBox box)
    {
        paragraphs.Write("Caption", box.Title, box.Origin, new(box.Id, "<w:keepNext/>"));
        if (box.Rows.IsEmpty)
            return;
        var widths = Widths(
            [[.. box.Rows.Select(row => PlainText.Of(row.Term))], [.. box.Rows.Select(row => PlainText.Of(row.Description))]],
            TableLook.Normal);
        Begin(widths, box.Title, TableLook.Normal, hasHead: false);
        foreach (var row in box.Rows)
        {
            xml.Open("w:tr");
            OpenCell(widths[0], 1);
            paragraphs.Write("TableText", row.Term, box.Origin);
            xml.Close("w:tc");
            OpenCell(widths[1], 1);
            paragraphs.Write("TableText", row.Description, box.Origin, new(Look: new(Bold: true)));
            xml.Close("w:tc").Close("w:tr");
        }

        xml.Close("w:tbl");
        paragraphs.Plain("Source", "");
    }

    private void Begin(ImmutableArray<int> widths, string caption, TableLook look, bool hasHead = true)
    {
        xml.Open("w:tbl")
            .Open("w:tblPr")
            .Empty("w:tblStyle", ("w:val", "ReportTable"))
            .Empty("w:tblW", ("w:w", PageShape.Text(widths.Sum())), ("w:type", "dxa"));
        xml.Empty("w:tblLayout", ("w:type", "fixed")).Open("w:tblCellMar");
        foreach (var side in new[] { "w:left", "w:right" })
            xml.Empty(side, ("w:w", PageShape.Text(look.Padding)), ("w:type", "dxa"));
        xml.Close("w:tblCellMar").Empty("w:tblLook", ("w:val", hasHead ? "0420" : "0400"), ("w:firstRow", hasHead ? "1" : "0"));
        xml.Empty("w:tblCaption", ("w:val", caption)).Close("w:tblPr").Open("w:tblGrid");
        foreach (var width in widths)
            xml.Empty("w:gridCol", ("w:w", PageShape.Text(width)));
        xml.Close("w:tblGrid");
    }

    private void Head(Table table, ImmutableArray<int> widths)
    {
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Empty("w:tblHeader").Close("w:trPr");
        for (var at = 0; at < table.Columns.Length; at++)
        {
            var column = table.Columns[at];
            OpenCell(widths[at], 1);
            paragraphs.Write(StyleOf(table, column), column.Header, table.Origin, new(Look: new(Bold: true)));
            xml.Close("w:tc");
        }

        xml.Close("w:tr");
    }

    /// <param name="pending">By column: how many rows a cell from above still covers.</param>
    private void Row(Table table, TableRow row, ImmutableArray<int> widths, int[] pending)
    {
        var fromData = !IsWritten(table);
        var bookmark = fromData
            ? paragraphs.BeginRow(
                table.Origin,
                string.Join('\t', row.Cells.Select(cell => Words(cell.Content)).Where(words => words.Trim().Length > 0)))
            : null;
        var next = 0;
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Close("w:trPr");
        for (var at = 0; at < table.Columns.Length; at++)
        {
            if (pending[at] > 0)
            {
                pending[at]--;
                xml.Open("w:tc")
                    .Open("w:tcPr")
                    .Empty("w:tcW", ("w:w", PageShape.Text(widths[at])), ("w:type", "dxa"))
                    .Empty("w:vMerge")
                    .Close("w:tcPr");
                paragraphs.Plain(StyleOf(table, table.Columns[at]), "");
                xml.Close("w:tc");
                continue;
            }

            var cell = next < row.Cells.Length ? row.Cells[next++] : new([]);
            pending[at] = Math.Max(0, cell.RowSpan - 1);
            OpenCell(widths[at], cell.RowSpan);
            Cell(table, table.Columns[at], cell, fromData, ref bookmark);
            xml.Close("w:tc");
        }

        xml.Close("w:tr");
    }

    private void Cell(Table table, TableColumn column, TableCell cell, bool fromData, ref (string Number, string Name)? bookmark)
    {
        var look = new RunLook(Bold: cell.Leading || column.Kind == ColumnKind.Total);
        if (!fromData)
        {
            paragraphs.Write(StyleOf(table, column), cell.Content, table.Origin, new(Look: look));
            return;
        }

        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", StyleOf(table, column))).Close("w:pPr");
        if (bookmark is { } open)
            xml.Empty("w:bookmarkStart", ("w:id", open.Number), ("w:name", open.Name));
        new InlineXml(scope, xml, new()).Write(cell.Content, look);
        if (bookmark is { } opened)
            xml.Empty("w:bookmarkEnd", ("w:id", opened.Number));
        bookmark = null;
        xml.Close("w:p");
    }

    private void OpenCell(int width, int rowSpan)
    {
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", PageShape.Text(width)), ("w:type", "dxa"));
        if (rowSpan > 1)
            xml.Empty("w:vMerge", ("w:val", "restart"));
        xml.Close("w:tcPr");
    }

    /// <summary>Whether an author wrote the cells, and not a table of data.</summary>
    private static bool IsWritten(Table table) =>
        table.Kind == TableKind.Plain && table.Rows.All(row => row.Cells.All(cell => cell.ReceiptKey.Length == 0));

    private static string StyleOf(Table table, TableColumn column) =>
        (column.Kind is ColumnKind.Number or ColumnKind.Rank or ColumnKind.Total, table.Columns.Length >= ManyColumns) switch
        {
            (true, true) => "TableNumberSmall",
            (true, false) => "TableNumber",
            (false, true) => "TableTextSmall",
            _ => "TableText",
        };

    private string Words(ImmutableArray<Inline> content)
    {
        var words = new StringBuilder();
        new InlineXml(scope, new(), words).Write(content);
        return words.ToString();
    }

    /// <summary>The width of the text; for small type that of the page, which a review copy leaves free beside the text.</summary>
    private ImmutableArray<int> Widths(ImmutableArray<ImmutableArray<string>> cells, TableLook look) =>
        ColumnWidths.Of(cells, scope.Order.Fonts, look.Size, 2 * look.Padding, look == TableLook.Small
            ? scope.Page.WideWidth
            : scope.Page.TextWidth);

    /// <param name="Size">Of the words, in points, as the styles have it.</param>
    /// <param name="Padding">The white beside the words, in twips.</param>
    private sealed record TableLook(double Size, int Padding)
    {
        public static TableLook Normal { get; } = new(9, 70);

        public static TableLook Small { get; } = new(7, 36);
    }
}
