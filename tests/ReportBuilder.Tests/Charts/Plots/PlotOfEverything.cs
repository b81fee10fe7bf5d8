using ReportBuilder.Charts.Plots;
using ReportBuilder.Model.Drawings;
using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Tests.Charts.Plots;

/// <summary>A plot that holds one of every plottable that has a renderer, as a developer would make it.</summary>
internal static class PlotOfEverything
{
    public static Plot Create()
    {
        var plot = new Plot();
        plot.Add.Palette = InkColours.Palette;
        plot.Add.Bars(new double[] { 3, 5, -2 }).ValueLabelStyle.FontSize = 7;
        plot.PlottableList.OfType<BarPlot>().Single().Bars[1].ValueLabel = "five";
        plot.Add.Scatter(new double[] { 3, 4, 5, 6 }, new double[] { 1, double.NaN, 3, 2 }).MarkerShape = MarkerShape.FilledDiamond;
        plot.Add.Scatter(new double[] { 3, 4, 5 }, new double[] { 6, 8, 7 }).FillY = true;
        plot.Add.Markers(new double[] { 6, 7 }, new double[] { 5, 6 }, MarkerShape.OpenSquare, 6);
        plot.Add.Marker(8, 5, MarkerShape.FilledCircle, 5);
        plot.Add.Line(0, 9, 3, 10).LinePattern = LinePattern.Dotted;
        plot.Add.Arrow(4, 9, 6, 10);
        plot.Add.Lollipop(new double[] { 1, 2 }, new double[] { 8, 9 });
        plot.Add.FillY(new double[] { 8, 9, 10 }, new double[] { 1, 2, 1 }, new double[] { 3, 4, 3 });
        plot.Add.Polygon(new Coordinates[] { new(8, 6), new(10, 6), new(9, 8) });
        plot.Add.Rectangle(10.5, 11.5, 1, 3);
        plot.Add.HorizontalLine(-3).LabelText = "level";
        plot.Add.VerticalLine(12).LabelText = "upright";
        plot.Add.HorizontalSpan(12.5, 13);
        plot.Add.VerticalSpan(-3.8, -3.4);
        plot.Add.Box(new Box { Position = 14, BoxMin = 1, BoxMiddle = 2, BoxMax = 4, WhiskerMin = 0, WhiskerMax = 5 });
        plot.Add.ErrorBar(new double[] { 15 }, new double[] { 3 }, new double[] { 1 });
        plot.Add.Pie(new List<PieSlice> { new(2, InkColours.Of(new Ink("d1")), "two"), new(1, InkColours.Of(new Ink("d2")), "one") }).DonutFraction = 0.5;
        plot.Add.Radar(new double[,] { { 1, 2, 3 } });
        plot.Add.PolarAxis(1);
        plot.Add.Heatmap(new double[,] { { 1, 2 }, { double.NaN, 3 } }).Position = new(10, 11, 8, 9);
        plot.Add.Circle(14, 8, 1);
        plot.Add.Text("words", 6, -1);
        plot.Add.Annotation("a note");
        plot.Axes.SetLimits(-4, 16, -4, 11);
        return plot;
    }
}
