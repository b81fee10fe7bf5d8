namespace ReportBuilder.Releasing;

/// <summary>What to release and on which day.</summary>
/// <param name="Shelf">The folder that holds the releases.</param>
internal sealed record ReleaseOrder(string Folder, string Shelf, DateOnly Date, bool AllowUncommitted);
