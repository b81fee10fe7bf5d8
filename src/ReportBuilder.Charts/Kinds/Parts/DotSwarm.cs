namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>
/// The dots of a strip, row by row: where along the line they stand, how large they are, and how far from the line (negative above it).
/// </summary>
internal sealed record DotSwarm(double[] Places, double[] Radii, ImmutableArray<double> Offsets)
{
    /// <summary>How far the dots reach above the line.</summary>
    public double Up { get; } = Reach(Radii, Offsets, -1);

    /// <summary>How far the dots reach below the line.</summary>
    public double Down { get; } = Reach(Radii, Offsets, 1);

    public double Height => 2 * Math.Max(Up, Down);

    /// <param name="size">Of the dots, 1 for full size.</param>
    public static DotSwarm Of(ImmutableArray<ChartRow> rows, IScale scale, double size)
    {
        var places = Points.Each(rows, row => scale.At(row.Values[0]!.Value));
        var radii = Points.Each(rows, row => row.Highlight ? Math.Max(2.4, size * StripLine.Largest) : size * 2.4);
        return new(places, radii, Swarm.Offsets(places, radii, row => rows[row].Highlight));
    }

    private static double Reach(double[] radii, ImmutableArray<double> offsets, int side)
    {
        var reach = double.NegativeInfinity;
        for (var dot = 0; dot < radii.Length; dot++)
            reach = Math.Max(reach, radii[dot] + (side * offsets[dot]));
        return reach;
    }
}
