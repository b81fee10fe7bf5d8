using System.Collections.Immutable;
using System.Xml.Linq;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>Reads clips: paths and basic shapes, in the coordinates of what they cut (SVG 1.1, 14.3).</summary>
/// <param name="width">Of the drawing.</param>
/// <param name="height">Of the drawing.</param>
/// <param name="weigh">Is told of each element that is read.</param>
internal sealed class SvgClips(IReadOnlyDictionary<string, XElement> named, SvgRules rules, double width, double height, Action<XElement> weigh)
{
    private const int MostShapes = 1000;
    private const string Hint = "cut the shapes themselves, or save the drawing as PNG";

    /// <summary>The look of an element with what its own "clip-path" cuts.</summary>
    public SvgLook Cut(XElement element, SvgLook look)
    {
        if (rules.Say(element, "clip-path") is not { Length: > 0 } value || value == "none")
            return look;
        var clip = Named(value) ?? throw new SvgFault(element, $"'{value}' is no clip of the drawing", "refer to a clipPath in its own file");
        if (clip.Attribute("clipPathUnits") is { Value: not "userSpaceOnUse" } units)
            throw new SvgFault(units, "a clip in units of what it cuts is not drawn", Hint);
        weigh(clip);
        var inside = look.Inside(Unclipped(clip), rules);
        var children = clip.Elements().Where(child => child.Name.LocalName is not ("title" or "desc" or "metadata")).ToList();
        if (children.Count > MostShapes)
            throw new SvgFault(children[MostShapes], $"the clip has more than {MostShapes} shapes", "join them into one path");
        List<ClipShape> shapes = [.. children.Select(child => Shape(child, inside)).Where(shape => !shape.Steps.IsEmpty)];
        if (shapes.Count == 0)
            return look with { Hidden = true };
        return shapes.Exists(shape => IsAll(shape.Steps)) ? look : look with { Clips = look.Clips.Add(shapes.Count == 1 ? shapes[0] : Union(clip, shapes)) };
    }

    /// <summary>
    /// What lies in any of the shapes, as one path that is inside where it goes round, however often. They all go round the same way: where two
    /// lie on each other one would take the other away.
    /// </summary>
    private static ClipShape Union(XElement clip, List<ClipShape> shapes) => shapes.Exists(shape => shape.EvenOdd)
        ? throw new SvgFault(clip, "a clip of several shapes is not drawn where one has holes by the rule evenodd", "join its shapes into one path")
        : new([.. shapes.SelectMany(shape => Contours.Clockwise(shape.Steps))]);

    private ClipShape Shape(XElement element, SvgLook outer)
    {
        weigh(element);
        var look = outer.Inside(Unclipped(element), rules);
        if (look.Hidden && !outer.Hidden)
            return new([]);
        if (element.Name.LocalName == "use")
        {
            var (x, y) = (SvgShapes.Number(element, "x"), SvgShapes.Number(element, "y"));
            var target = element.Attribute("href") ?? element.Attribute(XName.Get("href", "http://www.w3.org/1999/xlink"));
            if (target is null || !named.TryGetValue(target.Value.TrimStart('#'), out var used) || used.Name.LocalName == "use")
                throw new SvgFault(element, $"'{target?.Value}' is no shape of the drawing", "a clip may only refer to a shape in its own file");
            return Shape(used, look with { Place = look.Place.Then(new(1, 0, 0, 1, x, y)) });
        }

        var shape = SvgShapes.Steps(element, look) ?? throw new SvgFault(element, $"'{element.Name.LocalName}' in a clip is not drawn", Hint);
        return new(shape.Steps, look.ClipRule == "evenodd" && element.Name.LocalName is "path" or "polygon" or "polyline");
    }

    private XElement Unclipped(XElement element) =>
        rules.Say(element, "clip-path") is null or "none" ? element : throw new SvgFault(element, "a clip of a clip is not drawn", Hint);

    private XElement? Named(string value)
    {
        var id = value.StartsWith("url(", StringComparison.Ordinal) ? value[4..].TrimEnd(')').Trim(' ', '"', '\'').TrimStart('#') : "";
        return named.TryGetValue(id, out var element) && element.Name.LocalName == "clipPath" ? element : null;
    }

    /// <summary>A rectangle around the whole drawing, which many programs write, cuts nothing.</summary>
    private bool IsAll(ImmutableArray<PathStep> steps) =>
        steps is [{ Verb: PathVerb.MoveTo } a, { Verb: PathVerb.LineTo } b, { Verb: PathVerb.LineTo } c, { Verb: PathVerb.LineTo } d, { Verb: PathVerb.Close }]
        && (a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X)
        && Math.Min(a.X, c.X) <= 0
        && Math.Min(a.Y, c.Y) <= 0
        && Math.Max(a.X, c.X) >= width
        && Math.Max(a.Y, c.Y) >= height;
}
