using System.Collections.Immutable;
using System.Security.Cryptography;
using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Reviewing;

namespace ReportBuilder.Serving.Reviewing;

/// <summary>
/// The reviewers' files that a preview goes through: what they want of the text as it is now, and writing what an editor accepts.
/// </summary>
/// <param name="folder">The edition's.</param>
/// <param name="files">The reviewers' files; none for those that lie in review/.</param>
internal sealed class ReviewDesk(string folder, IReadOnlyList<string> files)
{
    private readonly Lock desk = new();
    private (string Key, ReviewState State) last = ("", new([], []));

    /// <summary>Only a page that this process has sent knows it: a page elsewhere cannot write.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public IReadOnlyList<string> Files => files.Count > 0 ? files : InReview();

    /// <summary>What is wanted now.</summary>
    public ReviewState Read(ReportDraft? draft)
    {
        lock (desk)
        {
            if (draft is null)
                return new([], [Diagnostic.Error("RB8130", new(""), "the report cannot be built yet", "mend what is wrong first")]);
            var sources = EditionFolder.Read(folder);
            return sources.HasErrors ? new([], [.. sources.Diagnostics]) : Read(draft, sources.Value);
        }
    }

    /// <summary>Writes what was accepted, all of it or none.</summary>
    public ReviewAnswer Apply(ReportDraft? draft, ReviewChoices choices)
    {
        lock (desk)
        {
            var sources = EditionFolder.Read(folder);
            if (draft is null || sources.HasErrors)
                return new(0, 0, "the report cannot be built; mend what is wrong first");
            var items = Read(draft, sources.Value).Items.GroupBy(item => item.Id, StringComparer.Ordinal)
                .ToDictionary(item => item.Key, item => item.First(), StringComparer.Ordinal);
            var accepted = new List<ReviewFinding>();
            foreach (var choice in choices.Accept.DistinctBy(choice => choice.Id))
            {
                if (!items.TryGetValue(choice.Id, out var item) || !item.CanBeAccepted || (choice.Words is not null && !item.CanBeEdited))
                    return new(0, 0, "the text has changed since this page was read; nothing was written");
                accepted.Add(
                    item.Finding with
                    {
                        Edits = choice.Words is { } words ? [item.Edits[0] with { Text = words.ReplaceLineEndings("\n") }] : item.Edits,
                    }
                );
            }

            if (Clash(accepted) is { } clash)
                return new(0, 0, $"two accepted changes lie over each other at {clash}: take one of them; nothing was written");
            var (changes, written, problem) = AppliedReview.Write(folder, sources.Value, accepted);
            last = ("", new([], []));
            return new(changes, written, problem?.ToString() ?? "");
        }
    }

    private static SourcePlace? Clash(IReadOnlyCollection<ReviewFinding> accepted)
    {
        var edits = accepted.SelectMany((finding, at) => finding.Edits.Select(edit => (At: at, Edit: edit, finding.Place)))
            .OrderBy(entry => entry.Edit.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Edit.Start)
            .ThenBy(entry => entry.Edit.End)
            .ToList();
        return edits.Zip(edits.Skip(1))
            .Where(pair => pair.First.At != pair.Second.At && pair.First.Edit.Meets(pair.Second.Edit))
            .Select(pair => (SourcePlace?)pair.Second.Place)
            .FirstOrDefault();
    }

    private ReviewState Read(ReportDraft draft, Model.Inputs.ReportSources sources)
    {
        var problems = new List<Diagnostic>();
        var read = Files.Select(file => KeyValuePair.Create(file, ReviewerFiles.Read(file, problems))).ToList();
        if (problems.Count > 0)
            return new([], [.. problems]);
        var key = Key(sources, read!);
        if (key == last.Key)
            return last.State;
        var review = Review.Read(draft, sources, read!, null);
        var texts = WordFile.TextsOf(sources).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var parts = draft.Document.InReadingOrder().Where(entry => entry.Section.Title.Length > 0)
            .DistinctBy(entry => entry.Section.Origin.File, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Section.Origin.File, entry => entry.Section.Title, StringComparer.Ordinal);
        var items = review.Value.SelectMany(own => own)
            .Select(finding => ReviewItem.Of(finding, texts, parts))
            .OrderBy(item => item.Finding.Place)
            .DistinctBy(item => item.Id, StringComparer.Ordinal);
        last = (key, new([.. items], review.Diagnostics));
        return last.State;
    }

    private static string Key(Model.Inputs.ReportSources sources, IEnumerable<KeyValuePair<string, byte[]>> read)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in read)
            hash.AppendData([.. System.Text.Encoding.UTF8.GetBytes(name), .. SHA256.HashData(bytes)]);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(FileKeys.Of(sources).All));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string[] InReview()
    {
        var review = Path.Combine(folder, "review");
        return Directory.Exists(review)
            ? [.. Directory.EnumerateFiles(review, "*.docx").Where(file => !Path.GetFileName(file).StartsWith('~')).Order(StringComparer.Ordinal)]
            : [];
    }
}

/// <summary>What reviewers want, in the order of the text, or why it cannot be said.</summary>
internal sealed record ReviewState(ImmutableArray<ReviewItem> Items, ImmutableArray<Diagnostic> Problems);

/// <summary>What was written, or why nothing was.</summary>
internal sealed record ReviewAnswer(int Changes, int Files, string Problem);
