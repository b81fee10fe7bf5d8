namespace ReportBuilder.Charts.Scales;

/// <summary>Equal bands one after another.</summary>
internal readonly record struct OrdinalScale(double Start, double Band)
{
    public double Middle(int index) => Start + ((index + 0.5) * Band);

    public double Edge(int index) => Start + (index * Band);
}
