using System.CommandLine;
using ReportBuilder.Commands.Changes;
using ReportBuilder.Loading.Changing;

namespace ReportBuilder.Commands;

/// <summary>rename: another name for a unit, a dimension, a variable or an indicator, everywhere the edition has it.</summary>
internal static class RenameCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "The name as the edition has it." };
        var with = new Argument<string>("NEW") { Description = "The name that takes its place." };
        var (folder, dryRun) = (ChangeOptions.Folder(), ChangeOptions.DryRun());
        var command = new Command(
            "rename",
            "Give a unit, a dimension, a variable or an indicator another name, in tables, text, claims, charts and file names."
        )
        {
            old,
            with,
            folder,
            dryRun,
        };
        command.SetAction(parsed =>
            EditionChanging.Run(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(dryRun),
                (sources, isOwn) => Renaming.Of(sources, parsed.GetRequiredValue(old), parsed.GetRequiredValue(with), isOwn)));
        return command;
    }
}
