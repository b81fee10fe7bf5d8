namespace ReportBuilder.Pictures.Svg;

/// <summary>Where the coordinates of an element come to stand: x' = A x + C y + E, y' = B x + D y + F.</summary>
internal readonly record struct SvgMatrix(double A, double B, double C, double D, double E, double F)
{
    public static SvgMatrix None { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much longer a length becomes, on average.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>Degrees clockwise.</summary>
    public double Rotation => Math.Atan2(B, A) * 180 / Math.PI;

    /// <summary>Turns and scales, and neither leans nor mirrors.</summary>
    public bool KeepsShapes => Math.Abs(A - D) < 0.01 * Scale && Math.Abs(B + C) < 0.01 * Scale;

    public (double X, double Y) At(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>First the inner one, then this.</summary>
    public SvgMatrix Then(SvgMatrix inner)
    {
        var (x, y) = At(inner.E, inner.F);
        return new((A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B), (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D), x, y);
    }

    /// <summary>Reads a list such as "translate(3 4) rotate(45)"; null where it is none.</summary>
    public static SvgMatrix? Parse(string text)
    {
        var matrix = None;
        foreach (var part in text.Split(')', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            if (open < 0 || SvgNumbers.TryList(part[(open + 1)..]) is not { } values || One(part[..open].Trim(' ', ','), values) is not { } one)
                return null;
            matrix = matrix.Then(one);
        }

        return matrix;
    }

    private static SvgMatrix? One(string name, List<double> values) => (name, values) switch
    {
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
        ("translate", [var x]) => new(1, 0, 0, 1, x, 0),
        ("translate", [var x, var y]) => new(1, 0, 0, 1, x, y),
        ("scale", [var x]) => new(x, 0, 0, x, 0, 0),
        ("scale", [var x, var y]) => new(x, 0, 0, y, 0, 0),
        ("rotate", [var angle]) => Turn(angle),
        ("rotate", [var angle, var x, var y]) => new SvgMatrix(1, 0, 0, 1, x, y).Then(Turn(angle)).Then(new(1, 0, 0, 1, -x, -y)),
        ("skewX", [var angle]) => new(1, 0, Math.Tan(angle * Math.PI / 180), 1, 0, 0),
        ("skewY", [var angle]) => new(1, Math.Tan(angle * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };

    private static SvgMatrix Turn(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }
}
