using System.CommandLine;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Starting;

namespace ReportBuilder.Commands;

/// <summary>new: an edition that builds at once, to be changed file by file.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to put it; a folder that is empty or not there." };
        var from = new Option<string>("--from")
        {
            Description = "starter: a small fictional index; cities: the full example of 60 cities.",
            HelpName = "starter|cities",
            DefaultValueFactory = _ => "starter",
        };
        from.AcceptOnlyFromAmong("starter", "cities");
        var publish = new Option<string>("--publish")
        {
            Description = "Write what publishes the web edition: a workflow for GitHub Pages, or a script for any host of static files.",
            HelpName = $"{PublishFiles.GitHub}|{PublishFiles.Static}",
        };
        publish.AcceptOnlyFromAmong(PublishFiles.GitHub, PublishFiles.Static);
        var command = new Command("new", "Start an edition: a small fictional index that builds at once.") { folder, from, publish };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(from), parsed.GetValue(publish)));
        return command;
    }

    private static int Run(string folder, string from, string? host)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return Refusal.Print(Diagnostic.Error("RB8040", new(folder), "there is something in this place already", "name a folder that is empty or not there"));
        var files = EmbeddedFiles
            .Under($"{from}/")
            .Concat(EditorSettings.Files(hasSettings: false))
            .Concat(PublishFiles.For(host))
            .Append(new(".gitignore", [.. "output/\n"u8]));
        if (NewFiles.Write(folder, files) is { } problem)
            return Refusal.Print(problem);
        Console.Out.WriteLine($"An edition is in {folder}. Next:");
        Console.Out.WriteLine($"  reportbuilder build {folder}    writes the report to {Path.Combine(folder, "output")}");
        Console.Out.WriteLine($"  reportbuilder serve {folder}    shows it in a browser and builds it anew at every save");
        return ExitCode.Done;
    }
}
