namespace ReportBuilder.Terminal;

/// <summary>What a person reads when the program itself is at fault.</summary>
internal static class FaultReport
{
    public static void Print(Exception fault, TextWriter to)
    {
        var first = fault is AggregateException { InnerException: { } inner } ? inner : fault;
        to.WriteLine($"ReportBuilder {ProgramVersion.Text} has a fault: {first.GetType().Name}: {first.Message}");
        to.WriteLine("This is a bug of ours, not of your report; nothing was written. Please report it with the lines below: see SECURITY.md and README.md for where.");
        if (first.StackTrace is { } trace)
            to.WriteLine(string.Join('\n', trace.Split('\n').Take(6).Select(line => "  " + line.Trim())));
    }
}
