using System.CommandLine;
using System.CommandLine.Invocation;

namespace ReportBuilder.Commands.Builds;

/// <summary>Prints the name and the version on one line.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine($"ReportBuilder {ProgramVersion.Text}");
        return ExitCode.Done;
    }
}
