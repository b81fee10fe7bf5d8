using ReportBuilder.Charts.Scales;
using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Tiny bars for a table cell or a line of text: no labels, the highlighted ones dark.</summary>
internal sealed class SparkChart : IChart
{
    private const double DefaultHeight = 12;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var height = spec.Height > 0 ? spec.Height : DefaultHeight;
        var scale = ScaleOf.FromZero(spec, Points.Values(spec), height, 0);
        var bands = new OrdinalScale(0, spec.Width / spec.Rows.Length);
        var seam = Math.Min(1, bands.Band * 0.2);
        for (var index = 0; index < spec.Rows.Length; index++)
        {
            if (spec.Rows[index].Values[0] is not { } value || value == 0)
                continue;

            var (zero, end) = (scale.At(0), scale.At(value));
            sheet.Rect(bands.Edge(index) + (seam / 2), Math.Min(zero, end), bands.Band - seam, Math.Abs(zero - end), sheet.Inks.Row(spec.Rows[index], spec.Rows[index].Highlight));
        }

        return height;
    }

    public string Describe(ChartSpec spec) =>
        $"{Sentences.Opening("Small bars", spec.Series[0].Name, spec, spec.Rows.Length)}. {Sentences.HighAndLow(Points.Of(spec), spec)}";
}
