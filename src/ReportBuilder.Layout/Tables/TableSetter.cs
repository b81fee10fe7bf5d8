using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>A table as pieces: caption, head, a piece a row, source. The head is repeated wherever a column starts with a row.</summary>
internal static class TableSetter
{
    /// <summary>White above and below the text of a row in a table of many rows, in points: as in the tables of scores.</summary>
    private const double StackedInset = 1.25;

    /// <summary>Tables of more columns, or too wide to stand in one column without wrapping much, span the columns.</summary>
    public static bool IsWide(Table table, GalleyFrame frame) =>
        table.Kind is not (TableKind.Plain or TableKind.SignOffs)
        || TableColumns.Natural(frame.Setting.Tables.Of(table, frame.Look).Needs) > frame.Width * 1.35;

    /// <summary>The longest words of its columns do not fit beside each other, or its numbers do not.</summary>
    public static bool IsTooWide(Table table, GalleyFrame frame) => LeastWidth(table, frame) > frame.WideWidth + 0.5;

    /// <summary>The width below which words break or numbers run into each other, in points.</summary>
    public static double LeastWidth(Table table, GalleyFrame frame) =>
        TableColumns.Least(table, TableLook.Of(table, frame.Look), frame.Setting.Tables.Of(table, frame.Look).Needs);

    /// <summary>Too many rows for one column of a page: it stands in stacks beside each other, across the columns.</summary>
    public static bool IsStacked(Table table, GalleyFrame frame)
    {
        var look = TableLook.Of(table, frame.Look);
        return frame.HasFoot && frame.WideWidth > frame.Width && table.Rows.Length * (look.Cell.Leading + (2 * look.RowInset)) > TextHeight(frame);
    }

    public static List<Piece> Measure(Table table, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, TableLook.Of(table, frame.Look));
        var tag = setting.Tags.Add(frame.Tag, "Table", table.Origin, table.Note.IsEmpty ? null : new(Summary: PlainText.Of(table.Note)));
        var measures = setting.Tables.Of(table, frame.Look);
        var columns = TableColumns.Measure(table, look, measures.Needs, frame.Width);
        var title = new TableTitle(table, look, frame, setting.Tags.Add(tag, "Caption", table.Origin));
        var head = new TableHead(table, columns, look, frame.Look, setting, RowsOf(setting.Tags.Add(tag, "THead", table.Origin), table, setting));
        var rows = new TableRows(table, look, columns, measures.Grid, frame, setting.Tags.Add(tag, "TBody", table.Origin));
        var source = Source(table, frame);
        if (look.WholePage)
            rows.FillHeight(
                PageHeight(frame)
                    - setting.Theme.MarginTop
                    - setting.Theme.MarginBottom
                    - frame.HeightAbove
                    - title.Height
                    - head.Height
                    - (source?.Height ?? 0)
                    - 1
            );
        var pieces = new List<Piece>
        {
            new(title.Height, title.Draw)
            {
                Before = frame.TitleHeadsTable ? 0 : frame.Look.Grid,
                KeepWithNext = true,
                OnGrid = !frame.TitleHeadsTable,
                Origin = table.Origin,
            },
            new(head.Height, head.Draw) { KeepWithNext = true, Origin = table.Origin },
        };
        pieces.AddRange(rows.Pieces(RepeatedHead(table, columns, look, frame)));
        if (source is not null)
        {
            pieces[^1].KeepWithNext = true;
            pieces.Add(source);
        }

        return frame.HasFoot && frame.Width < frame.WideWidth ? Whole(pieces, frame) : pieces;
    }

    /// <summary>The same in stacks beside each other, each as wide as a column.</summary>
    public static List<Piece> MeasureStacked(Table table, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, TableLook.Of(table, frame.Look) with { RowInset = StackedInset });
        var stacks = (int)(frame.WideWidth / frame.Width);
        var across = frame with { Width = frame.WideWidth };
        var tag = setting.Tags.Add(frame.Tag, "Table", table.Origin, table.Note.IsEmpty ? null : new(Summary: PlainText.Of(table.Note)));
        var measures = setting.Tables.Of(table, frame.Look);
        var columns = TableColumns.Measure(table, look, measures.Needs, frame.Width);
        var title = new TableTitle(table, look, across, setting.Tags.Add(tag, "Caption", table.Origin));
        var head = new TableHead(table, columns, look, frame.Look, setting, RowsOf(setting.Tags.Add(tag, "THead", table.Origin), table, setting));
        var repeated = new TableHead(table, columns, look, frame.Look, setting, rows: null);
        var rows = new TableRows(table, look, columns, measures.Grid, frame, setting.Tags.Add(tag, "TBody", table.Origin));
        var source = Source(table, across);
        var pieces = new List<Piece> { new(head.Height, head.Draw) { KeepWithNext = true, Origin = table.Origin } };
        pieces.AddRange(rows.Pieces(new(repeated.Height, repeated.Draw)));
        var gutter = (frame.WideWidth - (stacks * frame.Width)) / Math.Max(1, stacks - 1);
        var room = TextHeight(frame) - (source?.Height ?? 0);
        var sheets = new TableStacks(stacks, frame.Width, gutter).Set(pieces, room - title.Height, room, Continued(table, across)).ToList();
        sheets[^1].KeepWithNext = source is not null;
        return
        [
            new(title.Height, title.Draw) { Before = frame.Look.Grid, KeepWithNext = true, OnGrid = true, Origin = table.Origin },
            .. sheets,
            .. source is null ? Array.Empty<Piece>() : [source],
        ];
    }

    /// <summary>A table that fits a column stands in one, and may stand a little later than where it is told of, as figures do.</summary>
    private static List<Piece> Whole(List<Piece> pieces, GalleyFrame frame)
    {
        var height = frame.ToHalfLines(pieces.Sum(piece => piece.Height));
        if (height > TextHeight(frame))
            return pieces;
        return
        [
            new(height, (page, x, y) =>
            {
                foreach (var piece in pieces)
                {
                    piece.Draw(page, x, y);
                    y += piece.Height;
                }
            })
            {
                Before = pieces[0].Before,
                OnGrid = true,
                Floats = true,
                Origin = pieces[0].Origin,
            },
        ];
    }

    private static double TextHeight(GalleyFrame frame) => frame.Setting.Theme.PageHeight - frame.Setting.Theme.MarginTop - frame.Setting.Theme.MarginBottom;

    /// <summary>Of the page that the table is measured for, in points: a table wider than other pages lies on its side.</summary>
    private static double PageHeight(GalleyFrame frame)
    {
        var theme = frame.Setting.Theme;
        return frame.Width > theme.PageWidth - (2 * theme.MarginSide) + 1 ? Math.Min(theme.PageWidth, theme.PageHeight) : theme.PageHeight;
    }

    private static Piece RepeatedHead(Table table, TableColumns columns, TableLook look, GalleyFrame frame)
    {
        var head = new TableHead(table, columns, look, frame.Look, frame.Setting, rows: null);
        var words = Continued(table, frame);
        return new(words.Height + head.Height, (page, x, y) =>
        {
            words.Draw(page, x, y);
            head.Draw(page, x, y + words.Height);
        });
    }

    private static Func<TagBuilder> RowsOf(TagBuilder head, Table table, Setting setting) => () => setting.Tags.Add(head, "TR", table.Origin);

    /// <summary>The caption again, as an artifact.</summary>
    private static Piece Continued(Table table, GalleyFrame frame)
    {
        var text = frame.Setting.Text(
            frame.Setting.Wording.Say("page.continued", ("caption", table.Caption)),
            TypeScale.Caption(frame.Look.Muted),
            frame.Width,
            null
        );
        return new(text.Height + 4, text.Draw);
    }

    /// <summary>The source stands after the Table element, as a paragraph: it is no part of its grid.</summary>
    private static Piece? Source(Table table, GalleyFrame frame)
    {
        if (table.SourceLine.Length == 0)
            return null;
        var tag = frame.Setting.Tags.Add(frame.Tag, "P", table.Origin);
        var text = frame.Setting.Text(table.SourceLine, TypeScale.Source(frame.Look.Muted), frame.Width, tag);
        return new(text.Height + 4, (page, x, y) => text.Draw(page, x, y + 4)) { Origin = table.Origin };
    }
}
