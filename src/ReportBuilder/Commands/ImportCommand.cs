using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using ReportBuilder.Commands.Changes;
using ReportBuilder.Files;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Commands;

/// <summary>import: what somebody changed in the workbook of an edition's tables, back into the tables, each in its own dialect.</summary>
internal static class ImportCommand
{
    private const long LargestFile = 256L * 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The workbook, as 'export --format xlsx' writes it." };
        var folder = new Option<string>("--edition", "-e")
        {
            Description = "The edition's folder.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => ".",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and write nothing." };
        var command = new Command("import", "Read a workbook of tables back: exactly the cells that were changed change in data/.") { file, folder, dryRun };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(folder), parsed.GetValue(dryRun)));
        return command;
    }

    private static int Run(string file, string folder, bool isDry)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics);
        if (Read(file, out var workbook) is { } unread)
            return Refusal.Print(unread);
        var outcome = EditionSheets.Compare(sources.Value, file, workbook);
        if (outcome.HasErrors)
            return Refusal.Print(outcome.Diagnostics);
        ChangeList.Print(outcome.Value.Changes, Console.Out);
        if (!isDry && NewFiles.Write(folder, outcome.Value.Files) is { } refusal)
            return Refusal.Print(refusal);
        Console.Out.WriteLine(Summary(outcome.Value, isDry));
        return ExitCode.Done;
    }

    private static Diagnostic? Read(string file, out ImmutableArray<byte> bytes)
    {
        bytes = [];
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > LargestFile })
                return Diagnostic.Error(
                    "RB8131",
                    new(file),
                    $"the workbook is larger than {LargestFile / (1024 * 1024)} MB",
                    "delete the sheets that did not change"
                );
            bytes = ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(file));
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Error("RB8131", new(file), $"the workbook cannot be read: {problem.Message}", "check its name and your rights");
        }
    }

    private static string Summary(TableChanges changes, bool isDry)
    {
        if (changes.Changes.IsEmpty)
            return "nothing changes";
        var (cells, added, removed) = (
            Count(changes, TableChangeKind.Cell),
            Count(changes, TableChangeKind.AddedRow),
            Count(changes, TableChangeKind.RemovedRow)
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(isDry ? "would change" : "changed")} {cells} {(cells == 1 ? "cell" : "cells")}, {added} new {(added == 1 ? "row" : "rows")}, {removed} {(removed == 1 ? "row" : "rows")} taken out, in {string.Join(", ", changes.Files.Keys)}"
        );
    }

    private static int Count(TableChanges changes, TableChangeKind kind) => changes.Changes.Count(change => change.Kind == kind);
}
