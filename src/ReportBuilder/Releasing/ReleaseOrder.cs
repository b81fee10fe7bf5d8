namespace ReportBuilder.Releasing;

/// <summary>What to release and on which day.</summary>
/// <param name="Shelf">The folder that holds the releases.</param>
/// <param name="RequiresSignOff">Whether somebody must stand for every part as it is now.</param>
internal sealed record ReleaseOrder(string Folder, string Shelf, DateOnly Date, bool AllowUncommitted, bool RequiresSignOff = false)
{
    /// <summary>Whether new figures are a revision that was to come, and not the correction of an error.</summary>
    public bool IsRevision { get; init; }

    /// <summary>How it came to the change, for readers; may be empty.</summary>
    public string Because { get; init; } = "";
}
