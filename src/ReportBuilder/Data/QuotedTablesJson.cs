using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Data;

/// <summary>
/// The receipts of own tables: every quoted row with its place in the file, and its cells as written and as read. Nothing where no table is
/// quoted.
/// </summary>
internal static class QuotedTablesJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<QuotedTable> quoted)
    {
        if (quoted.IsEmpty)
            return;
        json.WriteStartArray("tables");
        foreach (var table in quoted)
            WriteTable(json, table);
        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, QuotedTable quoted)
    {
        var table = quoted.Table;
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteString("path", table.Path);
        WriteUnlessEmpty(json, "title", table.Title);
        WriteUnlessEmpty(json, "source", table.Source);
        WriteUnlessEmpty(json, "licence", table.Licence);
        json.WriteStartArray("rows");
        foreach (var row in quoted.Rows)
            WriteRow(json, table, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, DataTable table, int row)
    {
        json.WriteStartObject();
        json.WriteString("row", table.KeyOf(row));
        json.WriteStartArray("cells");
        foreach (var column in table.Columns)
        {
            var cell = column.Cells[row];
            json.WriteStartObject();
            json.WriteString("column", column.Name);
            json.WriteString("written", cell.Written);
            if (column.IsNumber)
                JsonOutput.Number(json, "value", cell.Number);
            WriteUnlessEmpty(json, "unit", column.Unit);
            json.WriteString("place", cell.Place.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
            json.WriteString(name, text);
    }
}
