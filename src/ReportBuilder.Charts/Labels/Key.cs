namespace ReportBuilder.Charts.Labels;

/// <summary>A key above the marks: each sign with its name, in as many lines as they need.</summary>
internal static class Key
{
    private const double Sign = 9;
    private const double Between = 9;

    /// <summary>Draws the key from the sheet's top and gives back its height.</summary>
    /// <param name="sign">Draws the sign of an entry centred on (x, y).</param>
    /// <param name="ofSeries">The names are those of the series, in their order.</param>
    public static double Draw(Sheet sheet, double left, double width, IReadOnlyList<string> names, Action<int, double, double> sign, bool ofSeries = true)
    {
        var (x, line) = (left, 0);
        var style = TextStyle.Axis;
        var pitch = style.Leading + 2;
        for (var index = 0; index < names.Count; index++)
        {
            var name = TextFit.Shorten(sheet, names[index], style, width - Sign - 3);
            var taken = Sign + 3 + sheet.TextWidth(name, style.Weight, style.Size);
            if (x > left && x + taken > left + width)
                (x, line) = (left, line + 1);

            var middle = (line * pitch) + (pitch / 2);
            if (ofSeries)
                sheet.ForSeries(index, isKey: true);
            sign(index, x + (Sign / 2), middle);
            sheet.TextAt(x + Sign + 3, middle, name, style, sheet.Inks.Text);
            x += taken + Between;
        }

        sheet.ForNone();
        return ((line + 1) * pitch) + Sizes.Gap;
    }
}
