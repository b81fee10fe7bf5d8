namespace ReportBuilder.Tests.Program;

/// <summary>Runs the program in this process and keeps what it says.</summary>
internal static class CaughtConsole
{
    public static (int Code, string Said) Run(string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(said);
            return (global::ReportBuilder.Program.Main(arguments), said.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}

/// <summary>Tests that catch the console: there is only one, so they run when no other test does.</summary>
[CollectionDefinition("The console", DisableParallelization = true)]
public sealed class TheConsole;
