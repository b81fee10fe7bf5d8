using System.Collections.Immutable;

namespace ReportBuilder.Model.Drawings;

/// <summary>Marks in another place, size or colour.</summary>
public static class PlacedMarks
{
    /// <summary>A mark as many times as large, with the corner of its drawing at (x, y).</summary>
    public static Mark Placed(this Mark mark, double x, double y, double scale) => mark switch
    {
        RectMark it => it with
        {
            X = x + (it.X * scale),
            Y = y + (it.Y * scale),
            Width = it.Width * scale,
            Height = it.Height * scale,
            Radius = it.Radius * scale,
        },
        LineMark it => it with
        {
            X1 = x + (it.X1 * scale),
            Y1 = y + (it.Y1 * scale),
            X2 = x + (it.X2 * scale),
            Y2 = y + (it.Y2 * scale),
            Thickness = it.Thickness * scale,
            Dash = Scaled(it.Dash, scale),
        },
        CircleMark it => it with { X = x + (it.X * scale), Y = y + (it.Y * scale), Radius = it.Radius * scale, Thickness = it.Thickness * scale },
        TextMark it => it with { X = x + (it.X * scale), Y = y + (it.Y * scale), Size = it.Size * scale, Tracking = it.Tracking * scale },
        PathMark it => it with
        {
            Steps = [.. it.Steps.Select(step => Placed(step, x, y, scale))],
            Thickness = it.Thickness * scale,
            Dash = Scaled(it.Dash, scale),
            Clips = [.. it.Clips.Select(clip => clip with { Steps = [.. clip.Steps.Select(step => Placed(step, x, y, scale))] })],
        },
        _ => throw new NotSupportedException($"no way to move {mark.GetType().Name}"),
    };

    /// <summary>A mark whose colours are named otherwise.</summary>
    public static Mark Inked(this Mark mark, Func<string, string> name) => mark switch
    {
        RectMark it => it with { Fill = Named(it.Fill, name) },
        LineMark it => it with { Stroke = Named(it.Stroke, name) },
        CircleMark it => it with { Fill = Named(it.Fill, name), Stroke = Named(it.Stroke, name) },
        TextMark it => it with { Fill = Named(it.Fill, name) },
        PathMark it => it with { Fill = Named(it.Fill, name), Stroke = Named(it.Stroke, name) },
        _ => throw new NotSupportedException($"no way to colour {mark.GetType().Name}"),
    };

    private static Ink Named(Ink ink, Func<string, string> name) => ink with { Token = name(ink.Token) };

    private static Ink? Named(Ink? ink, Func<string, string> name) => ink is { } some ? Named(some, name) : null;

    private static ImmutableArray<double> Scaled(ImmutableArray<double> dash, double scale) =>
        dash.IsDefaultOrEmpty || scale == 1 ? dash : [.. dash.Select(length => length * scale)];

    private static PathStep Placed(PathStep it, double x, double y, double scale) => it.Verb == PathVerb.Close
        ? it
        : new(
            it.Verb,
            x + (it.X * scale),
            y + (it.Y * scale),
            x + (it.X1 * scale),
            y + (it.Y1 * scale),
            x + (it.X2 * scale),
            y + (it.Y2 * scale));
}
