using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using ReportBuilder.Commands.Builds;
using ReportBuilder.Commands.Changes;
using ReportBuilder.Files;
using ReportBuilder.Layout;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Reports;
using ReportBuilder.Signing;

namespace ReportBuilder.Commands;

/// <summary>check: everything that build would complain of, without writing anything.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format")
        {
            Description = "How to say it: text, json, sarif or github.",
            HelpName = "text|json|sarif|github",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(DiagnosticReport.Formats);
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 on warnings too." };
        var literals = new Option<bool>("--literals") { Description = "List the words marked literal instead, with their reasons; as text or json." };
        var fix = new Option<bool>("--fix")
        {
            Description = "Print what would settle each finding: calls for typed words, claims for sentences; as text or json.",
        };
        var apply = new Option<bool>("--apply") { Description = "Write the sure fixes into the Markdown, and say what is left." };
        var accept = new Option<bool>("--accept-translations")
        {
            Description = "Write into content/lockstep.yaml that every translation is as new as its source.",
        };
        var pages = new Option<bool>("--pages") { Description = "Tell of each page that is less than 55 % full too, with its reason." };
        var command = new Command("check", "Say everything that build would complain of, and write nothing.")
        {
            folder,
            format,
            strict,
            literals,
            fix,
            apply,
            accept,
            pages,
        };
        command.SetAction(parsed =>
        {
            var (edition, form) = (parsed.GetRequiredValue(folder), parsed.GetRequiredValue(format));
            if (parsed.GetValue(accept))
                return AcceptTranslations(edition);
            if (parsed.GetValue(literals))
                return ListLiterals(edition, form);
            return parsed.GetValue(fix) || parsed.GetValue(apply)
                ? CheckFixes.Run(edition, form, parsed.GetValue(apply))
                : Run(edition, form, parsed.GetValue(strict), parsed.GetValue(pages));
        });
        return command;
    }

    private static int AcceptTranslations(string folder)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics);
        var (path, text) = EditionLoader.Accepted(sources.Value);
        if (NewFiles.Write(folder, [new(path, [.. Encoding.UTF8.GetBytes(text)])]) is { } problem)
            return Refusal.Print(problem);
        Console.Out.WriteLine($"{path} says that every translation is as new as its source.");
        return ExitCode.Done;
    }

    private static int ListLiterals(string folder, string format)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics);
        var draft = ReportPipeline.Draft(sources.Value, _ => { });
        if (draft.Value?.Document is not { } document)
            return Refusal.Print(draft.Diagnostics);
        // A short text about a unit stands in several publications.
        ImmutableArray<LiteralWords> literals = [.. document.Literals.Concat(document.Publications.SelectMany(made => made.Document.Literals)).Distinct()];
        Console.Out.Write(LiteralReport.Write(format, literals));
        return literals.Any(literal => literal.Reason.Length == 0) ? ExitCode.InputErrors : ExitCode.Done;
    }

    private static int Run(string folder, string format, bool strict, bool pages)
    {
        var order = new BuildOrder(folder, null, null) { ChecksOnly = true };
        var draft = ReportBuild.Draft(order, _ => { });
        var built = draft.Value is null ? new(null, draft.Diagnostics) : ReportBuild.Write(order, draft, _ => { }, (_, _) => { });
        // Where nobody has signed anything, signatures are not how this edition is released.
        var unsigned = draft.Value is { Draft.Inputs.SignOffs.IsEmpty: false } signed ? SignOffChecks.Of(signed.Draft, Severity.Note) : [];
        var halfEmpty = pages && built.Value?.Editions.Pages is { } laidOut ? PageFill.HalfEmpty(laidOut, draft.Value!.Draft.Document) : [];
        var diagnostics = DiagnosticReport.InOrder(built.Diagnostics.Concat(unsigned).Concat(halfEmpty));
        Console.Out.Write(DiagnosticReport.Write(format, diagnostics));
        if (format == "text")
            PrintSummary(built.Value is null ? null : draft.Value?.Draft.Document, diagnostics);
        var worst = diagnostics.Count == 0 ? Severity.Note : diagnostics.Max(diagnostic => diagnostic.Severity);
        return worst == Severity.Error || built.Value is null || (strict && worst == Severity.Warning) ? ExitCode.InputErrors : ExitCode.Done;
    }

    private static void PrintSummary(ReportDocument? document, IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}"
            )
        );
        if (document is null)
            return;
        var kinds = document
            .Claims.GroupBy(claim => claim.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key.ToString().ToLowerInvariant()}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Claims.Length} bound claims: {string.Join(", ", kinds)}"));
    }
}
