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
        foreach (var (row, places) in TablePlaces.Of(table))
            Row(table, row, places, widths);
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
            OpenCell(widths[0]);
            paragraphs.Write("TableText", row.Term, box.Origin);
            xml.Close("w:tc");
            OpenCell(widths[1]);
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
        var rows = table.Heads.IsEmpty ? [[.. table.Columns.Select((column, at) => new HeadCell(column.Header, at))]] : table.Heads;
        // By column: the head that a row above began and that reaches down.
        var above = new (HeadCell Head, int Below)?[table.Columns.Length];
        foreach (var row in rows)
        {
            var begins = row.ToDictionary(head => head.Column);
            xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Empty("w:tblHeader").Close("w:trPr");
            for (var at = 0; at < table.Columns.Length;)
            {
                var column = table.Columns[at];
                var (head, isFirst) = begins.TryGetValue(at, out var own) ? (own, true) : (above[at]?.Head ?? new("", at), false);
                var rest = isFirst ? head.RowSpan : above[at]?.Below ?? 1;
                above[at] = rest > 1 ? (head, rest - 1) : null;
                OpenCell(Together(widths, at, head.ColumnSpan), head.RowSpan, head.ColumnSpan, isFirst);
                if (isFirst)
                    paragraphs.Write(StyleOf(table, column, head.ColumnSpan), head.Words, table.Origin, new(Properties: Justified(column), Look: new(Bold: true)));
                else
                    paragraphs.Plain(StyleOf(table, column, head.ColumnSpan), "");
                xml.Close("w:tc");
                at += head.ColumnSpan;
            }

            xml.Close("w:tr");
        }
    }

    private void Row(Table table, TableRow row, TablePlace[] places, ImmutableArray<int> widths)
    {
        var fromData = !IsWritten(table);
        var bookmark = fromData
            ? paragraphs.BeginRow(
                table.Origin,
                string.Join('\t', row.Cells.Select(cell => Words(cell.Content)).Where(words => words.Trim().Length > 0)))
            : null;
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Close("w:trPr");
        for (var at = 0; at < places.Length; at++)
        {
            if (places[at] is { Cell: not null, BeginsColumn: false })
                continue;
            var (cell, column) = (places[at].Cell ?? new([]), table.Columns[at]);
            var isFirst = places[at].Cell is null || places[at].BeginsRow;
            OpenCell(Together(widths, at, cell.ColumnSpan), cell.RowSpan, cell.ColumnSpan, isFirst);
            if (isFirst)
                Cell(table, column, cell, fromData, ref bookmark);
            else
                paragraphs.Plain(StyleOf(table, column, cell.ColumnSpan), "");
            xml.Close("w:tc");
        }

        xml.Close("w:tr");
    }

    private static int Together(ImmutableArray<int> widths, int from, int span) => widths.AsSpan(from, Math.Min(span, widths.Length - from)).ToArray().Sum();

    private void Cell(Table table, TableColumn column, TableCell cell, bool fromData, ref (string Number, string Name)? bookmark)
    {
        var look = new RunLook(Bold: cell.Leading || column.Kind == ColumnKind.Total);
        if (!fromData)
        {
            paragraphs.Write(StyleOf(table, column, cell.ColumnSpan), cell.Content, table.Origin, new(Properties: Justified(column), Look: look));
            return;
        }

        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", StyleOf(table, column, cell.ColumnSpan))).Raw(Justified(column)).Close("w:pPr");
        if (bookmark is { } open)
            xml.Empty("w:bookmarkStart", ("w:id", open.Number), ("w:name", open.Name));
        new InlineXml(scope, xml, new()).Write(cell.Content, look);
        if (bookmark is { } opened)
            xml.Empty("w:bookmarkEnd", ("w:id", opened.Number));
        bookmark = null;
        xml.Close("w:p");
    }

    /// <param name="isFirst">The first of its rows, or the only one.</param>
    private void OpenCell(int width, int rowSpan = 1, int columnSpan = 1, bool isFirst = true)
    {
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", PageShape.Text(width)), ("w:type", "dxa"));
        if (columnSpan > 1)
            xml.Empty("w:gridSpan", ("w:val", PageShape.Text(columnSpan)));
        if (!isFirst)
            xml.Empty("w:vMerge");
        else if (rowSpan > 1)
            xml.Empty("w:vMerge", ("w:val", "restart"));
        xml.Close("w:tcPr");
    }

    private static string Justified(TableColumn column) => column.Alignment switch
    {
        ColumnAlignment.Start => "<w:jc w:val=\"left\"/>",
        ColumnAlignment.Centre => "<w:jc w:val=\"center\"/>",
        ColumnAlignment.End => "<w:jc w:val=\"right\"/>",
        _ => "",
    };

    /// <summary>Whether an author wrote the cells, and not a table of data.</summary>
    private static bool IsWritten(Table table) =>
        table.Kind == TableKind.Plain && table.Rows.All(row => row.Cells.All(cell => cell.ReceiptKey.Length == 0));

    private static string StyleOf(Table table, TableColumn column, int span) =>
        (span == 1 && column.Kind is (ColumnKind.Number or ColumnKind.Rank or ColumnKind.Total), table.Columns.Length >= ManyColumns) switch
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
