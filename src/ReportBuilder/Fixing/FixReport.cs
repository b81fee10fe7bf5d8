using ReportBuilder.Data;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Reports;

namespace ReportBuilder.Fixing;

/// <summary>What settles the findings of an edition, sentence by sentence, and what is left for a person.</summary>
internal static class FixReport
{
    /// <summary>
    /// The findings that fixes are looked for: numbers and statements that nothing holds, and words that say more than their claim.
    /// </summary>
    private static readonly string[] Codes = ["RB4302", "RB4303", "RB4306"];

    /// <param name="findings">What is told of the edition besides; the fixes of these are not written.</param>
    /// <param name="applied">The fixes are in the files already.</param>
    public static string Write(string format, IReadOnlyCollection<PlacedFix> fixes, IReadOnlyList<Diagnostic> findings, bool applied) =>
        format == "json" ? Json(fixes, applied) : string.Concat(fixes.Select(fix => Text(fix, applied))) + Left(fixes, findings, applied);

    private static string Text(PlacedFix fix, bool applied) =>
        $"{fix.Finding.Place}: {(applied ? "written" : fix.IsSure ? "sure" : "not sure")}: {fix.Finding.Code} {ShortText.Of(fix.Finding.Message)}\n    now:  {fix.Now}\n    then: {fix.Then}\n";

    private static string Left(IReadOnlyCollection<PlacedFix> fixes, IReadOnlyList<Diagnostic> findings, bool applied)
    {
        var settled = applied ? [] : fixes.Where(fix => fix.IsSure).Select(fix => fix.Finding).ToHashSet(ReferenceEqualityComparer.Instance);
        var left = findings.Where(finding => Codes.Contains(finding.Code) && !settled.Contains(finding)).ToArray();
        var shown = applied ? left : [.. left.Where(finding => !fixes.Any(fix => ReferenceEquals(fix.Finding, finding)))];
        var sure = fixes.Count(fix => fix.IsSure);
        var line = FormattableString.Invariant(
            $"{sure} {(sure == 1 ? "sentence" : "sentences")} {(applied ? "mended" : "that --apply would mend")}; {left.Length} {(left.Length == 1 ? "finding is" : "findings are")} left for a person\n"
        );
        return (shown.Length > 0 ? $"\nfor a person:\n\n{DiagnosticReport.Write("text", shown)}" : "") + line;
    }

    private static string Json(IEnumerable<PlacedFix> fixes, bool applied) => JsonOutput.Write(json =>
    {
        json.WriteStartArray();
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteString("code", fix.Finding.Code);
            json.WriteString("file", fix.Finding.Place.File);
            json.WriteNumber("line", fix.Finding.Place.Line);
            json.WriteNumber("column", fix.Finding.Place.Column);
            json.WriteString("message", fix.Finding.Message);
            json.WriteString("now", fix.Now);
            json.WriteString("then", fix.Then);
            json.WriteBoolean("sure", fix.IsSure);
            json.WriteBoolean("written", applied);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
