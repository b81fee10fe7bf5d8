using System.CommandLine;
using ReportBuilder.Differences;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Stages;
using ReportBuilder.Terminal;

namespace ReportBuilder.Commands;

/// <summary>build: both editions and the data files, from the folder of an edition.</summary>
internal static class BuildCommand
{
    /// <summary>How long a build waits for another one that writes to the same folder.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Create(CancellationToken interruption)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write. Default: output/ in the edition's folder.", HelpName = "DIR" };
        var only = new Option<string?>("--only") { Description = "Write one part only: pdf, html or data.", HelpName = "pdf|html|data" };
        only.AcceptOnlyFromAmong("pdf", "html", "data");
        var embargoed = new Option<bool>("--embargoed") { Description = "Build a final edition before its embargo ends; every page says so." };
        var stages = new Option<bool>("--stages") { Description = "Print what each stage made, as text, and write nothing." };
        var explain = Explain(only);
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print errors only." };
        var command = new Command("build", "Build the report: output/report.pdf, output/html/ and output/data/.") { folder, output, only, embargoed, stages, explain, quiet };
        command.SetAction(parsed =>
        {
            var order = new BuildOrder(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(only)) { Day = Today.Read(), Embargoed = parsed.GetValue(embargoed) };
            return parsed.GetValue(stages) ? StagesPrinter.Print(order, Console.Out) : Run(order, BuildScreen.OfConsole(parsed.GetValue(quiet)), parsed.GetValue(explain), interruption);
        });
        return command;
    }

    private static Option<bool> Explain(Option<string?> only)
    {
        var explain = new Option<bool>("--explain") { Description = "Say of each page that differs from the previous output which changes show on it." };
        explain.Validators.Add(given =>
        {
            if (given.GetValue(explain) && given.GetValue(only) is not null)
                given.AddError("--explain compares whole outputs; leave out --only");
        });
        return explain;
    }

    private static int Run(BuildOrder order, BuildScreen screen, bool explains, CancellationToken interruption)
    {
        var built = screen.Run(onStage => ReportBuild.Run(order, stage =>
        {
            interruption.ThrowIfCancellationRequested();
            onStage(stage);
        }));
        var previous = explains ? StateFile.In(order.OutputFolder) : null;
        var diagnostics = built.Value is { } value ? built.Diagnostics.AddRange(Write(order, value, interruption)) : built.Diagnostics;
        screen.Print(diagnostics);
        if (built.Value is null || diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            screen.PrintFailure(diagnostics);
            return ExitCode.InputErrors;
        }

        if (explains)
            screen.PrintLines(BuildExplanation.Write(previous, StateFile.In(order.OutputFolder)!, built.Value.Draft.Document));
        screen.PrintSummary(order.OutputFolder, built.Value.Counts);
        return ExitCode.Done;
    }

    private static IEnumerable<Diagnostic> Write(BuildOrder order, BuiltReport built, CancellationToken interruption)
    {
        try
        {
            using var output = OutputFolder.Open(order.OutputFolder, Patience);
            interruption.ThrowIfCancellationRequested();
            output.Replace(built.Files, order.Keeps);
            return [];
        }
        catch (OutputBusyException busy)
        {
            return [Diagnostic.Error("RB8011", new(order.OutputFolder), busy.Message, "wait for it to end, or name another folder with --output")];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [Diagnostic.Error("RB8010", new(order.OutputFolder), $"the output cannot be written: {problem.Message}", "check the space and your rights there, or name another folder with --output")];
        }
    }
}
