using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Files;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Commands.Explained;

/// <summary>explain FILE:LINE: what the sentences of a line are bound to, in any language of the edition, and where the others say the same.</summary>
internal static partial class ExplainedSentence
{
    /// <summary>A file and a line, as messages name them: "content/foreword.zh.md:12".</summary>
    public static (string File, int Line)? PlaceOf(string given) =>
        Place().Match(given) is { Success: true } place
        && int.TryParse(place.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? (place.Groups["file"].Value.Replace('\\', '/'), line)
            : null;

    public static int Print(string folder, string file, int line)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refuse(sources.Diagnostics);
        var drafts = EditionDrafts.Draft(sources.Value, EditionLoader.LanguagesOf(sources.Value), _ => { }, studied: false);
        if (drafts.Value.Any(draft => draft is null))
            return Refuse(drafts.Diagnostics);
        var documents = drafts.Value.Select(draft => draft.Document).ToList();
        var ofFile = documents.SelectMany(document => Claims(document).Select(claim => (Document: document, Claim: claim)))
            .Where(written => IsIn(file, written.Claim.Place.File))
            .ToList();
        var found = ofFile.Where(written => written.Claim.Place.Line == line).ToList();
        if (found.Count == 0)
            return Refuse([Unknown(file, line, ofFile.Select(written => written.Claim.Place.Line))]);
        foreach (var sentence in found.GroupBy(written => written.Claim.Sentence, StringComparer.Ordinal))
        {
            var (document, first) = sentence.First();
            Console.Out.WriteLine($"{first.Place} ({document.Edition.Language}): {sentence.Key}");
            foreach (var (_, claim) in sentence)
                Print(claim);
            foreach (var other in documents.Where(other => !ReferenceEquals(other, document)))
                PrintCounterpart(other, [.. sentence.Select(written => written.Claim)]);
        }

        return ExitCode.Done;
    }

    /// <summary>Those of the report and of its publications; a short text about a unit stands in several, and counts once.</summary>
    private static IEnumerable<Claim> Claims(ReportDocument document) =>
        document.Claims.Concat(
            document.Publications.SelectMany(made => made.Document.Claims).DistinctBy(claim => (claim.Place, claim.Binding, claim.Sentence))
        );

    private static void Print(Claim claim)
    {
        Console.Out.WriteLine($"  {claim.Binding}: {claim.Value}");
        foreach (var line in new[] { claim.Explanation, claim.Strength }.Where(line => line.Length > 0))
            Console.Out.WriteLine($"    {line}");
        if (claim.SourceId.Length > 0)
            Console.Out.WriteLine($"    source: {claim.SourceId}");
    }

    /// <summary>The sentence of another language in the same part that is bound to the most of the same.</summary>
    private static void PrintCounterpart(ReportDocument document, List<Claim> claims)
    {
        var bindings = claims.Select(claim => claim.Binding).ToHashSet(StringComparer.Ordinal);
        var same = Claims(document)
            .Where(claim => claim.SectionId == claims[0].SectionId && claim.Kind == claims[0].Kind && bindings.Contains(claim.Binding))
            .GroupBy(claim => claim.Sentence, StringComparer.Ordinal)
            .MaxBy(sentence => sentence.Count());
        if (same is not null)
            Console.Out.WriteLine($"  {same.First().Place} ({document.Edition.Language}) says the same: {same.Key}");
    }

    private static bool IsIn(string given, string file) => given == file || given.EndsWith($"/{file}", StringComparison.Ordinal);

    private static Diagnostic Unknown(string file, int line, IEnumerable<int> known)
    {
        var lines = known.Distinct().Order().ToList();
        return Diagnostic.Error(
            "RB1151",
            new(file, line),
            "nothing on this line is bound to data or a source",
            lines.Count == 0 ? "nothing in this file is; name one as messages do: content/foreword.md:12" : $"the lines that are: {string.Join(", ", lines)}");
    }

    private static int Refuse(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var error in diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
            Console.Error.WriteLine(error);
        return ExitCode.InputErrors;
    }

    [GeneratedRegex(@"^(?<file>.+\.\w+):(?<line>\d+)(:\d+)?$")]
    private static partial Regex Place();
}
