using System.Globalization;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Markup;

/// <summary>Writes the cells of a table: its heads, and what stands under them.</summary>
internal static class CellMarkup
{
    public static void WriteHead(HtmlText html, TableColumn column)
    {
        html.Raw("<th scope=\"col\" class=\""u8).Raw(ClassOf(column));
        if (HasAccent(column))
            html.Raw(" accent-"u8).Raw(column.ColourToken);
        WriteAlignment(html, column);
        html.Raw("\""u8).Attribute("data-key"u8, column.Key).Raw(">"u8).Text(column.Header).Raw("</th>"u8);
    }

    /// <summary>One of several rows of heads, or a head across columns.</summary>
    /// <param name="column">The first that it covers.</param>
    public static void WriteHead(HtmlText html, TableColumn column, HeadCell head)
    {
        var across = head.ColumnSpan > 1;
        html.Raw(across ? "<th scope=\"colgroup\" class=\"across"u8 : "<th scope=\"col\" class=\""u8).Raw(across ? ""u8 : ClassOf(column));
        WriteAlignment(html, column);
        html.Raw("\""u8);
        WriteSpans(html, head.RowSpan, head.ColumnSpan);
        html.Raw(">"u8).Text(head.Words).Raw("</th>"u8);
    }

    private static void WriteSpans(HtmlText html, int rows, int columns)
    {
        if (rows > 1)
            html.Raw(" rowspan=\""u8).Number(rows).Raw("\""u8);
        if (columns > 1)
            html.Raw(" colspan=\""u8).Number(columns).Raw("\""u8);
    }

    private static void WriteAlignment(HtmlText html, TableColumn column) => html.Raw(AlignmentOf(column));

    private static ReadOnlySpan<byte> AlignmentOf(TableColumn column) => column.Alignment switch
    {
        ColumnAlignment.Start => " to-start"u8,
        ColumnAlignment.Centre => " to-centre"u8,
        ColumnAlignment.End => " to-end"u8,
        _ => ""u8,
    };

    public static void Write(HtmlText html, TableColumn column, TableRow row, TableCell cell, PageScope scope)
    {
        var names = column.Kind == ColumnKind.RowHeader;
        html.Raw(names ? "<th scope=\"row\""u8 : "<td"u8);
        WriteClass(html, column, cell);
        if (cell.Value is { } value && !Prints(cell, value))
            html.Attribute("data-sort"u8, CsvRows.Number(value));
        else if (UnitNamed(row, cell, names, scope) is { } unit && unit.SortName != unit.Name)
            html.Attribute("data-sort"u8, unit.SortName);
        WriteSpans(html, cell.RowSpan, cell.ColumnSpan);
        html.Raw(">"u8);
        if (WriteLink(html, column, row, cell, scope))
        {
            InlineMarkup.Write(html, cell.Content, scope, insideLink: true);
            html.Raw("</a>"u8);
        }
        else
        {
            InlineMarkup.Write(html, cell.Content, scope);
        }

        html.Raw(names ? "</th>"u8 : "</td>"u8);
    }

    /// <summary>The unit of a row at its name, and in other cells the one that their text names.</summary>
    private static Unit? UnitNamed(TableRow row, TableCell cell, bool names, PageScope scope) =>
        names && scope.Site.Units.TryGetValue(row.Key, out var unit) ? unit
        : cell is { Value: null, Content: [TextRun run] } ? scope.Site.UnitNamed(run.Text)
        : null;

    /// <summary>
    /// Whether a reader of the cell's text, the page's script for one, finds just this value: no marks behind it, no sign before it, no
    /// decimals left out.
    /// </summary>
    private static bool Prints(TableCell cell, double value) =>
        cell.Content is [TextRun run]
        && double.TryParse(
            run.Text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var printed
        )
        && printed == value
        && run.Text[0] != '+';

    /// <summary>
    /// Opens the cell's link, where it has one: a score leads to how it came about, a number of an own table to its row, a unit's name to
    /// its profile.
    /// </summary>
    private static bool WriteLink(HtmlText html, TableColumn column, TableRow row, TableCell cell, PageScope scope)
    {
        if (scope.Page.StandsAlone)
            return false;
        if (ReceiptPage(row, cell.ReceiptKey, scope) is { } profile)
        {
            html.Raw("<a class=\"receipt\" href=\""u8);
            if (!ReferenceEquals(profile, scope.Page))
                html.Raw(scope.Page.Root).Text(profile.Path);
            html.Raw("#receipt-"u8).Text(cell.ReceiptKey.AsSpan(cell.ReceiptKey.IndexOf('/') + 1)).Raw("\">"u8);
            return true;
        }

        if (cell.ReceiptKey.Length > 0 && scope.Site.QuotedRows.AddressOf(cell.ReceiptKey) is { } quoted)
        {
            html.Raw("<a class=\"receipt\""u8).Attribute("href"u8, scope.Page.Root + quoted).Raw(">"u8);
            return true;
        }

        if (
            column.Kind != ColumnKind.RowHeader
            || !scope.Site.Units.ContainsKey(row.Key)
            || scope.Site.Plan.PageOfUnit(row.Key) is not { } page
            || ReferenceEquals(page, scope.Page)
        )
            return false;
        html.Raw(cell.ReceiptKey.Length > 0 ? "<a class=\"receipt\" href=\""u8 : "<a href=\""u8).Raw(scope.Page.Root).Text(page.Path).Raw("\">"u8);
        return true;
    }

    /// <summary>The profile with the receipt of a key "unit/node"; null where the key is another or there is no such profile.</summary>
    private static SitePage? ReceiptPage(TableRow row, string key, PageScope scope)
    {
        var end = key.IndexOf('/');
        if (end < 0 || key.IndexOf('/', end + 1) >= 0)
            return null;

        // Most scores stand in the row of their unit, whose key is its id.
        var unit = end == row.Key.Length && key.StartsWith(row.Key, StringComparison.Ordinal) ? row.Key : key[..end];
        return scope.Site.Plan.PageOfUnit(unit);
    }

    private static void WriteClass(HtmlText html, TableColumn column, TableCell cell)
    {
        var before = html.Length;
        var start = html.Raw(" class=\""u8).Length;
        html.Raw(cell.ColumnSpan > 1 && column.Kind != ColumnKind.RowHeader ? "across"u8 : ClassOf(column));
        if (column.Alignment != ColumnAlignment.OfKind)
            Begin(html, start).Raw(AlignmentOf(column)[1..]);
        if (HasAccent(column))
            Begin(html, start).Raw("accent-"u8).Raw(column.ColourToken);
        if (column.Maximum > 0 && cell.Value is { } value)
            Begin(html, start).Raw("v"u8).Number(Math.Clamp((int)Math.Round(100 * value / column.Maximum, MidpointRounding.AwayFromZero), 0, 100));
        if (cell.Leading)
            Begin(html, start).Raw("leading"u8);
        if (html.Length > start)
            html.Raw("\""u8);
        else
            html.Cut(before);
    }

    private static ReadOnlySpan<byte> ClassOf(TableColumn column) => column.Kind switch
    {
        ColumnKind.Rank => "rank"u8,
        ColumnKind.RowHeader => "name"u8,
        ColumnKind.Number => "n"u8,
        ColumnKind.Total => "n total"u8,
        _ => ""u8,
    };

    private static bool HasAccent(TableColumn column) => column.ColourToken is not ("" or "ink");

    /// <summary>Begins the next class of a list that starts there.</summary>
    private static HtmlText Begin(HtmlText html, int start) => html.Length > start ? html.Raw(" "u8) : html;
}
