using System.CommandLine;
using ReportBuilder.Files;
using ReportBuilder.Migrating;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Commands;

/// <summary>
/// migrate: turns an edition's templates of before (.hbs) into those of today (.sbn). The old files are kept beside them, where no build
/// reads them.
/// </summary>
internal static class MigrateCommand
{
    private const string Before = ".hbs";
    private const string Aside = "templates-before";

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var command = new Command("migrate", "Turn templates in the notation of before (.hbs) into Scriban's (.sbn), and keep the old files aside.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        if (EditionFolder.Missing(folder) is { } missing)
            return Refusal.Print(missing);
        var templates = Path.Combine(folder, "templates");
        string[] old = Directory.Exists(templates)
            ? [.. Directory.EnumerateFiles(templates, "*" + Before, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
        if (old.FirstOrDefault(file => IsTaken(templates, file)) is { } taken)
        {
            return Refusal.Print(Diagnostic.Error(
                "RB8050",
                new(NewOf(templates, taken)),
                "stands where the migrated template would go",
                "take one of the two files away, and run migrate again"));
        }

        try
        {
            foreach (var file in old)
                Migrate(folder, templates, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refusal.Print(
                Diagnostic.Error(
                    "RB8051",
                    new(templates),
                    $"the templates cannot be written: {problem.Message}",
                    "check the space and your rights there; what was written already can stay"
                )
            );
        }

        Console.Out.WriteLine(
            old.Length == 0
                ? "There is no .hbs template here."
                : $"{old.Length} templates migrated; the old ones are in {Path.Combine(folder, Aside)}. Build, and look at the result."
        );
        return ExitCode.Done;
    }

    /// <summary>Whether another template stands where the new one goes. That of a run that was stopped may stay.</summary>
    private static bool IsTaken(string templates, string file) =>
        File.Exists(NewOf(templates, file)) && File.ReadAllText(NewOf(templates, file)) != Migrated(templates, file).Text;

    private static MigratedTemplate Migrated(string templates, string file) =>
        HandlebarsMigration.Migrate(File.ReadAllText(file), isDocument: PathOf(templates, file).StartsWith("document/", StringComparison.Ordinal));

    private static string PathOf(string templates, string file) => Path.GetRelativePath(templates, file).Replace('\\', '/');

    private static string NewOf(string templates, string file) => Path.Combine(templates, HandlebarsMigration.NameOf(PathOf(templates, file)));

    private static void Migrate(string folder, string templates, string file)
    {
        var path = PathOf(templates, file);
        var migrated = Migrated(templates, file);
        var aside = Path.Combine(folder, Aside, path);
        File.WriteAllText(NewOf(templates, file), migrated.Text);
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        File.Move(file, aside, overwrite: true);
        Console.Out.WriteLine($"templates/{path} -> templates/{HandlebarsMigration.NameOf(path)}");
        foreach (var note in migrated.Notes)
            Console.Out.WriteLine($"  {path}:{note.Line}: look at this: {note.Message}");
    }
}
