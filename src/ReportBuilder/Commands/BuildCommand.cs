using System.CommandLine;
using ReportBuilder.Commands.Builds;
using ReportBuilder.Differences.State;
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
        var only = new Option<string?>("--only")
        {
            Description = "Write one part only: pdf, html, data, print: the file for a press, publications: all of them, or a publication by its name.",
            HelpName = "pdf|html|data|print|publications|NAME",
        };
        var units = new Option<string?>("--units")
        {
            Description = "With --only: write the briefs of these only, by their names, with commas between them.",
            HelpName = "NAMES",
        };
        var language = new Option<string?>("--language")
        {
            Description = "Write one of the edition's languages only, as if it had no other.",
            HelpName = "TAG",
        };
        var embargoed = new Option<bool>("--embargoed") { Description = "Build a final edition before its embargo ends; every page says so." };
        var stages = new Option<bool>("--stages") { Description = "Print what each stage made, as text, and write nothing." };
        var explain = Explain(only);
        var verbose = new Option<bool>("--verbose", "-v") { Description = "With --explain: page by page, with the changes that show on each." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print errors only." };
        var command = new Command("build", "Build the report: output/report.pdf, output/html/ and output/data/.")
        {
            folder,
            output,
            only,
            units,
            language,
            embargoed,
            stages,
            explain,
            verbose,
            quiet,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(verbose) && !given.GetValue(explain))
                given.AddError("--verbose goes with --explain");
            if (given.GetValue(units) is not null && given.GetValue(only) is null or "pdf" or "html" or "data" or "print")
                given.AddError("--units goes with --only publications or with the name of briefs");
        });
        command.SetAction(parsed =>
        {
            var order = new BuildOrder(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(only))
            {
                Day = Today.Read(),
                Language = parsed.GetValue(language),
                Units = [.. (parsed.GetValue(units) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                Embargoed = parsed.GetValue(embargoed),
            };
            Explanation explanation =
                !parsed.GetValue(explain) ? Explanation.None
                : parsed.GetValue(verbose) ? Explanation.PageByPage
                : Explanation.Brief;
            return parsed.GetValue(stages)
                ? StagesPrinter.Print(order, Console.Out)
                : Run(order, BuildScreen.OfConsole(parsed.GetValue(quiet)), explanation, interruption);
        });
        return command;
    }

    private enum Explanation
    {
        None,
        Brief,
        PageByPage,
    }

    private static Option<bool> Explain(Option<string?> only)
    {
        var explain = new Option<bool>("--explain") { Description = "Say what changed since the previous output." };
        explain.Validators.Add(given =>
        {
            if (given.GetValue(explain) && given.GetValue(only) is not null)
                given.AddError("--explain compares whole outputs; leave out --only");
        });
        return explain;
    }

    private static int Run(BuildOrder order, BuildScreen screen, Explanation explanation, CancellationToken interruption)
    {
        var previous = explanation != Explanation.None ? StateFile.In(order.OutputFolder) : null;
        var (draft, built) = screen.Run(onStage => Build(order, onStage, interruption));
        screen.Print(built.Diagnostics);
        if (built.Value is null)
        {
            screen.PrintFailure(built.Diagnostics);
            return ExitCode.InputErrors;
        }

        if (explanation != Explanation.None)
            screen.PrintLines(BuildExplanation.Write(previous, StateFile.In(order.OutputFolder)!, draft!.Draft, explanation == Explanation.PageByPage));
        screen.PrintSummary(order.OutputFolder, built.Value.Counts);
        return ExitCode.Done;
    }

    private static (BuildDraft? Draft, Outcome<WrittenReport?> Built) Build(BuildOrder order, Action<string> onStage, CancellationToken interruption)
    {
        var draft = ReportBuild.Draft(order, Stage);
        return (draft.Value, draft.Value is null ? new(null, draft.Diagnostics) : Write(order, draft, Stage, interruption));

        void Stage(string stage)
        {
            interruption.ThrowIfCancellationRequested();
            onStage(stage);
        }
    }

    /// <summary>Writes the files beside the old output as they are made; only where there are no errors do they take its place.</summary>
    private static Outcome<WrittenReport?> Write(BuildOrder order, Outcome<BuildDraft?> draft, Action<string> onStage, CancellationToken interruption)
    {
        try
        {
            using var output = OutputFolder.Open(order.OutputFolder, Patience);
            var built = ReportBuild.Write(order, draft, onStage, (path, bytes) =>
            {
                interruption.ThrowIfCancellationRequested();
                output.Stage(path, bytes);
            });
            if (built.Value is not null)
                output.Exchange(order.Keeps);
            return built;
        }
        catch (OutputBusyException busy)
        {
            return new(
                null,
                draft.Diagnostics.Add(
                    Diagnostic.Error("RB8011", new(order.OutputFolder), busy.Message, "wait for it to end, or name another folder with --output")
                )
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(
                null,
                draft.Diagnostics.Add(
                    Diagnostic.Error(
                        "RB8010",
                        new(order.OutputFolder),
                        $"the output cannot be written: {problem.Message}",
                        "check the space and your rights there, or name another folder with --output"
                    )
                )
            );
        }
    }
}
