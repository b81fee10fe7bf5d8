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
using ReportBuilder.Status;

namespace ReportBuilder.Commands;

/// <summary>review: what reviewers changed and said in Word, at its place in the text.</summary>
internal static class ReviewCommand
{
    private const string Yaml = "yaml";

    private const string CriticMarkup = "criticmarkup";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Word files that came back, one a reviewer.", Arity = ArgumentArity.ZeroOrMore };
        var folder = new Option<string>("--edition", "-e")
        {
            Description = "The edition's folder.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => ".",
        };
        var format = new Option<string>("--format")
        {
            Description = "How to say it: text, json, sarif or github.",
            HelpName = "text|json|sarif|github",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(DiagnosticReport.Formats);
        var apply = new Option<bool>("--apply")
        {
            Description = "Write the changes of words into the text, and check its claims anew; what is data, disputed or unclear is left.",
        };
        var comments = new Option<string?>("--comments")
        {
            Description = "Keep the comments: in review/NAME.yaml, NAME being the Word file's, or as CriticMarkup in the text, where they are not printed.",
            HelpName = "yaml|criticmarkup",
            Arity = ArgumentArity.ZeroOrOne,
        };
        comments.AcceptOnlyFromAmong(Yaml, CriticMarkup);
        var clear = new Option<bool>("--clear") { Description = "Take the comments in CriticMarkup out of the text." };
        var sent = new Option<string?>("--sent")
        {
            Description = "The file that was sent, where a reviewer's program lost what it carried.",
            HelpName = "FILE",
        };
        var command = new Command("review", "Say what reviewers changed and said in Word, at its place in the text.")
        {
            files, folder, format, apply, comments, clear, sent,
        };
        command.Validators.Add(given =>
        {
            var hasFiles = given.GetValue(files) is { Length: > 0 };
            if (hasFiles == given.GetValue(clear))
                given.AddError(hasFiles ? "--clear goes without files" : "name the Word files that came back");
        });
        command.SetAction(parsed =>
        {
            var edition = parsed.GetRequiredValue(folder);
            if (parsed.GetValue(clear))
                return Clear(edition);
            var kept = parsed.GetResult(comments) is null ? null : parsed.GetValue(comments) ?? Yaml;
            return Run(new(edition, parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), parsed.GetValue(apply), kept, parsed.GetValue(sent)));
        });
        return command;
    }

    /// <param name="Comments">How to keep them; null for not at all.</param>
    private sealed record Order(string Folder, string[] Names, string Format, bool Applies, string? Comments, string? Sent);

    private static int Run(Order order)
    {
        var sources = EditionFolder.Read(order.Folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value, _ => { });
        if (draft?.Value?.Inputs is null)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        var problems = new List<Diagnostic>();
        var files = order.Names.Select(name => KeyValuePair.Create(name, ReviewerFiles.Read(name, problems))).ToList();
        var sent = order.Sent is null ? null : ReviewerFiles.Read(order.Sent, problems);
        if (problems.Count > 0)
            return Refusal.Print(problems);
        var review = Review.Read(draft.Value, sources.Value, files!, sent);
        if (review.HasErrors)
            return Refusal.Print(review.Diagnostics);
        ImmutableArray<ReviewFinding> findings = [.. review.Value.SelectMany(own => own)];
        Console.Out.Write(DiagnosticReport.Write(order.Format, DiagnosticReport.InOrder(findings.Select(finding => finding.ToDiagnostic()))));
        if (order.Format == "text")
            Console.Out.WriteLine(Summary(findings));
        var isInText = order.Comments == CriticMarkup;
        if (order.Comments is not null
            && NewFiles.Write(order.Folder, CommentFiles(order.Names, review.Value, finding => !isInText || finding.InText is null)) is { } refusal)
            return Refusal.Print(refusal);
        var edits = findings.Where(finding => order.Applies && !finding.Edits.IsEmpty).ToList();
        if (isInText)
            edits.AddRange(findings.Where(finding => finding.InText is not null)
                .Select(finding => finding with { Edits = [finding.InText!] }));
        return order.Applies || edits.Count > 0
            ? Write(order.Folder, sources.Value, edits, "change", order.Format == "text")
            : ExitCode.Done;
    }

    /// <summary>Takes out the comments that composing tells of: what looks like one in a sample of code is none.</summary>
    private static int Clear(string folder)
    {
        var sources = EditionFolder.Read(folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value, _ => { });
        if (draft?.Value?.Inputs is null)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        var texts = Exporting.WordFile.TextsOf(sources.Value).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var comments = draft.Diagnostics.Where(told => told.Code == OpenComments.InText && texts.ContainsKey(told.Place.File))
            .GroupBy(told => told.Place.File, told => told.Place, StringComparer.Ordinal);
        var edits = comments.SelectMany(file => CriticComments.Without(file.Key, texts[file.Key], file))
            .Select(edit => new ReviewFinding(ReviewKind.Comment, "", new(edit.File), "") { Edits = [edit] })
            .ToList();
        return Write(folder, sources.Value, edits, "comment", speaks: true);
    }

    /// <summary>Writes, and says which claims do not hold any longer.</summary>
    private static int Write(string folder, ReportSources sources, IReadOnlyCollection<ReviewFinding> findings, string what, bool speaks)
    {
        var (changes, files, problem) = AppliedReview.Write(folder, sources, findings);
        if (problem is not null)
            return Refusal.Print(problem);
        if (speaks)
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(what == "comment" ? "took out" : "wrote")} {changes} {what}{(changes == 1 ? "" : "s")} {(what == "comment" ? "of" : "to")} {files} {(files == 1 ? "file" : "files")}"
                )
            );
        var written = EditionFolder.Read(folder);
        var draft = written.HasErrors ? null : ReportPipeline.Draft(written.Value, _ => { });
        return draft is { HasErrors: false } ? ExitCode.Done : Refusal.Print([.. written.Diagnostics, .. draft?.Diagnostics ?? []]);
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> CommentFiles(
        string[] names,
        ImmutableArray<ImmutableArray<ReviewFinding>> review,
        Func<ReviewFinding, bool> keeps)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var file = 0; file < names.Length; file++)
        {
            var name = Path.GetFileNameWithoutExtension(names[file]);
            for (var other = 2; !taken.Add(name); other++)
                name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(names[file])}-{other}");
            var yaml = string.Concat(review[file]
                .Where(finding => finding.Thread is not null && keeps(finding))
                .Select(finding => finding.Thread!.ToYaml(finding.Place.ToString(), finding.Reviewer)));
            yield return new(
                $"review/{name}.yaml",
                ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(yaml.Length == 0 ? "[]\n" : yaml)));
        }
    }

    private static string Summary(ImmutableArray<ReviewFinding> findings) => findings.IsEmpty
        ? "nothing was changed and nothing was said"
        : string.Join(", ", findings.GroupBy(finding => finding.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {Name(kind.Key)}")));

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
}
