using System.CommandLine;
using System.Globalization;
using ReportBuilder.Files;
using ReportBuilder.Status;

namespace ReportBuilder.Commands;

/// <summary>status: every part with its words, its claims, its open comments and who stands for it.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var command = new Command("status", "List the parts of the report with their words, their claims, open comments and who signed them.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var sources = EditionFolder.Read(folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value, _ => { });
        if (draft?.Value?.Document is null)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        var comments = OpenComments.Read(folder, draft.Diagnostics);
        if (comments.HasErrors)
            return Refusal.Print(comments.Diagnostics);
        var status = EditionStatus.Of(draft.Value, draft.Diagnostics, comments.Value);
        var wide = status.Parts.Select(part => part.Part.Section.Id.Length + (2 * part.Part.Depth)).DefaultIfEmpty(0).Max();
        Console.Out.WriteLine($"{"words",7}  {"claims",6}  {"open",4}  {"part".PadRight(wide)}  signed by");
        foreach (var part in status.Parts)
        {
            var name = (new string(' ', 2 * part.Part.Depth) + part.Part.Section.Id).PadRight(wide);
            Console.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{part.Words,7:#,##0}  {part.Claims,6}  {part.Comments,4}  {name}  {part.Signed}")
            );
        }

        Console.Out.WriteLine(status.Summary);
        return ExitCode.Done;
    }
}
