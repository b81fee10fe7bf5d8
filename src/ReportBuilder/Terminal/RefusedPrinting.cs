using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Terminal;

/// <summary>
/// What the program prints goes to a file or a pipe at times, and the machine may refuse it: a full disk, a quota, a limit. That is no
/// fault of ours.
/// </summary>
internal static class RefusedPrinting
{
    /// <summary>The diagnostic for an exception that says so; null for any other.</summary>
    public static Diagnostic? Of(Exception problem) => problem switch
    {
        IOException and not FileNotFoundException when FromTheSystem(problem.HResult) => Error(problem.Message),
        // The framework takes the system's word that a file would be too large (EFBIG) for an argument of ours.
        ArgumentOutOfRangeException { StackTrace: { } trace } when trace.Contains("System.ConsolePal.Write", StringComparison.Ordinal) => Error("File too large for this machine"),
        _ => null,
    };

    private static Diagnostic Error(string reason) =>
        Diagnostic.Error("RB8012", SourcePlace.Unknown, $"what there is to say cannot be written: {reason}", "check the space and the limits where the output goes");

    /// <summary>Numbers of the system's own: as they are on Unix, marked as such (FACILITY_WIN32) on Windows.</summary>
    private static bool FromTheSystem(int number) => number > 0 || (number & 0x7FFF0000) == 0x00070000;
}
