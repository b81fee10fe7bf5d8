using ReportBuilder.Charts.Kinds.Parts;
using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Kinds;

/// <summary>A stem from zero and a dot a row, ranked within named groups; long lists stand in two columns on a wide sheet.</summary>
internal sealed class LollipopChart : IChart
{
    private const int ManyRows = 24;
    private const double WideSheet = 400;
    private const double ColumnGap = 18;
    private const double Dot = 2.6;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var columns = Columns(spec, Lines(spec), spec.Width >= WideSheet);
        var deep = columns.Max(column => column.Lines.Length);
        var pitch = spec.Height > 0 ? spec.Height / deep : spec.Rows.Length > ManyRows ? 10.4 : 12.4;
        var width = (spec.Width - ((columns.Length - 1) * ColumnGap)) / columns.Length;
        var frame = Frame.Fit(spec, sheet, width);
        for (var column = 0; column < columns.Length; column++)
        {
            var left = column * (width + ColumnGap);
            Stems(spec, sheet, columns[column].Lines, frame.Scale with { Start = frame.Scale.Start + left, End = frame.Scale.End + left }, pitch);
            for (var line = 0; line < columns[column].Lines.Length; line++)
                Draw(spec, sheet, columns[column].Lines[line], frame, left, (line + 0.5) * pitch);
        }

        return deep * pitch;
    }

    public string Describe(ChartSpec spec)
    {
        var groups = Groups(spec);
        var sizes = groups.Select(group => spec.Say("chart.group", ("name", group.Name), ("count", group.Rows.Length)));
        return spec.Together(
            spec.Opening("chart.lollipop", spec.Series[0].Name, spec.Rows.Length),
            Sentences.HighAndLow(Points.Of(spec), spec),
            groups.Length < 2 ? "" : spec.Say("chart.groups", ("groups", spec.List(sizes))),
            Sentences.Highlighted(spec),
            Sentences.Gaps(spec));
    }

    /// <summary>One column, or two about equally long. A group that runs on is named again; no heading stands at a column's foot.</summary>
    private static ImmutableArray<ListColumn> Columns(ChartSpec spec, ImmutableArray<ListLine> lines, bool wide)
    {
        if (!wide || lines.Length <= ManyRows)
            return [new(lines)];

        var half = (lines.Length + 1) / 2;
        var heading = half;
        while (heading >= 0 && lines[heading].Row is not null)
            heading--;
        if (heading < 0 || heading == half)
            return [new(lines[..half]), new(lines[half..])];

        return half - heading <= 2
            ? [new(lines[..heading]), new(lines[heading..])]
            : [new(lines[..half]), new([new(spec.Say("chart.continued", ("heading", lines[heading].Heading)), null), .. lines[half..]])];
    }

    private static void Stems(ChartSpec spec, Sheet sheet, ImmutableArray<ListLine> lines, LinearScale scale, double pitch)
    {
        var anyMarked = spec.Rows.Any(row => row.Highlight);
        var plot = new ChartPlot(scale, new OrdinalScale(0, pitch).Down(lines.Length));
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].Row is not { } row || row.Values[0] is not { } value)
                continue;
            var ink = sheet.Inks.Row(row, row.Highlight || !anyMarked);
            plot.For(row);
            plot.Add(new LollipopPlot([new(value, line)])
            {
                Orientation = Orientation.Horizontal,
                LineStyle = ChartPlot.Style(ink, 1.1),
                MarkerStyle = new(MarkerShape.FilledCircle, (float)(2 * Dot), InkColours.Of(ink)),
            });
        }

        plot.Draw(sheet);
    }

    private static void Draw(ChartSpec spec, Sheet sheet, ListLine line, Frame frame, double left, double middle)
    {
        if (line.Row is not { } row)
        {
            sheet.ForNone();
            sheet.TextAt(left, middle + 1, TextFit.Shorten(sheet, line.Heading, TextStyle.AxisStrong, frame.Width), TextStyle.AxisStrong, sheet.Inks.Text);
            return;
        }

        sheet.For(row);
        var style = row.Highlight ? frame.Strong : frame.Label;
        sheet.TextAt(left + frame.Names, middle, TextFit.Shorten(sheet, row.Label, style, frame.Names), style, sheet.Inks.Text, TextAnchor.End);
        if (row.Values[0] is not { } value)
        {
            sheet.TextAt(left + frame.Scale.At(0), middle, spec.Say("chart.no-value"), TextStyle.Axis, sheet.Inks.Muted);
            return;
        }

        sheet.TextAt(
            left + frame.Scale.At(value) + (value < 0 ? -1 : 1) * (Dot + 2.4),
            middle,
            Numbers.Print(value, spec),
            frame.Strong,
            sheet.Inks.Text,
            value < 0 ? TextAnchor.End : TextAnchor.Start);
    }

    /// <summary>Headings and rows in reading order; no headings where there is one group.</summary>
    private static ImmutableArray<ListLine> Lines(ChartSpec spec)
    {
        var groups = Groups(spec);
        return [.. groups.SelectMany(group => group.Rows
            .Select(row => new ListLine("", row))
            .Prepend(new(group.Name, null))
            .Where(line => line.Row is not null || groups.Length > 1))];
    }

    private static ImmutableArray<RowGroup> Groups(ChartSpec spec) =>
        [.. Points.Ranked(spec).GroupBy(row => row.Group, StringComparer.Ordinal).Select(group => new RowGroup(group.Key, [.. group]))];

    /// <summary>A heading, or a row.</summary>
    private sealed record ListLine(string Heading, ChartRow? Row);

    private sealed record ListColumn(ImmutableArray<ListLine> Lines);

    /// <summary>What every row shares: the width of the names, the scale and the sizes of text.</summary>
    private sealed record Frame(double Width, double Names, LinearScale Scale, TextStyle Label, TextStyle Strong)
    {
        public static Frame Fit(ChartSpec spec, Sheet sheet, double width)
        {
            var small = spec.Rows.Length > ManyRows;
            var (label, strong) = small ? (TextStyle.Axis, TextStyle.AxisStrong) : (TextStyle.Label, TextStyle.Strong);
            var points = Points.Of(spec);
            var numbers = points.Max(point => sheet.TextWidth(Numbers.Print(point.Value, spec), strong.Weight, strong.Size)) + Dot + 3;
            var before = points.Any(point => point.Value < 0) ? numbers : 0;
            var names = Math.Min(
                LabelColumn.Most(spec with { Width = width }, 0.56, before + numbers),
                spec.Rows.Max(row => sheet.TextWidth(row.Label, strong.Weight, strong.Size)));
            return new(
                width,
                names,
                ScaleOf.FromZero(spec, Points.Each(points, point => point.Value), names + Sizes.Gap + 1 + before, width - numbers),
                label,
                strong);
        }
    }
}
