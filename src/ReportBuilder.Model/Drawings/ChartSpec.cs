using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Model.Drawings;

public enum ChartKind
{
    /// <summary>Ranked horizontal bars. One series.</summary>
    Bars,
    /// <summary>Stacked horizontal bars. One series a part.</summary>
    Stacked,
    /// <summary>A dot and its range a row. Three series: low, value, high.</summary>
    Range,
    /// <summary>A beeswarm a row group: every row a dot; highlighted rows are named. One series.</summary>
    Strip,
    /// <summary>Rows are the axes; series are the shapes (the first is the one in focus).</summary>
    Radar,
    /// <summary>A row an axis: a bar for the first series and a sign for each other; the accessible form of the radar. Series as in Radar.</summary>
    Profile,
    /// <summary>Rows by series, values printed.</summary>
    Heatmap,
    /// <summary>Two series: x and y. A third gives sizes.</summary>
    Scatter,
    /// <summary>Two series: before and after; up to six: from state to state.</summary>
    Slope,
    /// <summary>A stem and a dot a row, ordered; groups by colour.</summary>
    Lollipop,
    /// <summary>A small bar chart a series, on one scale.</summary>
    Multiples,
    /// <summary>Tiny bars for a table cell.</summary>
    Spark,
    /// <summary>Start, changes, end. One series.</summary>
    Waterfall,
    /// <summary>Two series: longitude and latitude; labelled dots. A third gives sizes. With outlines also one series: a shade a region.</summary>
    Map,
    /// <summary>One flower: a petal a row.</summary>
    Flower,
    /// <summary>A flower a row in a grid, a petal a series: the cover.</summary>
    FlowerField,
    /// <summary>Values over time: a row is a time ("2024", "2024 Q2", "2024-06", "2024-06-30"), a series a line.</summary>
    Line,
    /// <summary>Bars side by side, a bar a series in each row.</summary>
    Grouped,
    /// <summary>Amounts over time as an area from zero; several series are stacked. Rows as in Line.</summary>
    Area,
    /// <summary>How many rows have about which value. One series.</summary>
    Histogram,
    /// <summary>A box a row group; without groups a box a series.</summary>
    Box,
    /// <summary>Three series: x, y and the areas of the dots.</summary>
    Bubble,
    /// <summary>The parts of one whole as sectors: six rows at most, one series.</summary>
    Pie,
    /// <summary>A pie with the whole in its hole.</summary>
    Donut,
    /// <summary>Two values a row and the gap between them. Two series.</summary>
    Dumbbell,
    /// <summary>Bars with the range of their values. Three series: low, value, high.</summary>
    ErrorBars,
    /// <summary>An order from state to state. Two series at least; values are ranks, or are ranked.</summary>
    Bump,
    /// <summary>Answers on a scale about a middle line: series from the one end to the other.</summary>
    Diverging,
    /// <summary>A small table: a row its name, its course over the series, and two numbers.</summary>
    Table,
    /// <summary>What happened, from the first to the last: a row an event, its value the year. One series.</summary>
    Timeline,
}

/// <summary>A row of a chart's data: a label and a value in each series; null where there is none.</summary>
/// <param name="ColourToken">Overrides the series' colour; empty for none.</param>
/// <param name="Of">The id of the unit or the part of the index that it is of; empty for others.</param>
public sealed record ChartRow(string Label, ImmutableArray<double?> Values, bool Highlight = false, string ColourToken = "", string Group = "", string Of = "");

/// <param name="Of">The id of the unit or the part of the index that it is of; empty for others.</param>
public sealed record ChartSeries(string Name, string ColourToken, string Of = "");

/// <summary>A chart before it is drawn: its kind, its data and how it is framed.</summary>
/// <param name="Width">In points. The height follows from the kind and the rows unless <paramref name="Height"/> is given.</param>
/// <param name="Height">0: as the kind needs.</param>
/// <param name="Title">What the chart is called where it needs a name; the drawing does not print it.</param>
/// <param name="Unit">
/// Printed with values: "points", "%", "RMB trillion"; may be empty. "rank" (or no unit and a <paramref name="Minimum"/> of 1): the values
/// are ranks, 1 is the best.
/// </param>
/// <param name="Minimum">The start of the value scale, or null: from the data (bars start at 0 always).</param>
/// <param name="Subject">What the rows are, plural: "cities", "dimensions".</param>
/// <param name="OnColour">
/// Drawn on the accent's own ground (an opener): marks and text in white and its tints (tokens "on-accent", "on-accent-muted").
/// </param>
public sealed record ChartSpec(
    ChartKind Kind,
    string Title,
    ImmutableArray<ChartSeries> Series,
    ImmutableArray<ChartRow> Rows,
    double Width,
    double Height = 0,
    string Unit = "",
    double? Minimum = null,
    double? Maximum = null,
    string Subject = "",
    string AccentToken = "ink",
    bool OnColour = false,
    bool Logarithmic = false,
    bool TrendLine = false,
    int Decimals = 0,
    SourcePlace Place = default)
{
    /// <summary>What stands between the thousands of printed numbers: the edition's style.</summary>
    public string Thousands => Numbers.Thousands;

    /// <summary>How its numbers and words print.</summary>
    public NumberStyle Numbers { get; init; } = NumberStyle.British;

    /// <summary>Whether rows stand together under names: then a label may come more than once.</summary>
    public bool HasGroups => Rows.Any(row => row.Group.Length > 0);

    /// <summary>Of a map: the regions under its dots, or with one series the regions that are shaded; null for a map without borders.</summary>
    public MapOutline? Outline { get; init; }
}

/// <summary>A chart drawn, with the sentence or two that say it.</summary>
public sealed record DrawnChart(Drawing Drawing, string Description);

/// <summary>Draws a chart. The program hands the charts stage to composing through this.</summary>
public delegate Outcome<DrawnChart> DrawChart(ChartSpec spec);
