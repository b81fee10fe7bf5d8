using System.Globalization;
using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// One flower on its disc: a petal a row, its length the row's share of the maximum. Large flowers carry the petals' numbers at the rim.
/// </summary>
internal sealed class FlowerChart : IChart
{
    private const double Largest = 170;
    private const double NumberedFrom = 110;
    private const int MostNumbers = 12;
    private const double NumberWidth = 11;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var size = Math.Min(spec.Width, spec.Height > 0 ? spec.Height : Largest);
        var height = spec.Height > 0 ? spec.Height : size;
        var (x, y) = (spec.Width / 2, height / 2);
        sheet.Dot(x, y, size / 2, spec.OnColour ? sheet.Inks.Pale : new("panel"));
        var numbered = size >= NumberedFrom && spec.Rows.Length <= MostNumbers;
        var radius = (size / 2) - (numbered ? 11 : size * 0.03);
        Petals.Draw(sheet, x, y, radius, Shares(spec), petal => Ink(spec, sheet, petal), spec.Rows);
        if (numbered)
            Numbered(spec, sheet, x, y, radius);

        return height;
    }

    public string Describe(ChartSpec spec) => spec.Together(
        spec.Opening("chart.flower", spec.Series[0].Name, spec.Rows.Length),
        Sentences.HighAndLow(Points.Of(spec), spec),
        Sentences.Gaps(spec));

    private static ImmutableArray<double> Shares(ChartSpec spec)
    {
        var most = Math.Max(spec.Maximum ?? 0, Points.Values(spec).Max());
        return [.. spec.Rows.Select(row => most == 0 ? 0 : (row.Values[0] ?? 0) / most)];
    }

    private static Ink Ink(ChartSpec spec, Sheet sheet, int petal)
    {
        var token = spec.Rows[petal].ColourToken;
        return token.Length == 0 ? sheet.Inks.Strong : new(spec.OnColour ? $"{token}-night" : token);
    }

    private static void Numbered(ChartSpec spec, Sheet sheet, double x, double y, double radius)
    {
        var shares = Shares(spec);
        for (var petal = 0; petal < shares.Length; petal++)
        {
            var at = Petals.Point(
                x,
                y,
                Petals.Angle(petal, shares.Length),
                Math.Max(shares.Length * NumberWidth / (2 * Math.PI), (radius * shares[petal]) + 6));
            sheet.For(spec.Rows[petal]);
            sheet.TextAt(at.X, at.Y, (petal + 1).ToString(CultureInfo.InvariantCulture), TextStyle.Axis, sheet.Inks.Muted, TextAnchor.Middle);
        }
    }
}
