using System.CommandLine;
using ReportBuilder.Files;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Redrawing;
using ReportBuilder.Scoring;

namespace ReportBuilder.Commands;

/// <summary>draw: makes the drawings that data/drawings.csv asks for from the data as they are.</summary>
internal static class DrawCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var command = new Command("draw", "Draw the pictures of data/drawings.csv from the data: skylines, patterns, maps of dots, fingerprints.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics);
        var loaded = EditionLoader.Load(sources.Value);
        var drawings = loaded.Value.Drawings;
        if (drawings.IsEmpty)
            Console.Out.WriteLine("the edition asks for no drawing: there is no row in data/drawings.csv");
        // What is missing or broken may be what is about to be drawn.
        var errors = loaded
            .Diagnostics.Where(said => said.Severity == Severity.Error && said.Code is not ("RB1402" or "RB1403" or "RB1410" or "RB1413"))
            .ToList();
        if (errors.Count > 0)
            return Refusal.Print(errors);
        var scores = Scorer.Score(loaded.Value);
        if (scores.HasErrors)
            return Refusal.Print(scores.Diagnostics);
        var drawn = EditionDrawings.Draw(loaded.Value, scores.Value);
        if (drawn.HasErrors)
            return Refusal.Print(drawn.Diagnostics);
        var changed = drawn.Value
            .Where(file => !sources.Value.Files.TryGetValue(file.Path, out var there) || !there.AsSpan().SequenceEqual(file.Bytes.AsSpan()))
            .ToList();
        foreach (var file in changed)
            Console.Out.WriteLine(file.Path);
        if (!drawings.IsEmpty)
            Console.Out.WriteLine($"{changed.Count} of {drawn.Value.Length} drawings changed");
        return NewFiles.Write(folder, changed.Select(file => KeyValuePair.Create(file.Path, file.Bytes)).ToList()) is { } refusal
            ? Refusal.Print(refusal)
            : ExitCode.Done;
    }
}
