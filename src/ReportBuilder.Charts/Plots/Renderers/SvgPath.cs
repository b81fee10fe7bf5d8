using System.Globalization;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>The "d" of an SVG path as Skia writes it: absolute moves, lines, quadratic and cubic curves.</summary>
internal static class SvgPath
{
    public static ImmutableArray<PathStep> Parse(string text, SvgTransform place)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var (at, last) = (0, (X: 0.0, Y: 0.0));
        while (at < text.Length)
        {
            var verb = text[at++];
            var values = Numbers(text, ref at);
            var wanted = verb switch { 'M' or 'L' => 2, 'Q' => 4, 'C' => 6, 'H' or 'V' => 1, _ => 0 };
            if (wanted == 0)
                steps.Add(Shapes.Close);
            for (var first = 0; wanted > 0 && first + wanted <= values.Count; first += wanted)
            {
                var points = Points(verb, values, first, wanted, last);
                steps.Add(Step(verb, points, place, last));
                last = points[^1];
            }
        }

        return steps.ToImmutable();
    }

    private static (double X, double Y)[] Points(char verb, List<double> values, int first, int wanted, (double X, double Y) last) => verb switch
    {
        'H' => [(values[first], last.Y)],
        'V' => [(last.X, values[first])],
        _ => [.. Enumerable.Range(0, wanted / 2).Select(pair => (values[first + (2 * pair)], values[first + (2 * pair) + 1]))],
    };

    private static PathStep Step(char verb, (double X, double Y)[] points, SvgTransform place, (double X, double Y) last)
    {
        (double X, double Y) At((double X, double Y) point) => place.At(point.X, point.Y);
        (double X, double Y) Third((double X, double Y) end) => (end.X + (2.0 / 3 * (points[0].X - end.X)), end.Y + (2.0 / 3 * (points[0].Y - end.Y)));
        var to = At(points[^1]);
        return verb switch
        {
            'M' => Shapes.Move(to.X, to.Y),
            'Q' => Shapes.Curve(At(Third(last)), At(Third(points[1])), to),
            'C' => Shapes.Curve(At(points[0]), At(points[1]), to),
            _ => Shapes.Line(to.X, to.Y),
        };
    }

    private static List<double> Numbers(string text, ref int at)
    {
        var values = new List<double>();
        while (at < text.Length && !(char.IsAsciiLetter(text[at]) && text[at] is not ('e' or 'E')))
        {
            if (text[at] is ' ' or ',')
            {
                at++;
                continue;
            }

            var start = at++;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or 'e' or 'E' || (text[at] is '-' or '+' && text[at - 1] is 'e' or 'E')))
                at++;
            values.Add(double.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture));
        }

        return values;
    }
}
