using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Layout.Reuse;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Pages;

/// <summary>A page while things are put on it.</summary>
internal sealed class PageCanvas(int index, double width, double height, string label)
{
    private readonly List<PlacedItem> items = [];
    private readonly List<LinkArea> links = [];
    private readonly List<Destination> destinations = [];

    public int Index => index;

    public double Width => width;

    public double Height => height;

    public string Label => label;

    /// <summary>What the page stands on: paper, or the colour that fills it.</summary>
    public Rgb Ground { get; set; } = PaperColours.White;

    /// <summary>False for a page that is there for its place alone: nothing is printed on it, not even that it is a draft's.</summary>
    public bool Says { get; set; } = true;

    public IReadOnlyList<Destination> Destinations => destinations;

    public void Add(PlacedItem item) => items.Add(item);

    public void AddLink(LinkArea link) => links.Add(link);

    /// <param name="y">Points from the top.</param>
    public void AddDestination(string name, double y)
    {
        if (name.Length > 0)
            destinations.Add(new(name, index, Math.Max(0, y)));
    }

    public PageMark Mark() => new(items.Count, links.Count, destinations.Count);

    /// <summary>What was put on the page since there was so much on it.</summary>
    public PagePart Since(PageMark mark) =>
        new(index, width, height, Ground, Rest(items, mark.Items), Rest(links, mark.Links), Rest(destinations, mark.Destinations));

    /// <summary>Puts on the page what stood there before.</summary>
    public void Add(PagePart part)
    {
        Ground = part.Ground;
        items.AddRange(part.Items);
        links.AddRange(part.Links);
        destinations.AddRange(part.Destinations);
    }

    public void Fill(Box box, Rgb colour, int tag = PlacedItem.Artifact) => Add(new PlacedPath(Rectangle(box), colour, null, 0, tag));

    /// <summary>Takes the line at the head off: a picture goes to the edges.</summary>
    public void DropRunningHead() => items.RemoveAll(item => item.TagId == PlacedItem.RunningHead);

    /// <summary>Fills the page to its edges.</summary>
    public void FillPage(Rgb colour)
    {
        Ground = colour;
        Fill(new(0, 0, width, height), colour);
    }

    /// <summary>A straight rule.</summary>
    public void Rule(double x1, double y1, double x2, double y2, Rgb colour, double thickness, int tag = PlacedItem.Artifact) =>
        Add(new PlacedPath([new(PathVerb.MoveTo, x1, y1), new(PathVerb.LineTo, x2, y2)], null, colour, thickness, tag));

    public void Dot(double x, double y, double radius, Rgb colour, int tag = PlacedItem.Artifact) =>
        Add(new PlacedPath(PathShapes.Circle(x, y, radius), colour, null, 0, tag));

    /// <summary>
    /// The artifacts first, then what belongs to elements in the order in which these are read: programs that know nothing of tags, and
    /// copying, follow it too. A figure that stood back for text is painted before that text; nothing lies on anything else but artifacts.
    /// </summary>
    public Page Build() => new(width, height, label, ImmutableCollectionsMarshal.AsImmutableArray(InReadingOrder()), [.. links]);

    /// <remarks>Items of one element keep their order. Most pages are painted as they are read.</remarks>
    private PlacedItem[] InReadingOrder()
    {
        var ordered = new PlacedItem[items.Count];
        var count = 0;
        foreach (var item in items)
        {
            if (item.TagId <= PlacedItem.Artifact)
                ordered[count++] = item;
        }

        var (artifacts, rising) = (count, true);
        foreach (var item in items)
        {
            if (item.TagId <= PlacedItem.Artifact)
                continue;
            rising &= count == artifacts || ordered[count - 1].TagId <= item.TagId;
            ordered[count++] = item;
        }

        return rising ? ordered : [.. ordered.Take(artifacts), .. ordered.Skip(artifacts).OrderBy(item => item.TagId)];
    }

    private static T[] Rest<T>(List<T> list, int from) => list.GetRange(from, list.Count - from).ToArray();

    public static ImmutableArray<PathStep> Rectangle(Box box) =>
    [
        new(PathVerb.MoveTo, box.X, box.Y),
        new(PathVerb.LineTo, box.Right, box.Y),
        new(PathVerb.LineTo, box.Right, box.Bottom),
        new(PathVerb.LineTo, box.X, box.Bottom),
        new(PathVerb.Close),
    ];
}
