namespace ReportBuilder.Charts.Labels;

/// <summary>Draws the names that <see cref="LabelSpots"/> placed, and says which highlighted ones found no room.</summary>
internal static class NameDots
{
    /// <param name="rowOf">The row that a spot stands for; null where its words are numbers of their own.</param>
    public static void Draw(
        Sheet sheet,
        IReadOnlyList<Spot> spots,
        Box frame,
        Box[] taken,
        Box[] avoided,
        Func<int, bool> mustStand,
        Func<int, ChartRow>? rowOf = null
    )
    {
        var placed = LabelSpots.Place(sheet, spots, frame, taken, avoided);
        foreach (var name in placed)
        {
            var spot = spots[name.Spot];
            if (name.Led)
                Lead(sheet, spot, name.Box);

            if (rowOf is not null)
                sheet.For(rowOf(name.Spot));
            sheet.Text(name.Box.Left, name.Box.Top + spot.Style.Ascent, spot.Name, spot.Style, sheet.Inks.Text);
            sheet.ForNone();
        }

        for (var index = 0; index < spots.Count; index++)
        {
            if (spots[index].Named && mustStand(index) && !placed.Exists(name => name.Spot == index))
                sheet.Note("RB3020", $"There is no room for the name of '{spots[index].Name}' in the chart.", "highlight fewer, or set the chart wide");
        }
    }

    private static void Lead(Sheet sheet, Spot spot, Box box)
    {
        var (x, y) = (Math.Clamp(spot.X, box.Left, box.Right), Math.Clamp(spot.Y, box.Top + 1, box.Bottom - 1));
        var length = Math.Sqrt(((x - spot.X) * (x - spot.X)) + ((y - spot.Y) * (y - spot.Y)));
        var share = (spot.Radius + 0.4) / length;
        sheet.Line(spot.X + ((x - spot.X) * share), spot.Y + ((y - spot.Y) * share), x, y, sheet.Inks.Axis);
    }
}
