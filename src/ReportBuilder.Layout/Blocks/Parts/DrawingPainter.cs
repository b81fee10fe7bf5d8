using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Blocks.Parts;

/// <summary>Puts the marks of a drawing on a page.</summary>
/// <param name="tag">The element that they belong to; null for an ornament.</param>
/// <param name="scale">How much larger than drawn.</param>
internal sealed class DrawingPainter(Setting setting, Look look, TagBuilder? tag, double scale)
{
    /// <summary>How far a wash under marks stands out from a dark ground.</summary>
    private const double Wash = 0.14;

    /// <summary>With its top left corner at a place.</summary>
    public void Draw(PageCanvas page, Drawing drawing, double x, double y)
    {
        foreach (var mark in drawing.Marks)
            Draw(page, mark, x, y);
    }

    private void Draw(PageCanvas page, Mark mark, double x, double y)
    {
        switch (mark)
        {
            case RectMark rect:
                page.Add(
                    Path(
                        PathShapes.RoundedRectangle(
                            x + (rect.X * scale),
                            y + (rect.Y * scale),
                            rect.Width * scale,
                            rect.Height * scale,
                            rect.Radius * scale
                        ),
                        rect.Fill,
                        null,
                        0
                    )
                );
                break;
            case LineMark line:
                page.Add(
                    Path(
                        [
                            new(PathVerb.MoveTo, x + (line.X1 * scale), y + (line.Y1 * scale)),
                            new(PathVerb.LineTo, x + (line.X2 * scale), y + (line.Y2 * scale)),
                        ],
                        null,
                        line.Stroke,
                        line.Thickness,
                        line.Dash
                    )
                );
                break;
            case CircleMark circle:
                page.Add(
                    Path(
                        PathShapes.Circle(x + (circle.X * scale), y + (circle.Y * scale), circle.Radius * scale),
                        circle.Fill,
                        circle.Stroke,
                        circle.Thickness
                    )
                );
                break;
            case PathMark path:
                page.Add(
                    Path(Moved(path.Steps, x, y), path.Fill, path.Stroke, path.Thickness, path.Dash) with
                    {
                        EvenOdd = path.EvenOdd,
                        Clips = [.. path.Clips.Select(clip => clip with { Steps = Moved(clip.Steps, x, y) })],
                    });
                break;
            case TextMark text:
                DrawText(page, text, x + (text.X * scale), y + (text.Y * scale));
                break;
            default:
                throw new NotSupportedException($"no way to draw {mark.GetType().Name}");
        }
    }

    private ImmutableArray<PathStep> Moved(ImmutableArray<PathStep> steps, double x, double y)
    {
        var moved = new PathStep[steps.Length];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = Move(steps[i], x, y);
        return ImmutableCollectionsMarshal.AsImmutableArray(moved);
    }

    private PathStep Move(PathStep step, double x, double y) =>
        step.Verb == PathVerb.Close
            ? step
            : new(
                step.Verb,
                x + (step.X * scale),
                y + (step.Y * scale),
                x + (step.X1 * scale),
                y + (step.Y1 * scale),
                x + (step.X2 * scale),
                y + (step.Y2 * scale)
            );

    private PlacedPath Path(ImmutableArray<PathStep> steps, Ink? fill, Ink? stroke, double thickness, ImmutableArray<double> dash = default) => new(
        steps,
        fill is { } inside ? Colour(inside.Token) : null,
        stroke is { } line && thickness > 0 ? Colour(line.Token) : null,
        thickness * scale,
        tag?.Id ?? PlacedItem.Artifact,
        dash.IsDefaultOrEmpty ? default : [.. dash.Select(length => length * scale)],
        (fill ?? stroke)?.Opacity ?? 1);

    /// <summary>On a dark ground what is drawn in ink is light, as the text beside it.</summary>
    private Rgb Colour(string token) => (look.Ground == setting.PaperColours.Paper, token) switch
    {
        (false, "ink") => look.Ink,
        (false, "accent") => look.Accent,
        (false, "muted") => look.Muted,
        (false, "hairline") => look.Hairline,
        (false, "paper") => look.Ground,
        (false, "panel") => PaperColours.Mix(look.Ink, look.Ground, Wash),
        _ => setting.PaperColours.Colour(token, look.AccentToken),
    };

    private void DrawText(PageCanvas page, TextMark mark, double x, double y)
    {
        var colour = PaperColours.Mix(Colour(mark.Fill.Token), look.Ground, mark.Fill.Opacity);
        var size = mark.Size * scale;
        var style = new TypeStyle(mark.Weight, size, size, colour, Tracking: mark.Size == 0 ? 0 : mark.Tracking / mark.Size);
        var block = setting.Text(mark.Text, style, 10_000, tag);
        if (block.Count == 0)
            return;
        var width = block.LineWidth(0);
        var shift = mark.Anchor switch
        {
            TextAnchor.Middle => width / 2,
            TextAnchor.End => width,
            _ => 0,
        };
        // The mark's place is the start of its baseline (or its middle or end), about which it turns.
        var (sin, cos) = Math.SinCos(mark.Rotation * Math.PI / 180);
        var up = style.Baseline;
        block.DrawTurned(page, x - (shift * cos) + (up * sin), y - (shift * sin) - (up * cos), mark.Rotation);
    }
}
