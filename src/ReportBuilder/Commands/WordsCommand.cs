using System.CommandLine;
using System.Globalization;
using ReportBuilder.Data;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Commands;

/// <summary>words: how long the report, its chapters and their parts are.</summary>
internal static class WordsCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var command = new Command("words", "Count the words of every chapter and of its parts, as printed.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics[0]);
        var draft = ReportPipeline.Draft(sources.Value, _ => { });
        if (draft.Value?.Document is not { } document)
            return Refusal.Print(draft.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error));
        var sections = WordCounts.Of(document);
        foreach (var section in sections)
        {
            Print(section.Words, section.Depth, section.Title);
            foreach (var part in section.Parts)
                Print(part.Words, section.Depth + 1, part.Heading.Length > 0 ? part.Heading : "(before the first heading)");
        }

        Print(sections.Sum(section => section.Words), 0, "words in all");
        return ExitCode.Done;
    }

    private static void Print(int words, int depth, string what) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words,7:#,##0}  {new string(' ', 2 * depth)}{what}"));
}
