using System.Globalization;

namespace ReportBuilder.Loading.Csv;

/// <summary>Tells of columns that have cells and no name: nobody can ask for them, and what stands there would be lost in silence.</summary>
internal static class UnnamedColumns
{
    /// <param name="known">A column that is read though it has no name; -1 for none.</param>
    public static void Tell(CsvTable table, Findings findings, int known = -1)
    {
        for (var at = 0; at < table.Header.Length; at++)
        {
            if (at == known || table.Header[at].Text.Length > 0)
                continue;
            var filled = table.Rows.Select(row => row.Cells[at]).FirstOrDefault(cell => cell.Text.Length > 0);
            if (filled.Text is null)
                continue;
            if (at == 0 && CountsRows(table))
                findings.Note("RB1260", table.Header[at].Place, "the first column has no name and counts the rows: it is left out");
            else
                findings.Warning(
                    "RB1267",
                    filled.Place,
                    $"'{filled.Text}' stands in a column without a name, which nobody reads",
                    "give the column a name, or delete it"
                );
        }
    }

    /// <summary>Whether the first column says 1, 2, 3 and so on, as R writes names of rows.</summary>
    private static bool CountsRows(CsvTable table)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (table.Rows[row].Cells[0].Text != (row + 1).ToString(CultureInfo.InvariantCulture))
                return false;
        }

        return true;
    }
}
