using System.Runtime;

namespace ReportBuilder.Serving;

/// <summary>
/// Says when a preview collects garbage: while nobody waits, and once a browser has had time to fetch both editions of a save. While a save is
/// built no collection stops its threads, as long as the room set aside for it lasts. This changes when things happen, never what is made.
/// </summary>
internal sealed class CollectionTimes
{
    private const long Megabyte = 1024 * 1024;
    private const long LeastRoom = 160 * Megabyte;
    private const long MostRoom = 192 * Megabyte;

    private long made;

    /// <summary>
    /// Bytes that the next save has room for: those of the last one and a quarter more, within bounds. A word that is saved makes less than a
    /// score, and one that does not build next to nothing: no save leaves too little for the one after it.
    /// </summary>
    public long Room { get; private set; } = LeastRoom;

    /// <summary>Whether there is no collection now, as long as the room is enough.</summary>
    public static bool AreOff => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;

    /// <summary>Collects, and makes room for the next save.</summary>
    public void WhileNobodyWaits()
    {
        End();
        GC.Collect();
        try
        {
            GC.TryStartNoGCRegion(Room, disallowFullBlockingGC: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            // So much room is not to be had on this machine: it collects as usual.
        }

        made = GC.GetTotalAllocatedBytes();
    }

    /// <summary>Lets the runtime collect again.</summary>
    public void OnceShown()
    {
        if (AreOff)
            Room = RoomAfter(GC.GetTotalAllocatedBytes() - made);
        End();
    }

    internal static long RoomAfter(long made) => Math.Clamp(made / 4 * 5, LeastRoom, MostRoom);

    private static void End()
    {
        if (!AreOff)
            return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // The room was used up since the look, and the runtime has ended it.
        }
    }
}
