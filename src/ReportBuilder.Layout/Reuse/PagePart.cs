using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Reuse;

/// <summary>What one section put on one page.</summary>
internal sealed record PagePart(int Index, double Width, double Height, Rgb Ground, PlacedItem[] Items, LinkArea[] Links, Destination[] Destinations);

/// <summary>How much stood on a page at some time: items, links and destinations.</summary>
internal readonly record struct PageMark(int Items, int Links, int Destinations);
