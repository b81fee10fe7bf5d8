namespace ReportBuilder.Charts.Scales;

/// <summary>Equal bands one after another.</summary>
internal readonly record struct OrdinalScale(double Start, double Band)
{
    public double Middle(int index) => Start + ((index + 0.5) * Band);

    public double Edge(int index) => Start + (index * Band);

    /// <summary>The same for a plot, upwards: band 0 on top, each in the middle of its place.</summary>
    public LinearScale Down(int bands) => new(bands - 0.5, -0.5, Edge(bands), Start);

    /// <summary>The same for a plot whose first row is the uppermost value.</summary>
    public LinearScale Up(int bands) => new(-0.5, bands - 0.5, Edge(bands), Start);

    /// <summary>The same for a plot, across: band 0 at the left.</summary>
    public LinearScale Across(int bands) => new(-0.5, bands - 0.5, Start, Edge(bands));
}
