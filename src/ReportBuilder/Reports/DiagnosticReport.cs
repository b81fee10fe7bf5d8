using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Reports;

/// <summary>Diagnostics in one of the forms that people and machines read.</summary>
internal static class DiagnosticReport
{
    public static readonly string[] Formats = ["text", "json", "sarif", "github"];

    public static string Write(string format, IReadOnlyList<Diagnostic> diagnostics) => format switch
    {
        "text" => Text(diagnostics),
        "json" => DiagnosticJson.Write(diagnostics),
        "sarif" => Sarif.Write(diagnostics),
        "github" => Github(diagnostics),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format of diagnostics."),
    };

    /// <summary>In the order of files and lines.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Place)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];

    /// <summary>Grouped by file, the file named once.</summary>
    private static string Text(IReadOnlyList<Diagnostic> diagnostics) =>
        string.Concat(
            diagnostics
                .GroupBy(diagnostic => diagnostic.Place.File)
                .Select(file => $"{(file.Key.Length == 0 ? "the edition" : file.Key)}\n{string.Concat(file.Select(Line))}\n")
        );

    private static string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Place.InFile is { Length: > 0 } within ? $"{within} " : "";
        var hint = diagnostic.Hint.Length == 0 ? "" : $"      hint: {ShortText.Of(diagnostic.Hint).ReplaceLineEndings("\n      ")}\n";
        return $"  {place}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {ShortText.Of(diagnostic.Message).ReplaceLineEndings("\n      ")}\n{hint}";
    }

    /// <summary>Workflow commands that GitHub turns into annotations.</summary>
    private static string Github(IReadOnlyList<Diagnostic> diagnostics) =>
        string.Concat(
            diagnostics.Select(diagnostic =>
                $"::{Level(diagnostic.Severity)} file={Property(diagnostic.Place.File)},line={Math.Max(1, diagnostic.Place.Line)},col={Math.Max(1, diagnostic.Place.Column)},title={diagnostic.Code}::{Data(InSheet(diagnostic.Place) + Sentence(diagnostic))}\n"
            )
        );

    /// <summary>The cell of a workbook, for forms that have lines only: "sheet "2025", C14: "; empty for other files.</summary>
    public static string InSheet(SourcePlace place) => place.Sheet is null || place.InFile.Length == 0 ? "" : $"{place.InFile}: ";

    private static string Level(Severity severity) => severity == Severity.Note ? "notice" : severity.ToString().ToLowerInvariant();

    private static string Sentence(Diagnostic diagnostic) => diagnostic.Hint.Length == 0 ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Hint})";

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
