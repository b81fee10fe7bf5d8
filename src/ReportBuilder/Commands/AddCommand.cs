using System.CommandLine;
using ReportBuilder.Commands.Changes;
using ReportBuilder.Loading.Changing;

namespace ReportBuilder.Commands;

/// <summary>add: the rows and files of a new unit, dimension, variable, chapter or case study, with gaps that check tells of.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("WHAT") { Description = "unit (or the edition's own word, such as city), dimension, variable, chapter or case-study." };
        var name = new Argument<string>("NAME") { Description = "What it is called." };
        var within = new Option<string>("--in")
        {
            Description = "The dimension that a variable or a case study belongs to.",
            HelpName = "DIMENSION",
            DefaultValueFactory = _ => "",
        };
        var (folder, dryRun) = (ChangeOptions.Folder(), ChangeOptions.DryRun());
        var command = new Command("add", "Write the rows and files that a new part of an edition needs, with gaps that 'check' tells of.")
        {
            what,
            name,
            within,
            folder,
            dryRun,
        };
        command.SetAction(parsed =>
            EditionChanging.Run(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(dryRun),
                (sources, _) => Adding.Of(sources, parsed.GetRequiredValue(what), parsed.GetRequiredValue(name), parsed.GetRequiredValue(within))));
        return command;
    }
}
