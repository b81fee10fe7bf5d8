using System.CommandLine;
using ReportBuilder.Files;
using ReportBuilder.Starting;

namespace ReportBuilder.Commands;

/// <summary>init-schemas: completion and checks in editors for the YAML files of an edition.</summary>
internal static class InitSchemasCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var command = new Command("init-schemas", "Write the JSON Schemas that editors complete and check YAML files with.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        if (EditionFolder.Missing(folder) is { } missing)
            return Refusal.Print(missing);
        if (NewFiles.Write(folder, EditorSettings.Files(EditorSettings.HasSettings(folder))) is { } problem)
            return Refusal.Print(problem);
        Console.Out.WriteLine($"Schemas are in {Path.Combine(folder, "schemas")}.");
        return ExitCode.Done;
    }
}
