using ScottPlot;
using Drawing = ReportBuilder.Model.Drawings.Drawing;

namespace ReportBuilder.Charts.Plots;

/// <summary>
/// A plot of ScottPlot as a drawing of marks: rectangles, lines, circles, paths and real text, the same on every machine, for print and
/// screen, light and dark.
/// </summary>
/// <remarks>
/// The plot holds the chart: its plottables the data, its axes the limits and ticks. Nothing of it is rendered by the library, whose
/// pictures hang on the fonts of the machine: the plottables are walked in their order, and each has a small renderer that reads its public
/// properties. A plottable without one is rendered by the library alone, into SVG, and read back. The program's own charts take plottables
/// that need no font, so that they open no native library. Colours are inks (<see cref="InkColours"/>), sizes are points.
/// </remarks>
public static class PlotDrawing
{
    /// <summary>A whole plot of a size in points: its grid, its data, its axes with their labels, its title.</summary>
    /// <param name="measure">The width of a text in the font that the drawing will be set in.</param>
    public static Drawing Of(Plot plot, double width, double height, MeasureText measure)
    {
        if (!plot.Axes.LimitsHaveBeenSet)
            plot.Axes.AutoScale();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var frame = PlotFrame.Fit(plot, width, height, measure);
        var canvas = new PlotCanvas(frame.Area, Limits(plot), measure, marks.Add);
        if (plot.Grid.IsVisible)
            frame.DrawGrid(canvas);
        Draw(plot.PlottableList, canvas);
        frame.DrawAxes(canvas, width);
        return new(width, height, marks.ToImmutable());
    }

    /// <summary>Plottables alone, on a canvas whose chart sets its axes and its names itself.</summary>
    internal static void Draw(IEnumerable<IPlottable> plottables, PlotCanvas canvas)
    {
        foreach (var plottable in plottables)
        {
            if (plottable.IsVisible)
                Renderers.PlottableRenderers.Draw(plottable, canvas);
        }
    }

    private static PlotLimits Limits(Plot plot) => new(plot.Axes.Bottom.Min, plot.Axes.Bottom.Max, plot.Axes.Left.Min, plot.Axes.Left.Max);
}
