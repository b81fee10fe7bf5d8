using System.CommandLine;
using ReportBuilder.Differences;

namespace ReportBuilder.Commands;

/// <summary>diff: what a change of the data or the text did, down to sentences and pages.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "An edition's folder, a built output, or a git revision of the folder (HEAD~1)." };
        var @new = new Argument<string>("NEW") { Description = "The same, for the other side.", DefaultValueFactory = _ => "." };
        var edition = new Option<string?>("--edition", "-e") { Description = "The folder that revisions are revisions of. Default: the other side if it is a folder, or this folder.", HelpName = "FOLDER" };
        var format = new Option<string>("--format") { Description = "How to say it: text, markdown or html.", HelpName = "text|markdown|html", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(DifferenceForms.Names);
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 if anything changed." };
        var command = new Command("diff", "Say what changed, from the cell to the sentences and pages.") { old, @new, edition, format, exitCode };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetValue(edition), parsed.GetRequiredValue(format), parsed.GetValue(exitCode)));
        return command;
    }

    private static int Run(string old, string @new, string? edition, string format, bool exitCode)
    {
        var folder = edition ?? (Directory.Exists(@new) ? @new : Directory.Exists(old) ? old : ".");
        var before = EditionSide.Read(old, folder);
        var after = before.Value is null ? before : EditionSide.Read(@new, folder);
        if (before.Value is null || after.Value is null)
            return Refusal.Print(after.Diagnostics);
        var difference = Comparison.Compare(before.Value, after.Value);
        Console.Out.Write(DifferenceForms.Write(format, DifferenceWording.Write(difference, old, @new)));
        return exitCode && !difference.IsEmpty ? ExitCode.InputErrors : ExitCode.Done;
    }
}
