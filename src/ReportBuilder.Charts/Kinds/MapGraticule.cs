using System.Collections.Immutable;
using ReportBuilder.Charts.Labels;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>The lines of every tenth degree under a map, each with its number where no dot stands in the way.</summary>
internal static class MapGraticule
{
    /// <summary>Draws lines and numbers, and gives back where the numbers stand.</summary>
    public static ImmutableArray<Box> Draw(ChartSpec spec, Sheet sheet, Func<double, double> x, Func<double, double> y, double height, IReadOnlyList<Spot> spots)
    {
        var meridians = Lines(x, spec.Width, -180, 180, "E", "W").ToArray();
        var parallels = Lines(y, height, -80, 80, "N", "S").ToArray();
        foreach (var (_, at) in meridians)
            sheet.Line(at, 0, at, height, sheet.Inks.Guide);
        foreach (var (_, at) in parallels)
            sheet.Line(0, at, spec.Width, at, sheet.Inks.Guide);

        var frame = new Box(0, 0, spec.Width, height);
        var taken = ImmutableArray.CreateBuilder<Box>();
        foreach (var (name, left, baseline) in meridians.Select(line => (line.Name, line.At + 2, height - TextStyle.Axis.Descent)).Concat(parallels.Select(line => (line.Name, 0.0, line.At - 2))))
        {
            var box = Area(sheet, name, left, baseline);
            if (!box.Within(frame) || taken.Any(other => other.Meets(box)) || spots.Any(spot => box.MeetsDot(spot.X, spot.Y, spot.Radius + 1)))
                continue;

            sheet.Text(left, baseline, name, TextStyle.Axis, sheet.Inks.Muted);
            taken.Add(box);
        }

        return taken.ToImmutable();
    }

    private static IEnumerable<(string Name, double At)> Lines(Func<double, double> place, double end, int from, int to, string positive, string negative) =>
        Enumerable.Range(from / 10, ((to - from) / 10) + 1)
            .Select(ten => ($"{Math.Abs(ten * 10)}°{(ten < 0 ? negative : ten > 0 ? positive : "")}", At: place(ten * 10)))
            .Where(line => line.At > 0 && line.At < end);

    private static Box Area(Sheet sheet, string name, double left, double baseline) =>
        new(left, baseline - TextStyle.Axis.Ascent, left + sheet.TextWidth(name, TextStyle.Axis.Weight, TextStyle.Axis.Size), baseline + TextStyle.Axis.Descent);
}
