using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Pages;

/// <summary>Makes what is placed on a page larger, all by the same, about a point that stays.</summary>
public readonly record struct Enlarging(double Scale, double X, double Y)
{
    public static Enlarging None { get; } = new(1, 0, 0);

    public bool IsNone => Scale == 1;

    /// <summary>So that what filled one area fills another around it; edges that did not move stay where there is one beside one that did.</summary>
    public static Enlarging Between(Box area, Box grown)
    {
        var scale = Math.Max(grown.Width / area.Width, grown.Height / area.Height);
        return scale <= 1 ? None : new(scale, Fixed(area.X, area.Right, grown.X, grown.Right), Fixed(area.Y, area.Bottom, grown.Y, grown.Bottom));
    }

    public PlacedItem Of(PlacedItem item)
    {
        var self = this;
        return item switch
        {
            PlacedPath path => path with
            {
                Steps = [.. path.Steps.Select(self.Of)],
                Clips = [.. path.Clips.Select(clip => clip with { Steps = [.. clip.Steps.Select(self.Of)] })],
                Thickness = path.Thickness * Scale,
                Dash = path.Dash.IsDefaultOrEmpty ? path.Dash : [.. path.Dash.Select(length => length * self.Scale)],
            },
            PlacedText text => text with
            {
                X = AlongX(text.X),
                Y = AlongY(text.Y),
                Size = text.Size * Scale,
                Glyphs = [.. text.Glyphs.Select(glyph => glyph with { Advance = glyph.Advance * self.Scale })],
            },
            PlacedPicture picture => picture with { Area = Of(picture.Area) },
            PlacedClip clip => clip with { Area = Of(clip.Area) },
            _ => item,
        };
    }

    public Box Of(Box area) => new(AlongX(area.X), AlongY(area.Y), area.Width * Scale, area.Height * Scale);

    private static double Fixed(double low, double high, double grownLow, double grownHigh) => (grownLow < low, grownHigh > high) switch
    {
        (true, false) => high,
        (false, true) => low,
        _ => (low + high) / 2,
    };

    private PathStep Of(PathStep it) => it.Verb == PathVerb.Close
        ? it
        : new(it.Verb, AlongX(it.X), AlongY(it.Y), AlongX(it.X1), AlongY(it.Y1), AlongX(it.X2), AlongY(it.Y2));

    private double AlongX(double x) => X + ((x - X) * Scale);

    private double AlongY(double y) => Y + ((y - Y) * Scale);
}
