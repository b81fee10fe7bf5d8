using System.Runtime.InteropServices;
using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// A flower a row in a grid, in the order given, a petal a series: the data as a picture. Flowers are as large as they can be without
/// touching.
/// </summary>
internal sealed class FlowerFieldChart : IChart
{
    /// <summary>Cells half as wide again as they are high: rows read as rows.</summary>
    private const double CellShape = 1.5;

    private const double DefaultRow = 52;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var count = spec.Rows.Length;
        var columns = Columns(spec);
        var rows = (count + columns - 1) / columns;
        var height = spec.Height > 0 ? spec.Height : rows * spec.Width / columns / CellShape;
        var most = Math.Max(spec.Maximum ?? 0, Points.Values(spec).Max());
        var flowers = spec.Rows.Select(row => Flower.Of(row, most)).ToArray();
        var (across, down) = (spec.Width / columns, height / rows);
        var radius = Radius(flowers, columns, across, down);
        for (var index = 0; index < count; index++)
        {
            var (x, y) = (((index % columns) + 0.5) * across, ((index / columns) + 0.5) * down);
            sheet.For(spec.Rows[index]);
            Petals.Draw(sheet, x, y, radius, flowers[index].Shares, petal => Ink(spec, sheet, petal));
        }

        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var (first, last) = (spec.Rows.MaxBy(Total)!, spec.Rows.MinBy(Total)!);
        return spec.Together(
            spec.Opening("chart.flower-field", "", spec.Rows.Length, ("petals", spec.Count(spec.Series.Length, "petals"))),
            spec.Say("chart.fullest", ("first", first.Label), ("last", last.Label)));
    }

    /// <summary>Near to the columns that the frame's shape asks for, preferring a number that fills the last row.</summary>
    private static int Columns(ChartSpec spec)
    {
        var count = spec.Rows.Length;
        var wanted = spec.Height > 0 ? Math.Sqrt(count * spec.Width / spec.Height / CellShape) : spec.Width / (DefaultRow * CellShape);
        return Enumerable.Range(1, count).MinBy(columns => Math.Abs(Math.Log(columns / wanted)) + (0.5 * ((columns - (count % columns)) % columns) / columns));
    }

    /// <summary>The largest radius at which no petal leaves its half of the way to the neighbours, above, below or beside.</summary>
    private static double Radius(Flower[] flowers, int columns, double across, double down)
    {
        var radius = double.PositiveInfinity;
        for (var index = 0; index < flowers.Length; index++)
        {
            var flower = flowers[index];
            var above = index >= columns ? down / (flower.Up + flowers[index - columns].Down) : down / 2 / flower.Up;
            var below = index + columns < flowers.Length ? radius : down / 2 / flower.Down;
            var left = index % columns > 0 ? across / (flower.Left + flowers[index - 1].Right) : across / 2 / flower.Left;
            var right = index % columns < columns - 1 ? radius : across / 2 / flower.Right;
            radius = Math.Min(radius, Math.Min(Math.Min(above, below), Math.Min(left, right)));
        }

        return double.IsInfinity(radius) ? 0 : radius * 0.97;
    }

    private static double Total(ChartRow row)
    {
        var total = 0.0;
        foreach (var value in row.Values)
            total += value ?? 0;
        return total;
    }

    private static Ink Ink(ChartSpec spec, Sheet sheet, int petal)
    {
        var token = spec.Series[petal].ColourToken;
        return token.Length == 0 ? sheet.Inks.Strong : new(spec.OnColour ? $"{token}-night" : token);
    }

    /// <summary>
    /// The petals of a row as shares of the longest, and how far they go up, down, left and right as shares of the radius; petals are taken
    /// as wide as their angle.
    /// </summary>
    private sealed record Flower(ImmutableArray<double> Shares, double Up, double Down, double Left, double Right)
    {
        private static readonly double[] Edges = [-0.5, -0.25, 0, 0.25, 0.5];

        public static Flower Of(ChartRow row, double most)
        {
            var shares = new double[row.Values.Length];
            for (var petal = 0; petal < shares.Length; petal++)
                shares[petal] = most == 0 ? 0 : (row.Values[petal] ?? 0) / most;
            var (up, down, left, right) = (1e-6, 1e-6, 1e-6, 1e-6);
            for (var petal = 0; petal < shares.Length; petal++)
            {
                foreach (var edge in Edges)
                {
                    var (x, y) = Petals.Point(0, 0, Petals.Angle(petal, shares.Length) + (edge * 2 * Math.PI / shares.Length), shares[petal]);
                    (up, down, left, right) = (Math.Max(up, -y), Math.Max(down, y), Math.Max(left, -x), Math.Max(right, x));
                }
            }

            return new(ImmutableCollectionsMarshal.AsImmutableArray(shares), up, down, left, right);
        }
    }
}
