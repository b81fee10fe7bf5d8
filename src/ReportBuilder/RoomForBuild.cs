using System.Runtime;

namespace ReportBuilder;

/// <summary>
/// Keeps garbage collection out of the way of a build: memory is set aside in which it runs without a collection. A build that needs more than that is
/// collected in its course, as ever.
/// </summary>
internal static class RoomForBuild
{
    /// <summary>Bytes: what a build of a full edition allocates, with some to spare.</summary>
    private const long Room = 200 * 1024 * 1024;

    /// <summary>Sets memory aside at the start of a process. Only what is used of it counts for the machine.</summary>
    public static void Make()
    {
        try
        {
            GC.TryStartNoGCRegion(Room);
        }
        catch (Exception refusal) when (refusal is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The machine allows the process less than that, or a build before this one has set memory aside: it collects when it has to.
        }
    }

    /// <summary>While nobody waits: collects all that the last build left, and sets memory aside for the next one.</summary>
    public static void Renew()
    {
        GiveBack();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Make();
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
