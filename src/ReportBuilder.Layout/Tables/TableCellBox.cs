using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Tables;

/// <summary>A cell measured: its text, its place, and what marks it.</summary>
internal sealed class TableCellBox
{
    private const double BarHeight = 5;
    private readonly TextBlock text;
    private readonly TableColumn column;
    private readonly Look look;
    private readonly double barWidth;
    private readonly TableCell cell;
    private readonly double textWidth;
    private readonly double width;
    private readonly double digitShift;

    public TableCellBox(TableCell cell, TableColumn column, int index, TableColumns columns, TableLook tableLook, Look look, Setting setting, TagBuilder row, double digitShift)
    {
        (this.cell, this.column, this.look, this.digitShift, barWidth) = (cell, column, look, digitShift, columns.BarWidth(index));
        (Left, textWidth, width, RowSpan) = (columns.Left(index), columns.TextWidth(index, cell.ColumnSpan), columns.Width(index, cell.ColumnSpan), Math.Max(1, cell.RowSpan));
        var tag = column.Kind == ColumnKind.RowHeader
            ? setting.Tags.Add(row, "TH", row.Origin, Spanning(TagAttributes.HeadsRow))
            : setting.Tags.Add(row, "TD", row.Origin, RowSpan == 1 && cell.ColumnSpan == 1 ? null : Spanning(TagAttributes.None));
        text = setting.Text(cell.Content, StyleOf(cell, column, tableLook.Cell, look), textWidth, tag, look.Ink, TableHead.AlignmentOf(column, cell.ColumnSpan));
    }

    public double Left { get; }

    public int RowSpan { get; }

    /// <summary>The row it starts in.</summary>
    public int Row { get; init; }

    public double Width => width;

    public double Height => text.Height;

    private TagAttributes Spanning(TagAttributes attributes) => RowSpan == 1 && cell.ColumnSpan == 1 ? attributes : attributes with { RowSpan = RowSpan, ColSpan = cell.ColumnSpan };

    public bool HasLines => text.Count > 1;

    /// <param name="height">Of the row, or of all rows it spans.</param>
    /// <param name="fromTop">Some cell of the row has several lines: all begin on the first of them.</param>
    public void Draw(PageCanvas page, double x, double y, double height, double inset, bool fromTop)
    {
        var top = RowSpan > 1 || fromTop ? y + inset : y + ((height - text.Height) / 2);
        if (cell.Leading && column.Kind != ColumnKind.Total)
            DrawMark(page, x + Left, y, height, top + (text.Height / 2));
        if (column.Kind == ColumnKind.Total && cell is { Value: { } value, ColumnSpan: 1 } && column.Maximum > 0)
            DrawBar(page, x + Left, top, value);
        else
            text.Draw(page, x + Left - digitShift, top);
    }

    /// <summary>The words once more, as an artifact, where the cell goes on on another page.</summary>
    public void DrawAgain(PageCanvas page, double x, double top)
    {
        var scratch = new PageCanvas(page.Index, page.Width, page.Height, "");
        text.Draw(scratch, x + Left, top);
        foreach (var item in scratch.Build().Items.OfType<PlacedText>())
            page.Add(item with { TagId = PlacedItem.Artifact, Colour = look.Muted });
    }

    /// <summary>The best of a column: a shade and a dot beside the bold figure, so that colour is not alone.</summary>
    private void DrawMark(PageCanvas page, double x, double y, double height, double middle)
    {
        page.Fill(new(x + 1, y, width - 2, height), PaperColours.Mix(look.Accent, look.Ground, 0.14));
        if (text.Count > 0)
            page.Dot(x + textWidth - digitShift - text.LineWidth(0) - 5, middle, 1.1, look.Accent);
    }

    private void DrawBar(PageCanvas page, double x, double top, double value)
    {
        var length = Math.Clamp(value / column.Maximum, 0, 1) * barWidth;
        page.Fill(new(x, top + ((text.Height - BarHeight) / 2), length, BarHeight), PaperColours.Mix(look.Accent, look.Ground, 0.85));
        text.Draw(page, x + length + TableColumns.BarToFigure, top);
    }

    private static TypeStyle StyleOf(TableCell cell, TableColumn column, TypeStyle style, Look look) => column.Kind switch
    {
        ColumnKind.Rank => style with { Colour = look.Muted },
        ColumnKind.RowHeader => style with { Weight = FontWeight.Medium },
        ColumnKind.Total => style with { Weight = FontWeight.Bold },
        _ when cell.Leading => style with { Weight = FontWeight.Bold },
        _ => style,
    };
}
