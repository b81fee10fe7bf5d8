namespace ReportBuilder.Loading.Files;

/// <summary>Paths that authors write: relative to the edition, with forward slashes, and inside it.</summary>
internal static class EditionPath
{
    /// <summary>Why a path is refused, or null where it is fine.</summary>
    public static string? Fault(string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal))
            return "has a backslash";
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.StartsWith('~'))
            return "is absolute";
        if (path.Split('/').Any(step => step == ".."))
            return "leads out of the edition";
        return path.Split('/').Any(step => step is "" or ".") ? "has an empty step" : null;
    }
}
