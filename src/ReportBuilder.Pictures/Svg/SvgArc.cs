namespace ReportBuilder.Pictures.Svg;

/// <summary>An arc between two points as curves (SVG 1.1, F.6: from end points to the centre).</summary>
internal static class SvgArc
{
    /// <summary>Each curve as its two control points and its end; none for an arc without radius.</summary>
    public static IEnumerable<((double X, double Y) One, (double X, double Y) Two, (double X, double Y) End)> Curves(
        (double X, double Y) from, double rx, double ry, double degrees, bool large, bool clockwise, (double X, double Y) to)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (rx == 0 || ry == 0 || from == to)
            yield break;
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (halfX, halfY) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x, y) = ((cos * halfX) + (sin * halfY), (cos * halfY) - (sin * halfX));
        var reach = (x * x / (rx * rx)) + (y * y / (ry * ry));
        if (reach > 1)
            (rx, ry) = (rx * Math.Sqrt(reach), ry * Math.Sqrt(reach));
        var (a, b) = (rx * rx, ry * ry);
        var root = Math.Sqrt(Math.Max(0, ((a * b) - (a * y * y) - (b * x * x)) / ((a * y * y) + (b * x * x)))) * (large == clockwise ? -1 : 1);
        var (middleX, middleY) = (root * rx * y / ry, -root * ry * x / rx);
        var (centreX, centreY) = ((cos * middleX) - (sin * middleY) + ((from.X + to.X) / 2), (sin * middleX) + (cos * middleY) + ((from.Y + to.Y) / 2));
        var start = Math.Atan2((y - middleY) / ry, (x - middleX) / rx);
        var sweep = Math.Atan2((-y - middleY) / ry, (-x - middleX) / rx) - start;
        sweep += clockwise && sweep < 0 ? 2 * Math.PI : !clockwise && sweep > 0 ? -2 * Math.PI : 0;
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        var step = sweep / pieces;
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < pieces; i++)
        {
            var ((sin1, cos1), (sin2, cos2)) = (Math.SinCos(start + (i * step)), Math.SinCos(start + ((i + 1) * step)));
            yield return (
                At(cos1 - (handle * sin1), sin1 + (handle * cos1)),
                At(cos2 + (handle * sin2), sin2 - (handle * cos2)),
                i + 1 == pieces ? to : At(cos2, sin2)
            );
        }

        (double X, double Y) At(double unitX, double unitY) =>
            (centreX + (cos * rx * unitX) - (sin * ry * unitY), centreY + (sin * rx * unitX) + (cos * ry * unitY));
    }
}
