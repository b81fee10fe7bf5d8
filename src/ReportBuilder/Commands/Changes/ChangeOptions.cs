using System.CommandLine;

namespace ReportBuilder.Commands.Changes;

/// <summary>The options of commands that change an edition.</summary>
internal static class ChangeOptions
{
    public static Option<string> Folder() => new("--edition", "-e")
    {
        Description = "The edition's folder.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".",
    };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Show what would change, and write nothing." };
}
