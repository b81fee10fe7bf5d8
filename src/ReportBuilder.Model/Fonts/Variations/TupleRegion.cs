namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>How far a place on the axes lies in the region that deltas are for: 1 at its peak, 0 outside.</summary>
/// <remarks>Source: OpenType 1.9, "Algorithm for interpolation of instance values".</remarks>
internal static class TupleRegion
{
    public static double Share(double place, double start, double peak, double end)
    {
        if (peak == 0 || start > peak || peak > end || (start < 0 && end > 0))
            return 1;
        if (place < start || place > end)
            return 0;
        return place == peak ? 1
            : place < peak ? (place - start) / (peak - start)
            : (end - place) / (end - peak);
    }
}
