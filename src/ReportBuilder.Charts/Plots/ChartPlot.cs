using ScottPlot;
using ScottPlot.DataSources;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots;

/// <summary>
/// The plot of a chart: plottables, limits and the area that they take. Names and numbers are set beside its data by the chart, which knows
/// their room.
/// </summary>
/// <remarks>
/// Not a <see cref="Plot"/>, though <see cref="ToPlot"/> gives one: with its title, legend and four axes it asks the machine for its fonts, which
/// opens the native libraries and takes longer than
/// all charts of a report. For the same reason only plottables without labels of their own belong here.
/// </remarks>
internal sealed class ChartPlot
{
    private readonly List<(IPlottable Plottable, ChartRow? Row, int Series)> plottables = [];
    private (ChartRow? Row, int Series) current = (null, DataMarks.All);
    private readonly IScale across;
    private readonly IScale up;
    private readonly PlotArea area;
    private readonly PlotLimits limits;

    /// <param name="across">Its start is the left edge of the data.</param>
    /// <param name="up">From the bottom to the top, or from the top down.</param>
    public ChartPlot(IScale across, IScale up)
    {
        (this.across, this.up) = (across, up);
        area = new(across.Start, Math.Min(up.Start, up.End), across.End, Math.Max(up.Start, up.End));
        var (start, end) = (up.Plotted(up.From), up.Plotted(up.To));
        limits = new(across.Plotted(across.From), across.Plotted(across.To), up.Start > up.End ? start : end, up.Start > up.End ? end : start);
    }

    /// <summary>Any plottable of the library, its values as <see cref="IScale.Plotted"/> gives them.</summary>
    public void Add(IPlottable plottable) => plottables.Add((plottable, current.Row, current.Series));

    /// <summary>What is added from here on stands for a row, or for one value of it.</summary>
    public void For(ChartRow row, int series = DataMarks.All) => current = (row, series);

    /// <summary>What is added from here on stands for a whole series.</summary>
    public void ForSeries(int series) => current = (null, series);

    /// <summary>What is added from here on stands for no value.</summary>
    public void ForNone() => current = (null, DataMarks.All);

    /// <summary>A level bar at a row.</summary>
    /// <param name="thickness">In points.</param>
    /// <param name="seam">What its end is short of its value, in points: air before the next bar.</param>
    public void Bar(double row, double from, double to, double thickness, Ink ink, double seam = 0)
    {
        var air = seam / area.Width * (across.To - across.From);
        Add(
            new() { Position = row, ValueBase = from, Value = to - (Math.Sign(to - from) * air), Size = Band(thickness), Orientation = Orientation.Horizontal },
            ink);
    }

    /// <summary>An upright bar.</summary>
    /// <param name="width">In points.</param>
    public void Column(double at, double from, double to, double width, Ink ink) =>
        Add(new() { Position = at, ValueBase = from, Value = to, Size = width / area.Width * Math.Abs(across.To - across.From) }, ink);

    /// <param name="radius">In points.</param>
    public void Dot(double x, double y, double radius, Ink ink, Ink? edge = null, double thickness = 0)
    {
        var marker = new Marker { Location = At(x, y), Shape = MarkerShape.FilledCircle, Size = (float)(2 * radius), MarkerFillColor = InkColours.Of(ink) };
        if (edge is { } outline)
            marker.MarkerStyle.OutlineStyle = Style(outline, thickness);
        Add(marker);
    }

    public void Line(double x1, double y1, double x2, double y2, Ink ink, double thickness, params ReadOnlySpan<double> dash) =>
        Add(new LinePlot { Start = At(x1, y1), End = At(x2, y2), LineStyle = Style(ink, thickness, dash) });

    /// <summary>A line through points in their order; a point without a value breaks it.</summary>
    /// <param name="dot">The radius of a dot at each point; 0 for none.</param>
    public void Course(IEnumerable<(double X, double? Y)> points, Ink ink, double thickness, double dot = 0, bool smooth = false)
    {
        Coordinates[] places = [.. points.Select(point => point.Y is { } y ? At(point.X, y) : new Coordinates(point.X, double.NaN))];
        var scatter = new Scatter(new ScatterSourceCoordinatesArray(places))
        {
            LineStyle = Style(ink, thickness),
            MarkerStyle = new() { Shape = MarkerShape.FilledCircle, Size = (float)(2 * dot), FillColor = InkColours.Of(ink) },
        };
        if (smooth)
            scatter.SmoothTension = 0.5;
        Add(scatter);
    }

    /// <summary>A closed shape.</summary>
    public void Shape(IEnumerable<(double X, double Y)> corners, Ink fill, Ink? edge = null, double thickness = 0) =>
        Add(new Polygon([.. corners.Select(corner => At(corner.X, corner.Y))])
        {
            FillStyle = new(InkColours.Of(fill)),
            LineStyle = edge is { } ink ? Style(ink, thickness) : LineStyle.None,
        });

    /// <summary>A closed line around nothing.</summary>
    public void Outline(IEnumerable<(double X, double Y)> corners, LineStyle line) =>
        Add(new Polygon([.. corners.Select(corner => At(corner.X, corner.Y))]) { FillStyle = new() { IsVisible = false }, LineStyle = line });

    /// <summary>The length of a position's band that so many points of the other axis are.</summary>
    public double Band(double points) => points / area.Height * Math.Abs(up.To - up.From);

    public void Draw(Sheet sheet)
    {
        var canvas = new PlotCanvas(area, limits, sheet.TextWidth, sheet.Add);
        foreach (var (plottable, row, series) in plottables)
        {
            if (row is not null)
                sheet.For(row, series);
            else
                sheet.ForSeries(series);
            PlotDrawing.Draw([plottable], canvas);
        }

        sheet.ForNone();
    }

    /// <summary>The same as a plot of the library, to look at or to go on with.</summary>
    public Plot ToPlot()
    {
        var plot = new Plot();
        plot.PlottableList.AddRange(plottables.Select(entry => entry.Plottable));
        plot.Axes.Bottom.Range.Set(limits.Left, limits.Right);
        plot.Axes.Left.Range.Set(limits.Bottom, limits.Top);
        return plot;
    }

    public static LineStyle Style(Ink ink, double thickness, params ReadOnlySpan<double> dash) => new()
    {
        Color = InkColours.Of(ink),
        Width = (float)thickness,
        Pattern = dash.Length == 0 ? LinePattern.Solid : new([.. dash.ToArray().Select(length => (float)length)], 0, "dashed"),
    };

    private Coordinates At(double x, double y) => new(across.Plotted(x), up.Plotted(y));

    /// <summary>Bars that follow one another and stand for the same are one plottable.</summary>
    private void Add(Bar bar, Ink ink)
    {
        bar.FillColor = InkColours.Of(ink);
        bar.LineWidth = 0;
        if (plottables.Count == 0 || plottables[^1] is not { Plottable: Bars } last || (last.Row, last.Series) != current)
            Add(new Bars());
        ((Bars)plottables[^1].Plottable).All.Add(bar);
    }
}
