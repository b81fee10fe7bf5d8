using System.Runtime;
using System.Runtime.CompilerServices;

namespace ReportBuilder;

/// <summary>
/// Keeps garbage collection out of the way of a build: memory is set aside in which it runs without a collection. A build that needs more than that is
/// collected in its course, as ever.
/// </summary>
internal static class RoomForBuild
{
    /// <summary>Bytes: what a build of a full edition allocates, with some to spare.</summary>
    private const long Room = 200 * 1024 * 1024;

    /// <summary>Bytes: what a save of a full edition allocates, with a little to spare. One that needs more is collected once in its course, which takes some 40 ms.</summary>
    private const long RoomForSave = 64 * 1024 * 1024;

    /// <summary>Bytes of it that the system provides in advance.</summary>
    private const long Provided = 48 * 1024 * 1024;

    private const int Stretch = 64 * 1024;

    /// <summary>Sets memory aside at the start of a process. Only what is used of it counts for the machine.</summary>
    public static void Make() => Make(Room);

    /// <summary>
    /// While nobody waits: gives back to the system all that the last build left, and sets memory aside for the next save. The system provides it in advance: each
    /// page of memory that is used for the first time costs a build a moment.
    /// </summary>
    public static void Renew()
    {
        GiveBack();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Touch(Provided);
        GC.Collect();
        Make(RoomForSave);
    }

    private static void Make(long bytes)
    {
        try
        {
            GC.TryStartNoGCRegion(bytes);
        }
        catch (Exception refusal) when (refusal is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The machine allows the process less than that, or a build before this one has set memory aside: it collects when it has to.
        }
    }

    /// <summary>Uses so much memory for a moment that the system has to provide it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Touch(long bytes)
    {
        for (var touched = 0L; touched < bytes; touched += Stretch)
            GC.KeepAlive(new byte[Stretch]);
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
