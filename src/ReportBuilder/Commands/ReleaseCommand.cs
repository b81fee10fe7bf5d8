using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Releasing;
using ReportBuilder.Terminal;

namespace ReportBuilder.Commands;

/// <summary>release: a numbered folder that is fit for publication, with the hashes of its files and what it corrects.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder that holds the releases. Default: output/releases in the edition's folder.",
            HelpName = "DIR",
        };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The day of the release. Default: that of SOURCE_DATE_EPOCH, or today.",
            HelpName = "YYYY-MM-DD",
            CustomParser = Day,
        };
        var allow = new Option<bool>("--allow-uncommitted") { Description = "Release inputs that are in no git commit." };
        var require = new Option<string?>("--require")
        {
            Description = "What must be there: sign-off, somebody who stands for every part as it is now.",
            HelpName = "sign-off",
        };
        require.AcceptOnlyFromAmong("sign-off");
        var revision = new Option<bool>("--revision")
        {
            Description = "New figures are a revision that was to come, not the correction of an error.",
        };
        var because = new Option<string[]>("--because")
        {
            Description = "How it came to the change: a sentence for readers of the correction note. Once a language: zh-Hans=TEXT.",
            HelpName = "TEXT",
        };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print errors only." };
        var command = new Command("release", "Write a release: output/releases/2025.1 with its manifest and what it corrects.")
        {
            folder,
            output,
            date,
            allow,
            require,
            revision,
            because,
            quiet,
        };
        command.SetAction(parsed =>
        {
            var edition = parsed.GetRequiredValue(folder);
            var reasons = (parsed.GetValue(because) ?? []).Select(Reason).ToList();
            var shelf = parsed.GetValue(output) ?? Path.Combine(edition, "output", "releases");
            var order = new ReleaseOrder(edition, shelf, parsed.GetValue(date) ?? Today.Read(), parsed.GetValue(allow), parsed.GetValue(require) is not null)
            {
                IsRevision = parsed.GetValue(revision),
                Because = reasons.LastOrDefault(reason => reason.Language.Length == 0).Text ?? "",
                BecauseIn = reasons.Where(reason => reason.Language.Length > 0)
                    .DistinctBy(reason => reason.Language, StringComparer.OrdinalIgnoreCase)
                    .ToImmutableSortedDictionary(reason => reason.Language, reason => reason.Text, StringComparer.Ordinal),
            };
            return Run(order, BuildScreen.OfConsole(parsed.GetValue(quiet)), parsed.GetValue(quiet));
        });
        return command;
    }

    /// <summary>"zh-Hans=A sentence" is a sentence in that language; one without a tag is in the main language.</summary>
    private static (string Language, string Text) Reason(string given) =>
        given.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && LanguageTag.IsOne(given[..at])
            ? (given[..at], given[(at + 1)..].Trim())
            : ("", given.Trim());

    private static DateOnly? Day(ArgumentResult given)
    {
        if (given.Tokens is [var token] && DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        given.AddError($"a day is written as 2026-01-15, not '{string.Join(' ', given.Tokens)}'");
        return null;
    }

    private static int Run(ReleaseOrder order, BuildScreen screen, bool quiet)
    {
        var built = screen.Run(onStage => ReleaseBuild.Run(order, onStage));
        screen.Print(built.Diagnostics);
        if (built.Value is not { } release || built.HasErrors)
        {
            Console.Error.WriteLine("nothing was released.");
            return ExitCode.InputErrors;
        }

        var target = new ReleaseShelf(order.Shelf).FolderOf(release.Number);
        if (Write(target, release) is { } problem)
            return Refusal.Print(problem);
        if (release.History is { } history && NewFiles.Write(order.Folder, [new(HistoryFile.Path, history)]) is { } unwritten)
            return Refusal.Print(unwritten);
        if (!quiet)
        {
            Console.Out.WriteLine($"released {release.Number} to {target}: {release.Files.Length.ToString(CultureInfo.InvariantCulture)} files");
            Console.Out.WriteLine(release.Previous is null ? "It is the first release of this edition." : release.Correction);
        }

        return ExitCode.Done;
    }

    private static Diagnostic? Write(string target, BuiltRelease release)
    {
        try
        {
            using var output = OutputFolder.Open(target, TimeSpan.Zero);
            output.Replace(release.Files, _ => false);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or OutputBusyException)
        {
            return Diagnostic.Error(
                "RB8055",
                new(target),
                $"the release cannot be written: {problem.Message}",
                "check the space and your rights there, or name another folder with --output"
            );
        }
    }
}
