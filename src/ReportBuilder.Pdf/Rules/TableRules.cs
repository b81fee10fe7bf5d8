using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Rules;

/// <summary>Tables have header cells that say what they head, and rows of one length (ISO 14289-1, 7.5; Matterhorn 15-003).</summary>
internal static class TableRules
{
    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        for (var i = 0; i < checkedDocument.Nodes.Length; i++)
        {
            if (checkedDocument.Nodes[i].Role != "Table")
                continue;
            foreach (var diagnostic in Table(checkedDocument, checkedDocument.Nodes[i]))
                yield return diagnostic;
        }
    }

    private static IEnumerable<Diagnostic> Table(DocumentUnderCheck checkedDocument, TagNode table)
    {
        var rows = table.Children.SelectMany(child => child.Role == "TR" ? [child] : child.Children.AsEnumerable()).Where(row => row.Role == "TR").ToList();
        var cells = rows.SelectMany(row => row.Children).ToList();
        var headers = cells.Where(cell => cell.Role == "TH").ToList();
        if (headers.Count == 0)
            yield return Diagnostic.Error("RB6040", table.Origin, "a table has no header cells", "write a header row");
        foreach (var header in headers)
        {
            if (header.Scope is not ("Row" or "Column" or "Both"))
                yield return Diagnostic.Error("RB6041", header.Origin, "a header cell does not say whether it heads a row or a column", "its structure element needs a scope");
            if (!checkedDocument.HasContent[checkedDocument.Tree.IndexOf(header.Id)] && header.ActualText.Length == 0)
                yield return Diagnostic.Warning("RB6042", header.Origin, "a header cell is empty", "name every column and every row of the table");
        }

        var names = headers.Select(header => header.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => !cell.Headers.IsDefault))
        {
            foreach (var name in cell.Headers.Where(name => !names.Contains(name)))
                yield return Diagnostic.Error(
                    "RB6043",
                    cell.Origin,
                    $"a cell names '{name}' as its header, which is not a header cell of its table",
                    "the page layout tagged this table wrongly: please report it"
                );
        }

        if (UnevenRow(rows) is { } uneven)
            yield return Diagnostic.Error(
                "RB6044",
                uneven.Origin,
                "a row of a table is longer or shorter than the first",
                "give every row as many cells as the header row, counting cells that span"
            );
    }

    /// <summary>The first row that does not fill the columns of the first row exactly, counting spans; or null.</summary>
    private static TagNode? UnevenRow(List<TagNode> rows)
    {
        if (rows.Count == 0)
            return null;
        var width = rows[0].Children.Sum(cell => cell.ColSpan);
        // How many more rows each column is taken by a cell from above.
        var taken = new int[width];
        foreach (var row in rows)
        {
            var column = 0;
            var next = new int[width];
            for (var i = 0; i < width; i++)
                next[i] = Math.Max(0, taken[i] - 1);
            foreach (var cell in row.Children)
            {
                while (column < width && taken[column] > 0)
                    column++;
                for (var i = 0; i < cell.ColSpan; i++, column++)
                {
                    if (column >= width || taken[column] > 0)
                        return row;
                    next[column] = cell.RowSpan - 1;
                }
            }

            while (column < width && taken[column] > 0)
                column++;
            if (column != width)
                return row;
            taken = next;
        }

        return taken.Any(rest => rest > 0) ? rows[^1] : null;
    }
}
