using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Differences;

/// <summary>What a chart shows, as bytes to hash.</summary>
internal static class ChartStructure
{
    public static void Write(StructureBytes to, ChartSpec spec)
    {
        to.Open("ChartSpec("u8);
        to.Text(spec.AccentToken);
        to.Number(spec.Decimals);
        to.Number(spec.Height);
        to.Name(spec.Kind.ToString());
        to.Flag(spec.Logarithmic);
        to.Number(spec.Maximum);
        to.Number(spec.Minimum);
        to.Flag(spec.OnColour);
        Write(to, spec.Rows);
        Write(to, spec.Series);
        to.Text(spec.Subject);
        to.Text(spec.Thousands);
        to.Text(spec.Title);
        to.Flag(spec.TrendLine);
        to.Text(spec.Unit);
        to.Number(spec.Width);
        to.Close();
    }

    private static void Write(StructureBytes to, ImmutableArray<ChartRow> rows)
    {
        to.OpenList();
        foreach (var row in rows.IsDefault ? [] : rows)
        {
            to.Open("ChartRow("u8);
            to.Text(row.ColourToken);
            to.Text(row.Group);
            to.Flag(row.Highlight);
            to.Text(row.Label);
            to.Numbers(row.Values);
            to.Close();
        }

        to.CloseList();
    }

    private static void Write(StructureBytes to, ImmutableArray<ChartSeries> series)
    {
        to.OpenList();
        foreach (var one in series.IsDefault ? [] : series)
        {
            to.Open("ChartSeries("u8);
            to.Text(one.ColourToken);
            to.Text(one.Name);
            to.Close();
        }

        to.CloseList();
    }
}
