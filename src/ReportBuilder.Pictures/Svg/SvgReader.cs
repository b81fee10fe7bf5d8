using System.Collections.Immutable;
using System.Xml.Linq;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>Goes through the elements of a drawing and makes a mark of each.</summary>
internal sealed class SvgReader
{
    private const int DeepestNesting = 60;
    private const int MostElements = 100_000;
    private const int MostSteps = 2_000_000;

    /// <summary>Of all that is said of all elements, those that are used again counted again.</summary>
    private const int MostCharacters = 32_000_000;

    private readonly XElement root;
    private readonly SvgRules rules = new();
    private readonly SvgPaint paint;
    private readonly Dictionary<string, XElement> named = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
    private SvgClips clips;
    private int elements;
    private int steps;
    private int characters;

    public SvgReader(XElement root, IReadOnlyCollection<string> tokens)
    {
        this.root = root;
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Attribute("id") is { } id)
                named.TryAdd(id.Value, element);
            if (element.Name.LocalName == "style")
                rules.Add(element);
        }

        paint = new(named, rules, tokens);
        clips = new(named, rules, 0, 0, Weigh);
    }

    /// <summary>What is printed in a simpler way than the file says.</summary>
    public IEnumerable<SvgFault> Simplified => paint.Simplified;

    public Drawing Read()
    {
        var (left, top, width, height) = ViewBox();
        clips = new(named, rules, width, height, Weigh);
        Children(root, new SvgLook(new(1, 0, 0, 1, -left, -top)).Inside(root, rules), 0);
        return new(width, height, marks.ToImmutable());
    }

    private (double Left, double Top, double Width, double Height) ViewBox()
    {
        if (root.Attribute("viewBox") is { } box)
            return SvgNumbers.TryList(box.Value) is [var left, var top, > 0 and var width, > 0 and var height]
                ? (left, top, width, height)
                : throw new SvgFault(box, $"'{box.Value}' is no view box", "write four numbers: left, top, width, height");
        double? Size(string name) => root.Attribute(name) is { } size ? SvgNumbers.Length(size.Value, 0, 16) : null;
        return (Size("width"), Size("height")) is ( > 0 and var across, > 0 and var down)
            ? (0, 0, across, down)
            : throw new SvgFault(root, "the drawing does not say how large it is", "give its svg element a viewBox");
    }

    private void Children(XElement parent, SvgLook look, int depth)
    {
        if (depth > DeepestNesting)
            throw new SvgFault(parent, $"the drawing nests more than {DeepestNesting} levels deep, or refers to itself", "ungroup what is in it");
        foreach (var child in parent.Elements())
        {
            if (++elements > MostElements)
                throw new SvgFault(child, $"the drawing has more than {MostElements} elements", "simplify it, or save it as PNG");
            if (child.Name.NamespaceName is "" or "http://www.w3.org/2000/svg")
                Element(child, look, depth);
        }
    }

    private void Element(XElement element, SvgLook outer, int depth)
    {
        foreach (var attribute in element.Attributes())
            Safe(attribute);
        Weigh(element);
        if (element.Name.LocalName is "title" or "desc" or "metadata" or "defs" or "symbol" or "style" or "linearGradient" or "radialGradient" or "clipPath")
            return;
        var look = clips.Cut(element, outer.Inside(element, rules));
        switch (element.Name.LocalName)
        {
            case "g" or "a" or "switch":
                Unmasked(element);
                Children(element, look, depth + 1);
                return;
            case "use":
                Use(element, look, depth);
                return;
            case "text":
                Unmasked(element);
                if (!look.Clips.IsEmpty)
                    throw new SvgFault(element, "text that a clip may cut is not drawn", "take the text out of the clip, or turn it into paths");
                if (!look.Hidden)
                    new SvgWords(paint, rules, marks.Add).Write(element, look);
                return;
        }

        if (look.Clips.IsEmpty
            && SvgShapes.Plain(element, look) is { } plain
            && !look.Hidden && Paints(element, look) is var (inside, line) && (line is null || plain is CircleMark))
        {
            Unmasked(element);
            AddPlain(plain, inside, line, look);
            return;
        }

        if (SvgShapes.Steps(element, look) is not { } shape)
            throw Refused(element);
        Unmasked(element);
        if (look.Hidden || shape.Steps.IsEmpty)
            return;
        var dash = Dash(look);
        var dashes = dash.IsDefault || look.Stroke == "none" ? 0 : Length(shape.Steps) / dash.Sum() * dash.Length;
        Count(element, shape.Steps.Length + look.Clips.Sum(clip => clip.Steps.Length) + dashes);
        Add(element, shape, look, dash);
    }

    /// <summary>Dashes are points too: one line may have more of them than a machine can draw.</summary>
    private void Count(XElement element, double points)
    {
        steps += (int)Math.Min(points, MostSteps + 1);
        if (steps > MostSteps)
            throw new SvgFault(element, $"the paths of the drawing have more than {MostSteps} points", "simplify it, or save it as PNG");
    }

    /// <summary>Of a path at most, by its corners and what its curves bend to.</summary>
    private static double Length(ImmutableArray<PathStep> steps)
    {
        var (length, x, y) = (0.0, 0.0, 0.0);
        foreach (var step in steps)
        {
            if (step.Verb == PathVerb.CurveTo)
                length += Apart(x, y, step.X1, step.Y1) + Apart(step.X1, step.Y1, step.X2, step.Y2) + Apart(step.X2, step.Y2, step.X, step.Y);
            else if (step.Verb == PathVerb.LineTo)
                length += Apart(x, y, step.X, step.Y);
            if (step.Verb != PathVerb.Close)
                (x, y) = (step.X, step.Y);
        }

        return length;

        static double Apart(double fromX, double fromY, double toX, double toY) => Math.Abs(toX - fromX) + Math.Abs(toY - fromY);
    }

    /// <summary>A few long elements that are used many times would be read without an end.</summary>
    private void Weigh(XElement element)
    {
        var isText = element.Name.LocalName == "text";
        characters += (isText ? element.DescendantsAndSelf() : [element]).Sum(part => 1 + part.Attributes().Sum(said => said.Value.Length));
        characters += isText ? element.Value.Length : 0;
        if (characters > MostCharacters)
            throw new SvgFault(element, "the drawing uses long elements again and again", "simplify it, or save it as PNG");
    }

    /// <summary>The inks of an element.</summary>
    private (Ink? Fill, Ink? Stroke) Paints(XElement element, SvgLook look) => (
        paint.Ink(look.Fill, look.FillOpacity * look.Opacity, look, element),
        look.StrokeWidth > 0 ? paint.Ink(look.Stroke, look.StrokeOpacity * look.Opacity, look, element) : null);

    /// <summary>A rectangle or circle that stayed one: most of what drawings of data are made of.</summary>
    private void AddPlain(Mark plain, Ink? fill, Ink? stroke, SvgLook look)
    {
        if (plain is CircleMark circle && (fill is not null || stroke is not null))
            marks.Add(circle with { Fill = fill, Stroke = stroke, Thickness = stroke is null ? 0 : look.StrokeWidth * look.Place.Scale });
        else if (plain is RectMark rect && fill is { } ink)
            marks.Add(rect with { Fill = ink });
    }

    private void Add(XElement element, SvgShape shape, SvgLook look, ImmutableArray<double> dash)
    {
        var (fill, stroke) = Paints(element, shape.IsLine ? look with { Fill = "none" } : look);
        var width = look.StrokeWidth * look.Place.Scale;
        if (fill is { } inside && stroke is { } line && inside.Opacity != line.Opacity)
        {
            marks.Add(Ruled(new(shape.Steps, inside), look));
            marks.Add(Ruled(new(shape.Steps, null, line, width, dash), look));
        }
        else if (fill is not null || stroke is not null)
        {
            marks.Add(Ruled(new(shape.Steps, fill, stroke, stroke is null ? 0 : width, stroke is null ? default : dash), look));
        }
    }

    private static PathMark Ruled(PathMark path, SvgLook look) =>
        path with { EvenOdd = path.Fill is not null && look.FillRule == "evenodd", Clips = look.Clips };

    private static ImmutableArray<double> Dash(SvgLook look)
    {
        if (look.Dash == "none" || SvgNumbers.TryList(look.Dash) is not { Count: > 0 } lengths || lengths.Any(length => length < 0) || lengths.Sum() == 0)
            return default;
        return [.. (lengths.Count % 2 == 0 ? lengths : [.. lengths, .. lengths]).Select(length => length * look.Place.Scale)];
    }

    private void Use(XElement element, SvgLook look, int depth)
    {
        var target = element.Attribute("href") ?? element.Attribute(XName.Get("href", "http://www.w3.org/1999/xlink"));
        if (target is null || !target.Value.StartsWith('#') || !named.TryGetValue(target.Value[1..], out var used))
            throw new SvgFault(element, $"'{target?.Value}' is not in the drawing", "a drawing may only refer to what is in its own file");
        var (x, y) = (SvgShapes.Number(element, "x"), SvgShapes.Number(element, "y"));
        var inside = look with { Place = look.Place.Then(new(1, 0, 0, 1, x, y)) };
        if (depth > DeepestNesting)
            throw new SvgFault(element, $"the drawing nests more than {DeepestNesting} levels deep, or refers to itself", "ungroup what is in it");
        if (++elements > MostElements)
            throw new SvgFault(element, $"the drawing has more than {MostElements} elements", "simplify it, or save it as PNG");
        if (used.Name.LocalName is "symbol" or "svg")
            Children(used, inside.Inside(used, rules), depth + 1);
        else
            Element(used, inside, depth + 1);
    }

    private static void Safe(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            throw new SvgFault(attribute, $"'{name}' runs a script", "save the drawing without scripts");
        if (name == "href" && !attribute.Value.StartsWith('#') && attribute.Parent!.Name.LocalName != "a")
            throw new SvgFault(attribute, $"the drawing refers to '{attribute.Value}' outside of it", "put what it needs into the drawing");
    }

    private void Unmasked(XElement element)
    {
        foreach (var property in new[] { "mask", "filter" })
        {
            if (rules.Say(element, property) is { Length: > 0 } value and not "none")
                throw new SvgFault(element, $"'{property}' is not drawn", "flatten the drawing (cut its shapes instead), or save it as PNG");
        }
    }

    private static SvgFault Refused(XElement element) => element.Name.LocalName switch
    {
        "script" => new(element, "the drawing holds a script", "save it without scripts"),
        "image" => new(element, "the drawing holds a picture", "save the whole as PNG or JPEG, or leave the picture out"),
        "foreignObject" => new(element, "the drawing holds something that is no drawing", "turn it into shapes or text"),
        "animate" or "animateTransform" or "animateMotion" or "set" => new(element, "the drawing moves", "save it as it is to stand"),
        var name => new(element, $"'{name}' is not drawn", "flatten the drawing, or save it as PNG"),
    };
}
