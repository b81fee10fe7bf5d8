using System.Globalization;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>The matrix of an SVG element: x' = A x + C y + E, y' = B x + D y + F.</summary>
internal readonly record struct SvgTransform(double A, double B, double C, double D, double E, double F)
{
    public static SvgTransform None { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much longer a length becomes.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static SvgTransform Parse(string text)
    {
        if (text.Length == 0)
            return None;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var values = text[(open + 1)..^1].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => double.Parse(part, CultureInfo.InvariantCulture))
            .ToArray();
        return text[..open] switch
        {
            "translate" => new(1, 0, 0, 1, values[0], values.ElementAtOrDefault(1)),
            "scale" => new(values[0], 0, 0, values[^1], 0, 0),
            "matrix" => new(values[0], values[1], values[2], values[3], values[4], values[5]),
            var other => throw new NotSupportedException($"'{other}' is no transform that is read back."),
        };
    }

    public (double X, double Y) At(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    public SvgTransform Then(SvgTransform inner)
    {
        var (x, y) = At(inner.E, inner.F);
        return new((A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B), (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D), x, y);
    }
}
