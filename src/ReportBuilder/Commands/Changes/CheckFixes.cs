using System.Collections.Immutable;
using ReportBuilder.Files;
using ReportBuilder.Fixing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Reports;

namespace ReportBuilder.Commands.Changes;

/// <summary>check --fix: what would settle each finding; with --apply the sure ones are written into the Markdown, all or none.</summary>
internal static class CheckFixes
{
    public static int Run(string folder, string format, bool apply)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics);
        if (apply)
            return Apply(folder, format, FixedEdition.Of(sources.Value, Told));
        var findings = DiagnosticReport.InOrder(Told(sources.Value));
        Console.Out.Write(FixReport.Write(format, [.. FixedEdition.Placed(sources.Value, findings)], findings, applied: false));
        return Code(findings);
    }

    private static int Apply(string folder, string format, FixedEdition edition)
    {
        var files = edition
            .Applied.Select(fix => fix.Edits[0].File)
            .Distinct(StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(file, edition.Sources.Files[file]));
        if (NewFiles.Write(folder, files) is { } problem)
            return Refusal.Print(problem);
        var findings = DiagnosticReport.InOrder(edition.Findings);
        Console.Out.Write(FixReport.Write(format, edition.Applied, findings, applied: true));
        return Code(findings);
    }

    private static ImmutableArray<Diagnostic> Told(Model.Inputs.ReportSources sources) => ReportPipeline.Draft(sources, _ => { }).Diagnostics;

    private static int Code(IEnumerable<Diagnostic> findings) =>
        findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.InputErrors : ExitCode.Done;
}
