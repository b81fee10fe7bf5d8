using System.Runtime;

namespace ReportBuilder.Serving;

/// <summary>
/// Keeps garbage collection out of the way of a save: while nobody waits, all that the last build left is collected, and memory is set aside in
/// which the next one runs without a collection. A build that needs more than that is collected in its course, as ever.
/// </summary>
internal static class RoomForBuild
{
    /// <summary>Bytes: what a rebuild of a full edition allocates, with some to spare.</summary>
    private const long Room = 192 * 1024 * 1024;

    public static void Make()
    {
        GiveBack();
        GC.Collect();
        try
        {
            GC.TryStartNoGCRegion(Room);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The machine allows the process less than that: it collects when it has to.
        }
    }

    private static void GiveBack()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // More was needed than was set aside, and a collection ended it.
        }
    }
}
