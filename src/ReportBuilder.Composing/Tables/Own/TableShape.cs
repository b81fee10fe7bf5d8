using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>How a kind of chart takes the rows of a table.</summary>
internal enum TableShape
{
    /// <summary>A row a label; a series a column, or a series a group.</summary>
    Categories,

    /// <summary>As categories, but a row has one value: "group" puts rows together under a heading.</summary>
    Headed,

    /// <summary>A row a time, in their order; a series a column, or a series a group.</summary>
    Times,

    /// <summary>A row a dot, with two or three columns of numbers.</summary>
    Points,

    /// <summary>A row a value between a low and a high end.</summary>
    Intervals,

    /// <summary>All values, however often a label comes; "group" sets them apart.</summary>
    Distribution,
}

internal static class TableShapes
{
    /// <summary>A kind that asks for nothing special takes categories.</summary>
    /// <param name="isShaded">A map of regions: a value a region.</param>
    public static TableShape Of(ChartKind kind, bool isShaded) => kind switch
    {
        ChartKind.Map when isShaded => TableShape.Categories,
        ChartKind.Lollipop => TableShape.Headed,
        ChartKind.Line or ChartKind.Area => TableShape.Times,
        ChartKind.Scatter or ChartKind.Bubble or ChartKind.Map => TableShape.Points,
        ChartKind.Range or ChartKind.ErrorBars => TableShape.Intervals,
        ChartKind.Strip or ChartKind.Box or ChartKind.Histogram or ChartKind.Timeline => TableShape.Distribution,
        _ => TableShape.Categories,
    };
}
