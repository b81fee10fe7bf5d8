using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Commands;

/// <summary>Says why a command does not do what it was asked.</summary>
internal static class Refusal
{
    /// <summary>Prints the errors among the diagnostics and gives the exit code for them.</summary>
    public static int Print(params IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var error in diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
            Console.Error.WriteLine(error);
        return ExitCode.InputErrors;
    }
}
