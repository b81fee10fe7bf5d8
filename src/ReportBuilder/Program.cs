using System.CommandLine;
using ReportBuilder.Commands;
using ReportBuilder.Terminal;

namespace ReportBuilder;

/// <summary>The program: arguments in, an exit code out. Faults of our own end here, with a code of their own and where to report them.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        using var interruption = new Interruption();
        try
        {
            var parsed = CommandTree.Create(interruption.Token).Parse(arguments);
            if (arguments.Length > 0 && UsageReport.MakesNoSense(parsed))
            {
                UsageReport.Print(parsed, Console.Error);
                return ExitCode.Usage;
            }

            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped. The previous output is as it was.");
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (RefusedPrinting.Of(problem) is { } refused)
        {
            Complain(to => to.WriteLine(refused));
            return ExitCode.InputErrors;
        }
        catch (Exception fault)
        {
            Complain(to => FaultReport.Print(fault, to));
            return ExitCode.Fault;
        }
    }

    /// <summary>Where even complaints cannot be written, the exit code says it alone.</summary>
    private static void Complain(Action<TextWriter> print)
    {
        try
        {
            print(Console.Error);
        }
        catch (Exception problem) when (problem is IOException or ArgumentOutOfRangeException)
        {
            // There is nobody to tell.
        }
    }
}
