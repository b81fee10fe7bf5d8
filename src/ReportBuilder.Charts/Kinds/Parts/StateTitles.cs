namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>The names of states above the columns where they stand, wrapped, and pushed aside where they would touch or leave the frame.</summary>
internal static class StateTitles
{
    /// <summary>The room that they need.</summary>
    public static double Height(ChartSpec spec, Sheet sheet) =>
        (spec.Series.Max(series => Lines(spec, sheet, series).Length) * TextStyle.AxisStrong.Leading) + Sizes.Gap;

    public static void Draw(ChartSpec spec, Sheet sheet, LinearScale across, double height)
    {
        var titles = spec.Series.Select(series => new TextLines(Lines(spec, sheet, series))).ToArray();
        var middles = Spread.Along(
            [.. Enumerable.Range(0, titles.Length).Select(series => across.At(series))],
            [.. titles.Select(title => title.Lines.Max(line => sheet.TextWidth(line, TextStyle.AxisStrong.Weight, TextStyle.AxisStrong.Size)) + Sizes.Gap)],
            [.. Enumerable.Range(0, titles.Length)],
            -Sizes.Gap / 2,
            spec.Width + (Sizes.Gap / 2));
        for (var series = 0; series < spec.Series.Length; series++)
        {
            if (middles[series] is { } middle)
                sheet.LinesAt(middle, (height - Sizes.Gap) / 2, titles[series].Lines, TextStyle.AxisStrong, sheet.Inks.Text, TextAnchor.Middle);
        }
    }

    private static ImmutableArray<string> Lines(ChartSpec spec, Sheet sheet, ChartSeries series) =>
        TextFit.Wrap(sheet, series.Name, TextStyle.AxisStrong, (spec.Width / spec.Series.Length) - Sizes.Gap, 2);
}
