using System.CommandLine;
using ReportBuilder.Exporting;
using ReportBuilder.Files;

namespace ReportBuilder.Commands;

/// <summary>export: the data appendix as a workbook, as CSV tables or as JSON.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format") { Description = "xlsx, csv or json.", HelpName = "xlsx|csv|json", DefaultValueFactory = _ => "xlsx" };
        format.AcceptOnlyFromAmong(ExportFiles.Formats);
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write to. Default: output/ in the edition's folder.", HelpName = "DIR" };
        var command = new Command("export", "Write the scores as a workbook, as CSV tables or as JSON.") { folder, format, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(format), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string folder, string format, string? output)
    {
        var sources = EditionFolder.Read(folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value, _ => { });
        if (draft is null || draft.HasErrors)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        var target = output ?? Path.Combine(folder, "output");
        var files = ExportFiles.Write(draft.Value, format).ToList();
        if (NewFiles.Write(target, files) is { } problem)
            return Refusal.Print(problem);
        foreach (var file in files)
            Console.Out.WriteLine(Path.Combine(target, file.Key));
        return ExitCode.Done;
    }
}
