using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Word;
using ReportBuilder.Word.Reading;

namespace ReportBuilder.Reviewing;

/// <summary>Reviewers' files against the edition: what they want, where, and where they want different things.</summary>
internal static class Review
{
    /// <param name="files">By name.</param>
    /// <param name="sentFile">The file as it was sent, for those that came back without what they carried; null for none.</param>
    /// <returns>What each file says, in the order of the files.</returns>
    public static Outcome<ImmutableArray<ImmutableArray<ReviewFinding>>> Read(
        ReportDraft draft,
        ReportSources sources,
        IEnumerable<KeyValuePair<string, byte[]>> files,
        byte[]? sentFile)
    {
        var now = Exporting.WordFile.TextsOf(sources).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        var sentCopy = sentFile is null ? null : Open("--sent", sentFile, diagnostics)?.Sent;
        var findings = files.Select(file => Of(file.Key, file.Value, sentCopy, now, draft, diagnostics)).ToList();
        return new(diagnostics.Count > 0 ? [] : ReviewSettlement.Of(findings), [.. diagnostics]);
    }

    private static IReadOnlyList<ReviewFinding> Of(
        string name,
        byte[] bytes,
        SentCopy? sentCopy,
        Dictionary<string, string> now,
        ReportDraft draft,
        List<Diagnostic> diagnostics)
    {
        if (Open(name, bytes, diagnostics) is not { } file)
            return [];
        if ((file.Sent ?? sentCopy) is not { } sent)
        {
            diagnostics.Add(Diagnostic.Error(
                "RB8103",
                new(name),
                "the file does not carry what was sent: the program that saved it left it out, or it was not made by 'export --format docx'",
                "name the file that was sent with --sent FILE"));
            return [];
        }

        if (sent.Edition != draft.Inputs.Edition.Id)
        {
            diagnostics.Add(Diagnostic.Error(
                "RB8104",
                new(name),
                $"the file is of the edition '{sent.Edition}', not of '{draft.Inputs.Edition.Id}'",
                "name the folder of that edition with --edition"));
            return [];
        }

        try
        {
            var texts = sent.Files.DistinctBy(text => text.Path).ToDictionary(text => text.Path, text => text.Text, StringComparer.Ordinal);
            return new ReviewerFile(
                Path.GetFileNameWithoutExtension(name),
                file,
                sent,
                new(path => texts.GetValueOrDefault(path), now),
                now,
                new(draft)).Findings();
        }
        catch (WordFileException problem)
        {
            diagnostics.Add(Diagnostic.Error("RB8102", new(name), problem.Message, problem.Hint));
            return [];
        }
    }

    private static ReviewedFile? Open(string name, byte[] bytes, List<Diagnostic> diagnostics)
    {
        try
        {
            return WordReader.Read(bytes);
        }
        catch (WordFileException problem)
        {
            diagnostics.Add(Diagnostic.Error("RB8102", new(name), problem.Message, problem.Hint));
            return null;
        }
    }
}
