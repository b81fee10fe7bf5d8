using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Differences;

/// <summary>Drawings as bytes to hash.</summary>
internal static class DrawingStructure
{
    public static void Write(StructureBytes to, Drawing drawing)
    {
        to.Open("Drawing("u8);
        to.Number(drawing.Height);
        to.OpenList();
        foreach (var mark in drawing.Marks.IsDefault ? [] : drawing.Marks)
            Write(to, mark);
        to.CloseList();
        to.Number(drawing.Width);
        to.Close();
    }

    private static void Write(StructureBytes to, Mark mark)
    {
        switch (mark)
        {
            case RectMark rect: Write(to, rect); break;
            case LineMark line: Write(to, line); break;
            case CircleMark circle: Write(to, circle); break;
            case PathMark path: Write(to, path); break;
            case TextMark text: Write(to, text); break;
            default: throw new NotSupportedException($"No bytes for {mark.GetType().Name}.");
        }

        to.Close();
    }

    private static void Write(StructureBytes to, RectMark rect)
    {
        to.Open("RectMark("u8);
        Write(to, rect.Fill);
        to.Number(rect.Height);
        to.Number(rect.Radius);
        to.Number(rect.Width);
        to.Number(rect.X);
        to.Number(rect.Y);
    }

    private static void Write(StructureBytes to, LineMark line)
    {
        to.Open("LineMark("u8);
        to.Numbers(line.Dash);
        Write(to, line.Stroke);
        to.Number(line.Thickness);
        to.Number(line.X1);
        to.Number(line.X2);
        to.Number(line.Y1);
        to.Number(line.Y2);
    }

    private static void Write(StructureBytes to, CircleMark circle)
    {
        to.Open("CircleMark("u8);
        Write(to, circle.Fill);
        to.Number(circle.Radius);
        Write(to, circle.Stroke);
        to.Number(circle.Thickness);
        to.Number(circle.X);
        to.Number(circle.Y);
    }

    private static void Write(StructureBytes to, PathMark path)
    {
        to.Open("PathMark("u8);
        to.Numbers(path.Dash);
        Write(to, path.Fill);
        Write(to, path.Steps);
        Write(to, path.Stroke);
        to.Number(path.Thickness);
    }

    private static void Write(StructureBytes to, TextMark text)
    {
        to.Open("TextMark("u8);
        to.Name(text.Anchor.ToString());
        Write(to, text.Fill);
        to.Number(text.Rotation);
        to.Number(text.Size);
        to.Text(text.Text);
        to.Number(text.Tracking);
        to.Name(text.Weight.ToString());
        to.Number(text.X);
        to.Number(text.Y);
    }

    private static void Write(StructureBytes to, ImmutableArray<PathStep> steps)
    {
        to.OpenList();
        foreach (var step in steps.IsDefault ? [] : steps)
        {
            to.Open("PathStep("u8);
            to.Name(step.Verb.ToString());
            to.Number(step.X);
            to.Number(step.X1);
            to.Number(step.X2);
            to.Number(step.Y);
            to.Number(step.Y1);
            to.Number(step.Y2);
            to.Close();
        }

        to.CloseList();
    }

    private static void Write(StructureBytes to, Ink? ink)
    {
        if (ink is not { } known)
        {
            to.Nothing();
            return;
        }

        to.Open("Ink("u8);
        to.Number(known.Opacity);
        to.Text(known.Token);
        to.Close();
    }
}
