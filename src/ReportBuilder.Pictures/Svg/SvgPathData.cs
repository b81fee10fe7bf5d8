using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>The "d" of a path (SVG 1.1, 8.3): all its commands, arcs and quadratic curves as cubic ones.</summary>
internal sealed class SvgPathData(string text, SvgMatrix place)
{
    private readonly ImmutableArray<PathStep>.Builder steps = ImmutableArray.CreateBuilder<PathStep>();
    private (double X, double Y) pen;
    private (double X, double Y) start;

    /// <summary>The last control point, which a smooth curve goes on from.</summary>
    private (double X, double Y) control;
    private char before = ' ';
    private int at;

    /// <summary>How many closed or open lines it has.</summary>
    public int Lines { get; private set; }

    /// <summary>The steps, or null where the text is no path.</summary>
    public ImmutableArray<PathStep>? Read()
    {
        var command = ' ';
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
                at++;
            if (at == text.Length)
                return steps.ToImmutable();
            if (char.IsAsciiLetter(text[at]))
                command = text[at++];
            else if (command is ' ' or 'Z' or 'z')
                return null;
            if ((steps.Count == 0 && command is not ('M' or 'm')) || !Take(command))
                return null;
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }
    }

    private bool Take(char command)
    {
        var relative = char.IsAsciiLetterLower(command);
        var (x, y) = relative ? pen : default;
        var upper = char.ToUpperInvariant(command);
        var count = upper switch { 'M' or 'L' or 'T' => 2, 'H' or 'V' => 1, 'S' or 'Q' => 4, 'C' => 6, 'A' => 7, 'Z' => 0, _ => -1 };
        if (count < 0)
            return false;
        Span<double> v = stackalloc double[7];
        for (var i = 0; i < count; i++)
        {
            if ((upper == 'A' && i is 3 or 4 ? Flag() : SvgNumbers.Read(text, ref at)) is not { } value)
                return false;
            v[i] = value;
        }

        switch (upper)
        {
            case 'M':
                Move((x + v[0], y + v[1]));
                break;
            case 'L':
                Line((x + v[0], y + v[1]));
                break;
            case 'H':
                Line((x + v[0], pen.Y));
                break;
            case 'V':
                Line((pen.X, y + v[0]));
                break;
            case 'C':
                Curve((x + v[0], y + v[1]), (x + v[2], y + v[3]), (x + v[4], y + v[5]));
                break;
            case 'S':
                Curve(Mirrored('C', 'S'), (x + v[0], y + v[1]), (x + v[2], y + v[3]));
                break;
            case 'Q':
                Quadratic((x + v[0], y + v[1]), (x + v[2], y + v[3]));
                break;
            case 'T':
                Quadratic(Mirrored('Q', 'T'), (x + v[0], y + v[1]));
                break;
            case 'A':
                foreach (var (one, two, end) in SvgArc.Curves(pen, v[0], v[1], v[2], v[3] != 0, v[4] != 0, (x + v[5], y + v[6])))
                    Curve(one, two, end);
                if (v[0] == 0 || v[1] == 0)
                    Line((x + v[5], y + v[6]));
                break;
            default:
                steps.Add(new(PathVerb.Close));
                pen = start;
                break;
        }

        before = upper;
        return true;
    }

    /// <summary>A flag may stand right before what follows it.</summary>
    private double? Flag()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            at++;
        return at < text.Length && text[at] is '0' or '1' ? text[at++] - '0' : null;
    }

    private (double X, double Y) Mirrored(char one, char other) =>
        before == one || before == other ? ((2 * pen.X) - control.X, (2 * pen.Y) - control.Y) : pen;

    private void Move((double X, double Y) to)
    {
        Lines++;
        (pen, start) = (to, to);
        var (x, y) = place.At(to.X, to.Y);
        steps.Add(new(PathVerb.MoveTo, x, y));
    }

    private void Line((double X, double Y) to)
    {
        pen = to;
        var (x, y) = place.At(to.X, to.Y);
        steps.Add(new(PathVerb.LineTo, x, y));
    }

    private void Quadratic((double X, double Y) middle, (double X, double Y) to)
    {
        Curve(
            (pen.X + (2.0 / 3 * (middle.X - pen.X)), pen.Y + (2.0 / 3 * (middle.Y - pen.Y))),
            (to.X + (2.0 / 3 * (middle.X - to.X)), to.Y + (2.0 / 3 * (middle.Y - to.Y))),
            to
        );
        control = middle;
    }

    private void Curve((double X, double Y) one, (double X, double Y) two, (double X, double Y) to)
    {
        var (x1, y1) = place.At(one.X, one.Y);
        var (x2, y2) = place.At(two.X, two.Y);
        var (x, y) = place.At(to.X, to.Y);
        steps.Add(new(PathVerb.CurveTo, x, y, x1, y1, x2, y2));
        (pen, control) = (to, two);
    }
}
