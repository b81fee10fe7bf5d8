using System.Collections.Immutable;
using System.CommandLine;
using ReportBuilder.Exporting;
using ReportBuilder.Exporting.Epub;
using ReportBuilder.Files;
using ReportBuilder.Html.Markdown;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Commands;

/// <summary>export: the data appendix as a workbook, as CSV tables or as JSON, and the report as a Word file, as Markdown or as a book.</summary>
internal static class ExportCommand
{
    private const string Word = "docx";

    private const string Markdown = "md";

    private const string Book = "epub";

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format")
        {
            Description = "xlsx, csv or json for the scores (xlsx also writes the tables of data/, to edit and import), docx, md or epub for the report.",
            HelpName = "xlsx|csv|json|docx|md|epub",
            DefaultValueFactory = _ => "xlsx",
        };
        format.AcceptOnlyFromAmong([.. ExportFiles.DataFormats, Word, Markdown, Book]);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write to. Default: output/ in the edition's folder.",
            HelpName = "DIR",
        };
        var part = new Option<string?>("--part") { Description = "With docx and md: only this part of the report, by its address (hefei).", HelpName = "ID" };
        var review = new Option<bool>("--review") { Description = "With docx: a review copy, with changes tracked, lines numbered and a wide margin." };
        var locked = new Option<bool>("--lock-data") { Description = "With docx: what comes from data or sources cannot be typed over." };
        var language = new Option<string?>("--language", "--lang")
        {
            Description = "With docx, md and epub: the language to write, one that the edition is in.",
            HelpName = "LANGUAGE",
        };
        var command = new Command(
            "export",
            "Write the scores as a workbook, as CSV tables or as JSON, or the report as a Word file, as Markdown or as an EPUB.")
        {
            folder, format, output, part, review, locked, language,
        };
        command.Validators.Add(result =>
        {
            var form = result.GetValue(format);
            if (form != Word && (result.GetValue(review) || result.GetValue(locked)))
                result.AddError("--review and --lock-data go with --format docx");
            if (form is not (Word or Markdown) && result.GetValue(part) is not null)
                result.AddError("--part goes with --format docx or md");
            if (form is not (Word or Markdown or Book) && result.GetValue(language) is not null)
                result.AddError("--language goes with --format docx, md or epub");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(format),
            parsed.GetValue(output),
            new(parsed.GetValue(part) ?? "", parsed.GetValue(review), parsed.GetValue(locked)),
            parsed.GetValue(language)));
        return command;
    }

    private static int Run(string folder, string format, string? output, WordChoice choice, string? language)
    {
        var sources = EditionFolder.Read(folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value with { Language = language ?? "" }, _ => { });
        if (draft is null || draft.HasErrors)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        if ((Missing(draft.Value, choice.Part) ?? Foreign(draft.Value.Document.Edition, language)) is { } refusal)
            return Refusal.Print(refusal);
        var target = output ?? Path.Combine(folder, "output");
        var files = Files(draft.Value, sources.Value, format, choice).ToList();
        if (NewFiles.Write(target, files) is { } problem)
            return Refusal.Print(problem);
        foreach (var file in files)
            Console.Out.WriteLine(Path.Combine(target, file.Key));
        return ExitCode.Done;
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Files(
        ReportDraft draft,
        ReportSources sources,
        string format,
        WordChoice choice) => format switch
        {
            Word => [new(WordFile.NameOf(draft, choice), WordFile.Write(draft, sources, choice))],
            Markdown => [new(Path.ChangeExtension(WordFile.NameOf(draft, choice), Markdown), MarkdownFile.Write(draft.Document, choice.Part))],
            Book => [new($"{draft.Document.Edition.Id}.{Book}", EpubFile.Write(draft.Document, draft.Inputs))],
            "xlsx" => [.. ExportFiles.Write(draft, format), Tables(draft, sources)],
            _ => ExportFiles.Write(draft, format),
        };

    private static KeyValuePair<string, ImmutableArray<byte>> Tables(ReportDraft draft, ReportSources sources)
    {
        var sheets = EditionSheets.Of(sources);
        foreach (var told in sheets.Diagnostics)
            Console.Error.WriteLine(told);
        return new($"{draft.Document.Edition.Id}-tables.xlsx", TableWorkbook.Write(sheets.Value));
    }

    /// <summary>"en" is "en-GB" as well.</summary>
    private static Diagnostic? Foreign(Edition edition, string? language) =>
        language is null || edition.Language.Equals(language, StringComparison.OrdinalIgnoreCase)
            || edition.Language.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)
            ? null
            : Diagnostic.Error(
                "RB8105",
                edition.Place,
                $"the edition is not written in '{language}'",
                $"it is in {string.Join(", ", edition.Languages.All)}: name one of these, or leave --language out");

    private static Diagnostic? Missing(ReportDraft draft, string part)
    {
        var ids = draft.Document.InReadingOrder().Select(found => found.Section.Id).ToList();
        return part.Length == 0 || ids.Contains(part, StringComparer.Ordinal)
            ? null
            : Diagnostic.Error(
                "RB8101",
                new(""),
                $"there is no part '{part}'",
                NearestName.Hint(part, ids) is { Length: > 0 } hint ? hint : "a part is named by its address: the file name of its page in the web edition");
    }
}
