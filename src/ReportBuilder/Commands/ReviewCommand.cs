using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Reports;
using ReportBuilder.Reviewing;

namespace ReportBuilder.Commands;

/// <summary>review: what reviewers changed and said in Word, at its place in the text.</summary>
internal static class ReviewCommand
{
    /// <summary>No file of a reviewer may be larger than this.</summary>
    private const long LargestFile = 64 * 1024 * 1024;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Word files that came back, one a reviewer.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--edition", "-e") { Description = "The edition's folder.", HelpName = "FOLDER", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format") { Description = "How to say it: text, json, sarif or github.", HelpName = "text|json|sarif|github", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(DiagnosticReport.Formats);
        var apply = new Option<bool>("--apply") { Description = "Write the changes of words into the text, and check its claims anew; what is data, disputed or unclear is left." };
        var comments = new Option<bool>("--comments") { Description = "Write the comments to review/NAME.yaml, NAME being the Word file's." };
        var sent = new Option<string?>("--sent") { Description = "The file that was sent, where a reviewer's program lost what it carried.", HelpName = "FILE" };
        var command = new Command("review", "Say what reviewers changed and said in Word, at its place in the text.") { files, folder, format, apply, comments, sent };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), parsed.GetValue(apply), parsed.GetValue(comments), parsed.GetValue(sent)));
        return command;
    }

    private static int Run(string folder, string[] names, string format, bool apply, bool comments, string? sentName)
    {
        var sources = EditionFolder.Read(folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value, _ => { });
        if (draft?.Value?.Inputs is null)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        var problems = new List<Diagnostic>();
        var files = names.Select(name => KeyValuePair.Create(name, ReadFile(name, problems))).ToList();
        var sent = sentName is null ? null : ReadFile(sentName, problems);
        if (problems.Count > 0)
            return Refusal.Print(problems);
        var review = Review.Read(draft.Value, sources.Value, files!, sent);
        if (review.HasErrors)
            return Refusal.Print(review.Diagnostics);
        ImmutableArray<ReviewFinding> findings = [.. review.Value.SelectMany(own => own)];
        Console.Out.Write(DiagnosticReport.Write(format, DiagnosticReport.InOrder(findings.Select(finding => finding.ToDiagnostic()))));
        if (format == "text")
            Console.Out.WriteLine(Summary(findings));
        if (comments && NewFiles.Write(folder, CommentFiles(names, review.Value)) is { } refusal)
            return Refusal.Print(refusal);
        return apply ? Apply(folder, sources.Value, findings, format == "text") : ExitCode.Done;
    }

    /// <summary>Writes, and says which claims do not hold any longer.</summary>
    private static int Apply(string folder, ReportSources sources, ImmutableArray<ReviewFinding> findings, bool speaks)
    {
        var (changes, files, problem) = AppliedReview.Write(folder, sources, findings);
        if (problem is not null)
            return Refusal.Print(problem);
        if (speaks)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {changes} {(changes == 1 ? "change" : "changes")} to {files} {(files == 1 ? "file" : "files")}"));
        var written = EditionFolder.Read(folder);
        var draft = written.HasErrors ? null : ReportPipeline.Draft(written.Value, _ => { });
        return draft is { HasErrors: false } ? ExitCode.Done : Refusal.Print([.. written.Diagnostics, .. draft?.Diagnostics ?? []]);
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> CommentFiles(string[] names, ImmutableArray<ImmutableArray<ReviewFinding>> review)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var file = 0; file < names.Length; file++)
        {
            var name = Path.GetFileNameWithoutExtension(names[file]);
            for (var other = 2; !taken.Add(name); other++)
                name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(names[file])}-{other}");
            var yaml = string.Concat(review[file].Where(finding => finding.Thread is not null).Select(finding => finding.Thread!.ToYaml(finding.Place.ToString(), finding.Reviewer)));
            yield return new($"review/{name}.yaml", ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(yaml.Length == 0 ? "[]\n" : yaml)));
        }
    }

    private static string Summary(ImmutableArray<ReviewFinding> findings) => findings.IsEmpty
        ? "nothing was changed and nothing was said"
        : string.Join(", ", findings.GroupBy(finding => finding.Kind).OrderBy(kind => kind.Key).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {Name(kind.Key)}")));

    private static string Name(ReviewKind kind) => kind switch
    {
        ReviewKind.Change => "to apply",
        ReviewKind.Data => "about data",
        ReviewKind.Comment => "said in comments",
        ReviewKind.Conflict => "disputed",
        ReviewKind.Drift => "where the text has changed since",
        ReviewKind.ByHand => "to do by hand",
        ReviewKind.Restyled => "about looks",
        _ => "done already",
    };

    private static byte[]? ReadFile(string name, List<Diagnostic> problems)
    {
        try
        {
            var file = new FileInfo(name);
            if (file.Exists && file.Length > LargestFile)
                problems.Add(Diagnostic.Error("RB8102", new(name), $"the file is larger than {LargestFile / (1024 * 1024)} MB", "send only the part of the report that is under review (export --part)"));
            else
                return File.ReadAllBytes(name);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add(Diagnostic.Error("RB8102", new(name), $"the file cannot be read: {problem.Message}", "check its name and your rights"));
        }

        return null;
    }
}
