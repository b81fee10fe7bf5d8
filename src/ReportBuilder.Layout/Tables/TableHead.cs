using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Tables;

/// <summary>The head row of a table. Heads too long for their columns stand on end.</summary>
internal sealed class TableHead
{
    private const double Above = 2;
    private const double Below = 4;
    private const double TurnedLength = 62;
    private const double TurnedStep = 12;
    private const double MostTurnedLength = 134;
    private readonly Head[] heads;
    private readonly Table table;
    private readonly TableColumns columns;
    private readonly Look look;

    /// <param name="row">The TR element, or null for a repeated head, which is an artifact.</param>
    public TableHead(Table table, TableColumns columns, TableLook tableLook, Look look, Setting setting, TagBuilder? row)
    {
        (this.table, this.columns, this.look) = (table, columns, look);
        heads = new Head[table.Columns.Length];
        var onEnd = StandOnEnd(tableLook, setting);
        for (var i = 0; i < heads.Length; i++)
        {
            var column = table.Columns[i];
            var tag = row is null ? null : setting.Tags.Add(row, "TH", table.Origin, TagAttributes.HeadsColumn);
            var style = tableLook.Head with { Colour = ColourOf(column, look, setting) };
            var width = columns.TextWidth(i);
            var turned = onEnd && column.Kind == ColumnKind.Number;
            heads[i] = new(
                turned
                    ? Turned(column.Header, style, width + TableColumns.Gap, tag, setting)
                    : setting.Text(column.Header, style, width, tag, AlignmentOf(column.Kind)),
                turned
            );
        }
    }

    public double Height
    {
        get
        {
            var tallest = 0.0;
            foreach (var head in heads)
                tallest = Math.Max(tallest, head.Turned ? head.Text.InkWidth : head.Text.Height);
            return Above + Below + tallest;
        }
    }

    public static Alignment AlignmentOf(ColumnKind kind) => kind is ColumnKind.Number ? Alignment.End : Alignment.Start;

    public void Draw(PageCanvas page, double x, double y)
    {
        var bottom = y + Height;
        for (var i = 0; i < heads.Length; i++)
        {
            var (text, turned) = heads[i];
            if (turned)
                text.DrawTurned(page, x + columns.Left(i) + columns.TextWidth(i) - text.Height, bottom - Below, -90);
            else
                text.Draw(page, x + columns.Left(i), bottom - Below - text.Height);
        }

        page.Rule(x, bottom - 0.45, x + columns.Left(columns.Count - 1) + columns.Width(columns.Count - 1), bottom - 0.45, look.Ink, 0.9);
    }

    /// <summary>As many lines as stand beside each other over the column: longer ones where the column is narrow.</summary>
    private static TextBlock Turned(string header, TypeStyle style, double room, TagBuilder? tag, Setting setting)
    {
        var text = setting.Text(header, style, TurnedLength, tag);
        for (var length = TurnedLength + TurnedStep; text.Height > room && length <= MostTurnedLength; length += TurnedStep)
            text = setting.Text(header, style, length, tag);
        return text;
    }

    /// <summary>Whether a word over a column of numbers is too long for it.</summary>
    private bool StandOnEnd(TableLook tableLook, Setting setting)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i].Kind == ColumnKind.Number && TableMeasures.LongestWord(table.Columns[i].Header, setting.Shaper, tableLook.Head) > columns.TextWidth(i) + 0.5)
                return true;
        }

        return false;
    }

    /// <summary>Columns of a colour other than the table's own show it.</summary>
    private static Rgb ColourOf(TableColumn column, Look look, Setting setting) =>
        column.ColourToken.Length == 0 || column.ColourToken == look.AccentToken || column.Kind == ColumnKind.Total
            ? look.Ink
            : setting.PaperColours.Colour(column.ColourToken, look.AccentToken);

    private sealed record Head(TextBlock Text, bool Turned);
}
