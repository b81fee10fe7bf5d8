using ReportBuilder.Charts.Maps;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// A map of regions, each in the shade of its value; regions without one keep the colour of the ground. Names stand in the regions that
/// have room for them.
/// </summary>
internal sealed class RegionsChart : IChart
{
    private const int MostNames = 14;
    private const double Seam = 0.7;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = spec.Rows.Where(row => row.Values[0] is not null).ToDictionary(row => row.Label, StringComparer.Ordinal);
        var steps = new RegionSteps(spec, sheet.Inks, [.. rows.Values.Select(Value)]);
        var top = Legend(spec, sheet, steps, hasGaps: spec.Outline!.Regions.Any(region => !rows.ContainsKey(region.Name)));
        var frame = new MapFrame(spec.Outline.Projection, [.. spec.Outline.Places()], spec.Width, spec.Height, top);
        ImmutableArray<RegionShape> shapes = [.. spec.Outline.Regions.Select(region => new RegionShape(region.Name, frame.Rings(region)))];
        foreach (var shape in shapes)
        {
            if (rows.TryGetValue(shape.Name, out var row))
                sheet.For(row);
            else
                sheet.ForNone();
            sheet.Add(row is not null
                ? shape.Path(steps.Shade(steps.Of(Value(row))), sheet.Inks.OnColour ? sheet.Inks.Pale : sheet.Inks.Ground, Seam)
                : shape.Path(sheet.Inks.Pale, sheet.Inks.Axis, Sizes.Hairline));
        }

        sheet.ForNone();
        foreach (var shape in shapes.Where(shape => rows.TryGetValue(shape.Name, out var row) && row.Highlight))
            sheet.Add(shape.Path(null, sheet.Inks.Text, 1.1));
        Names(spec, sheet, steps, shapes.Where(shape => rows.ContainsKey(shape.Name)).Select(shape => (shape, rows[shape.Name])));
        return frame.Bottom;
    }

    public string Describe(ChartSpec spec)
    {
        var steps = new RegionSteps(spec, new(spec), [.. Points.Values(spec)]);
        var known = spec.Rows.Where(row => row.Values[0] is not null).Select(row => row.Label).ToHashSet(StringComparer.Ordinal);
        var unknown = spec.Outline!.Regions
            .Select(region => region.Name)
            .Where(name => name.Length > 0 && !known.Contains(name))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var gaps = unknown.Length switch
        {
            0 => "",
            <= 5 => spec.Say("chart.gaps", ("names", spec.List(unknown))),
            _ => spec.Say("chart.regions-gaps", ("number", spec.Spell(unknown.Length))),
        };
        return spec.Together(
            spec.Opening(
                "chart.regions",
                spec.Series[0].Name,
                known.Count,
                ("steps", spec.Count(steps.Count, "steps")),
                ("first", steps.Name(0)),
                ("many", steps.Count > 1 ? "yes" : "no"),
                ("last", steps.Name(steps.Count - 1))),
            Sentences.HighAndLow(Points.Of(spec), spec),
            Sentences.Highlighted(spec),
            gaps);
    }

    private static double Legend(ChartSpec spec, Sheet sheet, RegionSteps steps, bool hasGaps)
    {
        string[] names = [.. Enumerable.Range(0, steps.Count).Select(steps.Name), .. hasGaps ? [spec.Say("chart.no-value")] : Array.Empty<string>()];
        return Key.Draw(sheet, 0, spec.Width, names, ofSeries: false, sign: (at, x, y) =>
        {
            var fill = at < steps.Count ? steps.Shade(at) : sheet.Inks.Pale;
            var corners = Shapes.Polyline([(x - 4, y - 3), (x + 4, y - 3), (x + 4, y + 3), (x - 4, y + 3)], closed: true);
            sheet.Add(new PathMark(corners, fill, at < steps.Count ? null : sheet.Inks.Axis, at < steps.Count ? 0 : Sizes.Hairline));
        });
    }

    /// <summary>Name and number in two lines, or the name alone, within the region; the highlighted first.</summary>
    private static void Names(ChartSpec spec, Sheet sheet, RegionSteps steps, IEnumerable<(RegionShape Shape, ChartRow Row)> regions)
    {
        var taken = new List<Box>();
        var wanted = regions.Where(region => spec.Rows.Length <= MostNames || region.Row.Highlight).OrderBy(region => !region.Row.Highlight).ToArray();
        foreach (var (shape, row) in wanted)
        {
            sheet.For(row);
            var isNamed = steps.TextOn(steps.Of(Value(row))) is { } ink
                && (Write(spec, sheet, taken, shape, [row.Label, Numbers.Print(Value(row), spec)], row, ink)
                    || Write(spec, sheet, taken, shape, [row.Label], row, ink));
            if (!isNamed && row.Highlight)
                sheet.Note(
                    "RB3020",
                    $"There is no room for the name of '{row.Label}' in its region.",
                    "set the map wide; the description and the data table name it");
        }
    }

    private static bool Write(ChartSpec spec, Sheet sheet, List<Box> taken, RegionShape shape, string[] lines, ChartRow row, Ink ink)
    {
        const double air = 2;
        TextStyle StyleOf(int line) => line > 0 ? TextStyle.Value : row.Highlight ? TextStyle.Strong : TextStyle.Axis;
        var height = lines.Length * TextStyle.Label.Leading;
        var (x, y, room) = shape.Widest(height + air);
        var width = lines.Select((text, line) => sheet.TextWidth(text, StyleOf(line).Weight, StyleOf(line).Size)).Max();
        var box = new Box(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2));
        if (width + (2 * air) > room || !box.Within(new(0, 0, spec.Width, double.MaxValue)) || taken.Exists(box.Meets))
            return false;
        for (var line = 0; line < lines.Length; line++)
            sheet.TextAt(x, y + ((line - ((lines.Length - 1) / 2.0)) * TextStyle.Label.Leading), lines[line], StyleOf(line), ink, TextAnchor.Middle);
        taken.Add(box);
        return true;
    }

    private static double Value(ChartRow row) => row.Values[0]!.Value;
}
