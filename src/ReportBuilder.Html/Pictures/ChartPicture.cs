using System.Collections.Immutable;

namespace ReportBuilder.Html.Pictures;

/// <summary>A chart as dots, for those who take no SVG.</summary>
/// <param name="Name">Behind the chart's own in the name of its file: "1200x630".</param>
/// <param name="Size">As readers are told: "1200 × 630", in dots.</param>
/// <param name="Png">The file.</param>
public sealed record ChartPicture(string Name, string Size, ImmutableArray<byte> Png);
