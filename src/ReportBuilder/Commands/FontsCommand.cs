using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Typefaces;

namespace ReportBuilder.Commands;

/// <summary>fonts: which characters the edition lacks a face for, where they can be had, and a font cut down to them.</summary>
internal static class FontsCommand
{
    private const int MostShown = 60;
    private const int MostFonts = 8;

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var from = new Option<string?>("--from")
        {
            Description = "Cut this font down to what the edition needs, into fonts/; NAME.ttc#FACE for one of several, NAME.ttf#BOLD for an instance.",
            HelpName = "FILE",
        };
        var command = new Command("fonts", "Say which characters have no face, and which fonts here have them; or take them from a font.")
        {
            folder,
            from,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(from)));
        return command;
    }

    private static int Run(string folder, string? from)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics[0]);
        var drafts = EditionDrafts.Draft(sources.Value, EditionDrafts.Languages(sources.Value, null).Value, _ => { }, studied: false);
        if (drafts.Value.Any(draft => draft?.Document is null))
            return Refusal.Print(drafts.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error));
        var needed = NeededCharacters.Of(drafts.Value);
        return from is null ? Tell(needed) : Cut(folder, from, needed);
    }

    private static int Tell(NeededCharacters needed)
    {
        if (needed.Missing.IsEmpty)
        {
            Console.Out.WriteLine("Every character has a face.");
            return ExitCode.Done;
        }

        Console.Out.WriteLine($"{Counted(needed.Missing.Length)} without a face: {Shown(needed.Missing)}");
        var fonts = MachineFonts.With(needed.Missing, InstalledFonts.Folders);
        Console.Out.WriteLine(fonts.IsEmpty ? "No font on this machine has any of them." : "Fonts on this machine that have them:");
        foreach (var font in fonts.Take(MostFonts))
            Console.Out.WriteLine($"  {(font.Has == needed.Missing.Length ? "all" : font.Has),6}  {font.Path}");
        Console.Out.WriteLine("'reportbuilder fonts --from FILE' takes what the edition needs from a font into fonts/.");
        return ExitCode.Done;
    }

    private static int Cut(string folder, string from, NeededCharacters needed)
    {
        if (FontOnDisk.Find(from) is not { } font)
            return Refusal.Print(
                Diagnostic.Error("RB8070", new(from), "there is no such font", "name a file (.ttf, .otf, .ttc#FACE, .otc#FACE), or installed/NAME")
            );
        try
        {
            var face = font.Read();
            var licence = FontLicence.Of(face);
            if (licence.ForbidsEmbedding)
                return Refusal.Print(
                    Diagnostic.Error(
                        "RB8071",
                        new(from),
                        "the font says that it may not be embedded in documents, or not in part",
                        "take another font"
                    )
                );
            if (!needed.All.Any(character => face.Covers(character.Value)))
                return Refusal.Print(
                    Diagnostic.Error(
                        "RB8072",
                        new(from),
                        "the font has nothing that the edition needs",
                        needed.All.IsEmpty ? "every character has a face already" : $"it needs {Shown(needed.All)}"
                    )
                );
            return Write(folder, CutFont.Of(face, licence, needed, font.LicenceText(), FolderOf(folder)), needed);
        }
        catch (Exception problem) when (problem is FontFormatException or IOException or UnauthorizedAccessException)
        {
            return Refusal.Print(Diagnostic.Error("RB8070", new(from), problem.Message, "name a file (.ttf, .otf, .ttc#FACE, .otc#FACE), or installed/NAME"));
        }
    }

    /// <summary>The folder for fonts that an edition has, or the usual one.</summary>
    private static string FolderOf(string edition) => Directory.Exists(Path.Combine(edition, "content", "fonts")) ? "content/fonts" : "fonts";

    private static int Write(string folder, CutFont cut, NeededCharacters needed)
    {
        if (NewFiles.Write(folder, cut.Files) is { } problem)
            return Refusal.Print(problem);
        Console.Out.WriteLine($"{cut.Files[0].Key}: {Counted(cut.Has.Length)}; its licence stands beside it.");
        ImmutableArray<Rune> left = [.. needed.Missing.Except(cut.Has)];
        if (!left.IsEmpty)
            Console.Out.WriteLine($"{Counted(left.Length)} without a face still: {Shown(left)}");
        return ExitCode.Done;
    }

    private static string Counted(int count) => count == 1 ? "1 character" : $"{count} characters";

    private static string Shown(ImmutableArray<Rune> characters) => string.Concat(characters.Take(MostShown)) + (characters.Length > MostShown ? " ..." : "");
}
