using System.Diagnostics;
using System.Globalization;
using ReportBuilder.Data;
using ReportBuilder.Model.Diagnostics;
using Spectre.Console;

namespace ReportBuilder.Terminal;

/// <summary>
/// What a person sees of a build: stages as they begin, what there is to say about the inputs, and a summary. Colour only where the
/// terminal has it and NO_COLOR is not set.
/// </summary>
internal sealed class BuildScreen(TextWriter output, TextWriter error, bool interactive, bool quiet)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public static BuildScreen OfConsole(bool quiet) => new(Console.Out, Console.Error, !Console.IsOutputRedirected, quiet);

    /// <summary>Runs a build with a spinner in a terminal, and with a line a stage elsewhere.</summary>
    public T Run<T>(Func<Action<string>, T> build)
    {
        if (quiet || !interactive)
            return build(stage => Line($"{Seconds()} s  {stage} ..."));
        return AnsiConsole.Status().Start("build", context => build(stage => context.Status(Markup.Escape($"{stage}, {Seconds()} s so far"))));
    }

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (
            var diagnostic in diagnostics
                .OrderByDescending(diagnostic => diagnostic.Severity)
                .ThenBy(diagnostic => diagnostic.Place)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
        )
        {
            if (!quiet || diagnostic.Severity == Severity.Error)
                error.WriteLine(diagnostic);
        }
    }

    public void PrintSummary(string folder, BuildCounts counts)
    {
        if (quiet)
            return;
        var seconds = Seconds();
        if (interactive)
            PrintTable(folder, counts, seconds);
        else
            output.WriteLine($"built {folder}: {Described(counts)} in {seconds} s");
    }

    public void PrintLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line(line);
    }

    public void PrintFailure(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        error.WriteLine($"{errors} {(errors == 1 ? "error" : "errors")}; nothing was written, the previous output is as it was.");
    }

    /// <summary>Since the start, with two decimals.</summary>
    private string Seconds() => watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Described(BuildCounts counts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Pages} pages, {counts.Words} words, {counts.Tables} tables, {counts.Figures} figures, {counts.Notes} notes, {counts.Claims} bound claims, {counts.Warnings} warnings"
        );

    private static void PrintTable(string folder, BuildCounts counts, string seconds)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Rounded };
        table.AddColumns("pages", "words", "tables", "figures", "notes", "claims", "warnings", "seconds");
        table.AddRow([
            .. new[] { counts.Pages, counts.Words, counts.Tables, counts.Figures, counts.Notes, counts.Claims, counts.Warnings }.Select(count =>
                count.ToString(CultureInfo.InvariantCulture)
            ),
            seconds,
        ]);
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"Written to [bold]{folder}[/]. Open report.pdf or html/index.html there.");
    }

    private void Line(string text)
    {
        if (!quiet)
            output.WriteLine(text);
    }
}
