namespace ReportBuilder.Releasing;

/// <summary>What to release and on which day.</summary>
/// <param name="Shelf">The folder that holds the releases.</param>
/// <param name="RequiresSignOff">Whether somebody must stand for every part as it is now.</param>
internal sealed record ReleaseOrder(string Folder, string Shelf, DateOnly Date, bool AllowUncommitted, bool RequiresSignOff = false);
