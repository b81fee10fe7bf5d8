using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>Tables as bytes to hash.</summary>
internal static class TableStructure
{
    public static void Write(StructureBytes to, Table table)
    {
        to.Open("Table("u8);
        to.Text(table.Caption);
        Write(to, table.Columns);
        to.Text(table.Id);
        to.Name(table.Kind.ToString());
        InlineStructure.Write(to, table.Note);
        to.OpenList();
        foreach (var row in table.Rows.IsDefault ? [] : table.Rows)
            Write(to, row);
        to.CloseList();
        to.Text(table.SourceLine);
    }

    private static void Write(StructureBytes to, ImmutableArray<TableColumn> columns)
    {
        to.OpenList();
        foreach (var column in columns.IsDefault ? [] : columns)
        {
            to.Open("TableColumn("u8);
            to.Text(column.ColourToken);
            to.Text(column.Header);
            to.Text(column.Help);
            to.Text(column.Key);
            to.Name(column.Kind.ToString());
            to.Number(column.Maximum);
            to.Close();
        }

        to.CloseList();
    }

    private static void Write(StructureBytes to, TableRow row)
    {
        to.Open("TableRow("u8);
        to.OpenList();
        foreach (var cell in row.Cells.IsDefault ? [] : row.Cells)
            Write(to, cell);
        to.CloseList();
        to.Text(row.Group);
        to.Flag(row.IsTotal);
        to.Text(row.Key);
        to.Close();
    }

    private static void Write(StructureBytes to, TableCell cell)
    {
        to.Open("TableCell("u8);
        InlineStructure.Write(to, cell.Content);
        to.Flag(cell.Leading);
        to.Text(cell.ReceiptKey);
        to.Number(cell.RowSpan);
        to.Number(cell.Value);
        to.Close();
    }
}
