using System.CommandLine;
using ReportBuilder.Commands.Changes;
using ReportBuilder.Loading.Changing;

namespace ReportBuilder.Commands;

/// <summary>remove: takes a unit, dimension, variable, chapter or case study out, and lists where the text still names it.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("WHAT") { Description = "unit (or the edition's own word, such as city), dimension, variable, chapter or case-study." };
        var name = new Argument<string>("NAME") { Description = "Its name; of a chapter, its title or the name of its file." };
        var (folder, dryRun) = (ChangeOptions.Folder(), ChangeOptions.DryRun());
        var command = new Command(
            "remove",
            "Take a part of an edition out: its rows, its place in the outline, its file. Lists where it is still named."
        )
        {
            what,
            name,
            folder,
            dryRun,
        };
        command.SetAction(parsed =>
            EditionChanging.Run(parsed.GetRequiredValue(folder), parsed.GetValue(dryRun), (sources, _) =>
                Removing.Of(sources, parsed.GetRequiredValue(what), parsed.GetRequiredValue(name))
            )
        );
        return command;
    }
}
