using System.CommandLine;
using ReportBuilder.Differences;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Commands;

/// <summary>diff: what a change of the data or the text did, down to sentences and pages.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "An edition's folder, a built output, or a git revision of the folder (HEAD~1)." };
        var @new = new Argument<string>("NEW") { Description = "The same, for the other side.", DefaultValueFactory = _ => "." };
        var edition = new Option<string?>("--edition", "-e")
        {
            Description = "The folder that revisions are revisions of. Default: the other side if it is a folder, or this folder.",
            HelpName = "FOLDER",
        };
        var format = new Option<string>("--format")
        {
            Description = "How to say it: text, markdown or html.",
            HelpName = "text|markdown|html",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(DifferenceForms.Names);
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Say everything one by one: every rank, sentence, chart, page and file." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 if anything changed." };
        var command = new Command("diff", "Say what changed, from the cell to the sentences and pages.") { old, @new, edition, format, verbose, exitCode };
        command.SetAction(parsed =>
        {
            var (before, after) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new));
            var difference = Difference(before, after, parsed.GetValue(edition));
            if (difference.Value is null)
                return Refusal.Print(difference.Diagnostics);
            var page = parsed.GetValue(verbose)
                ? DifferenceBrief.WithDetails(difference.Value, before, after)
                : DifferenceBrief.Write(difference.Value, before, after);
            Console.Out.Write(DifferenceForms.Write(parsed.GetRequiredValue(format), page));
            return parsed.GetValue(exitCode) && !difference.Value.IsEmpty ? ExitCode.InputErrors : ExitCode.Done;
        });
        return command;
    }

    private static Outcome<EditionDifference?> Difference(string old, string @new, string? edition)
    {
        var folder = edition ?? (Directory.Exists(@new) ? @new : Directory.Exists(old) ? old : ".");
        var before = EditionSide.Read(old, folder);
        var after = before.Value is null ? before : EditionSide.Read(@new, folder);
        return before.Value is null || after.Value is null
            ? new(null, after.Diagnostics)
            : new(after.Value.Since(before.Value), after.Diagnostics);
    }
}
