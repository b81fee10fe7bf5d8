using System.Collections.Immutable;

namespace ReportBuilder.Reviewing;

/// <summary>
/// Settles what several files want: alike is one change; where they want different things at one place, all are shown and none is
/// taken.
/// </summary>
internal static class ReviewSettlement
{
    public static ImmutableArray<ImmutableArray<ReviewFinding>> Of(IReadOnlyList<IReadOnlyList<ReviewFinding>> files)
    {
        var settled = files.Select(findings => findings.ToArray()).ToArray();
        Merge(settled);
        var edits = settled
            .SelectMany((findings, file) => findings.SelectMany((finding, at) => finding.Edits.Select(edit => new Wish(file, at, edit))))
            .OrderBy(wish => wish.Edit.File, StringComparer.Ordinal).ThenBy(wish => wish.Edit.Start).ThenBy(wish => wish.Edit.End).ToList();
        var rivals = new Dictionary<(int File, int At), Wish>();
        var open = new List<Wish>();
        foreach (var wish in edits)
        {
            open.RemoveAll(other => other.Edit.File != wish.Edit.File || other.Edit.End < wish.Edit.Start);
            foreach (
                var other in open.Where(other =>
                    (other.File, other.At) != (wish.File, wish.At)
                    && (other.File == wish.File ? other.Edit.End > wish.Edit.Start : other.Edit.Meets(wish.Edit))
                )
            )
            {
                rivals.TryAdd((wish.File, wish.At), other);
                rivals.TryAdd((other.File, other.At), wish);
            }

            open.Add(wish);
        }

        return
        [
            .. settled.Select(
                (findings, file) =>
                    findings
                        .Select(
                            (finding, at) =>
                                rivals.TryGetValue((file, at), out var rival)
                                    ? Disputed(finding, settled[rival.File][rival.At], rival.File == file)
                                    : finding
                        )
                        .Where(finding => finding.Message.Length > 0)
                        .ToImmutableArray()
            ),
        ];
    }

    /// <summary>The same change of several: the first file has it, in the name of all; what the others had of it is emptied.</summary>
    private static void Merge(ReviewFinding[][] files)
    {
        var known = new Dictionary<string, (int File, int At)>(StringComparer.Ordinal);
        for (var file = 0; file < files.Length; file++)
        {
            for (var at = 0; at < files[file].Length; at++)
            {
                var finding = files[file][at];
                if (finding.Edits.IsEmpty)
                    continue;
                var key = string.Join('\0', finding.Edits.Select(edit => edit with { Rank = 0 }));
                if (!known.TryGetValue(key, out var first) || first.File == file)
                {
                    known[key] = (file, at);
                    continue;
                }

                var other = files[first.File][first.At];
                files[first.File][first.At] = other with { Reviewer = $"{other.Reviewer}, {finding.Reviewer}", Message = $"{other.Message}; so does {finding.Reviewer}" };
                files[file][at] = finding with { Message = "", Edits = [] };
            }
        }
    }

    private static ReviewFinding Disputed(ReviewFinding finding, ReviewFinding rival, bool sameFile) => finding with
    {
        Kind = sameFile ? ReviewKind.ByHand : ReviewKind.Conflict,
        Edits = [],
        Disputed = finding.Edits,
        Hint = sameFile
            ? $"it lies over another change, {rival.Message}: write both by hand"
            : $"at the same place, {rival.Message}: settle it between the two and write it by hand",
    };

    private sealed record Wish(int File, int At, SourceEdit Edit);
}
