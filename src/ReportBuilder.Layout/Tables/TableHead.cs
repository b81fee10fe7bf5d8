using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Tables;

/// <summary>The heads of a table, mostly one row of them. Heads too long for their columns stand on end.</summary>
internal sealed class TableHead
{
    private const double Above = 2;
    private const double Below = 4;
    private const double TurnedLength = 62;
    private const double TurnedStep = 12;
    private const double MostTurnedLength = 134;
    private readonly Head[] heads;
    private readonly double[] heights;
    private readonly Table table;
    private readonly TableColumns columns;
    private readonly Look look;

    /// <param name="rows">The TR element of a row of heads, made when asked for; null for a repeated head, which is an artifact.</param>
    public TableHead(Table table, TableColumns columns, TableLook tableLook, Look look, Setting setting, Func<TagBuilder>? rows)
    {
        (this.table, this.columns, this.look) = (table, columns, look);
        heads = table.Heads.IsEmpty ? OneRow(tableLook, setting, rows?.Invoke()) : [.. Rows(tableLook, setting, rows)];
        heights = Heights();
    }

    public double Height => heights.Sum();

    /// <summary>Of what stands in a column, or across several from it on.</summary>
    public static Alignment AlignmentOf(TableColumn column, int span = 1) => column.Alignment switch
    {
        ColumnAlignment.Start => Alignment.Start,
        ColumnAlignment.Centre => Alignment.Centre,
        ColumnAlignment.End => Alignment.End,
        _ => column.Kind is ColumnKind.Number && span == 1 ? Alignment.End : Alignment.Start,
    };

    public void Draw(PageCanvas page, double x, double y)
    {
        foreach (var head in heads)
        {
            var bottom = y + heights.Take(head.Row + head.RowSpan).Sum();
            var right = x + columns.Left(head.Column) + columns.TextWidth(head.Column, head.ColumnSpan);
            if (head.IsTurned)
                head.Text.DrawTurned(page, right - head.Text.Height, bottom - Below, -90);
            else
                head.Text.Draw(page, x + columns.Left(head.Column), bottom - Below - head.Text.Height);
            if (head.Row + head.RowSpan < heights.Length)
                page.Rule(x + columns.Left(head.Column), bottom - 0.25, right, bottom - 0.25, look.Hairline, 0.5);
        }

        page.Rule(x, y + Height - 0.45, x + columns.Width(0, columns.Count), y + Height - 0.45, look.Ink, 0.9);
    }

    private Head[] OneRow(TableLook tableLook, Setting setting, TagBuilder? row)
    {
        var made = new Head[table.Columns.Length];
        var onEnd = StandOnEnd(tableLook, setting);
        for (var i = 0; i < made.Length; i++)
        {
            var column = table.Columns[i];
            var tag = row is null ? null : setting.Tags.Add(row, "TH", table.Origin, TagAttributes.HeadsColumn);
            var style = tableLook.Head with { Colour = ColourOf(column, look, setting) };
            var width = columns.TextWidth(i);
            var turned = onEnd && column.Kind == ColumnKind.Number;
            made[i] = new(
                turned
                    ? Turned(column.Header, style, width + TableColumns.Gap, tag, setting)
                    : setting.Text(column.Header, style, width, tag, AlignmentOf(column)),
                turned,
                Row: 0,
                Column: i
            );
        }

        return made;
    }

    private IEnumerable<Head> Rows(TableLook tableLook, Setting setting, Func<TagBuilder>? rows)
    {
        for (var row = 0; row < table.Heads.Length; row++)
        {
            var element = rows?.Invoke();
            foreach (var cell in table.Heads[row])
            {
                var attributes = TagAttributes.HeadsColumn with { RowSpan = cell.RowSpan, ColSpan = cell.ColumnSpan };
                var tag = element is null ? null : setting.Tags.Add(element, "TH", table.Origin, attributes);
                var alignment = AlignmentOf(table.Columns[cell.Column], cell.ColumnSpan);
                var text = setting.Text(cell.Words, tableLook.Head with { Colour = look.Ink }, columns.TextWidth(cell.Column, cell.ColumnSpan), tag, alignment);
                yield return new(text, IsTurned: false, row, cell.Column, cell.ColumnSpan, cell.RowSpan);
            }
        }
    }

    /// <summary>By row; what a head over several rows needs more is given to its last.</summary>
    private double[] Heights()
    {
        var made = new double[Math.Max(1, table.Heads.Length)];
        foreach (var head in heads.OrderBy(head => head.RowSpan))
        {
            var last = Math.Min(head.Row + head.RowSpan, made.Length) - 1;
            var needed = Above + Below + (head.IsTurned ? head.Text.InkWidth : head.Text.Height);
            for (var row = head.Row; row < last; row++)
                needed -= made[row];
            made[last] = Math.Max(made[last], needed);
        }

        return made;
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

    private sealed record Head(TextBlock Text, bool IsTurned, int Row, int Column, int ColumnSpan = 1, int RowSpan = 1);
}
