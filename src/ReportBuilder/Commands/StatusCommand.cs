using System.CommandLine;
using System.Globalization;
using ReportBuilder.Files;
using ReportBuilder.Signing;

namespace ReportBuilder.Commands;

/// <summary>status: every part with its words, its claims and who stands for it.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var command = new Command("status", "List the parts of the report with their words, their claims and who signed them.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var sources = EditionFolder.Read(folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value, _ => { });
        if (draft?.Value?.Document is not { } document)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        var signed = SignOffFile.Read(folder);
        if (signed.HasErrors)
            return Refusal.Print(signed.Diagnostics);
        var parts = SignedPart.Of(draft.Value, signed.Value);
        var wide = parts.Select(part => part.Section.Id.Length + (2 * part.Depth)).DefaultIfEmpty(0).Max();
        Console.Out.WriteLine($"{"words",7}  {"claims",6}  {"part".PadRight(wide)}  signed by");
        foreach (var part in parts)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Words,7:#,##0}  {part.Claims,6}  {(new string(' ', 2 * part.Depth) + part.Section.Id).PadRight(wide)}  {Signers(part)}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stage {document.Edition.Stage.ToString().ToLowerInvariant()}; {parts.Count(part => !part.IsOpen)} of {parts.Length} parts signed"));
        return ExitCode.Done;
    }

    private static string Signers(SignedPart part) => part switch
    {
        { IsOpen: false } => string.Join("; ", part.Current.Select(Signer)),
        { Expired: [.., var last] } => $"nobody: it has changed since {Signer(last)}",
        _ => "nobody",
    };

    private static string Signer(SignOff sign) => $"{sign.Name} ({sign.Role}), {sign.On}";
}
