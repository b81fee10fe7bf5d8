using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>A change of a sent paragraph: what stands at a place of its printed words instead of what was sent.</summary>
/// <param name="Author">Empty where nobody tracked it.</param>
internal sealed record PassageEdit(int Start, int Length, string NewText, string Author, string Date)
{
    public int End => Start + Length;
}

/// <summary>The changes of a passage against what was sent: those that were tracked, and those that a comparison finds.</summary>
internal static class PassageEdits
{
    public static IReadOnlyList<PassageEdit> Of(SentParagraph sent, Passage passage)
    {
        var pieces = WithoutBefore(sent, passage);
        var original = string.Concat(pieces.Where(piece => piece.Change != Tracked.Inserted).Select(piece => piece.Text));
        var tracked = TrackedEdits(pieces);
        if (original == sent.Text)
            return tracked;
        var difference = new WordDifference(sent.Text, original);
        var untracked = difference.Stretches.Select(stretch => new PassageEdit(
            stretch.Start,
            stretch.Length,
            original.Substring(stretch.NewStart, stretch.NewLength),
            "",
            "")).ToList();
        if (tracked.Count == 0)
            return untracked;
        var back = new WordDifference(original, sent.Text);
        var moved = tracked.Select(edit => back.NewPlace(edit.Start, edit.End) is { } start ? edit with { Start = start } : null).ToList();
        if (moved.Contains(null))
            return Whole(sent, passage, pieces, tracked[0]);
        return [.. moved.OfType<PassageEdit>().Concat(untracked).OrderBy(edit => edit.Start)];
    }

    /// <summary>A change of many words as those of single words, so that what stays the same between them is not touched.</summary>
    public static IEnumerable<PassageEdit> Parts(SentParagraph sent, PassageEdit edit)
    {
        var stretches = new WordDifference(sent.Text.Substring(edit.Start, edit.Length), edit.NewText).Stretches;
        return stretches.Select(stretch =>
            edit with
            {
                Start = edit.Start + stretch.Start,
                Length = stretch.Length,
                NewText = edit.NewText.Substring(stretch.NewStart, stretch.NewLength),
            }
        );
    }

    /// <summary>Tracked and untracked changes at one place cannot be told apart: the two ends are compared.</summary>
    private static List<PassageEdit> Whole(SentParagraph sent, Passage passage, List<Piece> pieces, PassageEdit first)
    {
        var final = string.Concat(pieces.Where(piece => piece.Change != Tracked.Deleted).Select(piece => piece.Text));
        return
        [
            .. new WordDifference(sent.Text, final).Stretches.Select(stretch =>
                first with
                {
                    Start = stretch.Start,
                    Length = stretch.Length,
                    NewText = final.Substring(stretch.NewStart, stretch.NewLength),
                }
            ),
        ];
    }

    /// <summary>Without what the file itself prints before the words: the number of a heading or a figure.</summary>
    public static List<Piece> WithoutBefore(SentParagraph sent, Passage passage)
    {
        var pieces = passage.Pieces.ToList();
        if (sent.Before.Length == 0 || !passage.Original.StartsWith(sent.Before, StringComparison.Ordinal))
            return pieces;
        var left = sent.Before.Length;
        for (var at = 0; at < pieces.Count && left > 0; at++)
        {
            if (pieces[at].Change == Tracked.Inserted)
                continue;
            var cut = Math.Min(left, pieces[at].Text.Length);
            (pieces[at], left) = (pieces[at] with { Text = pieces[at].Text[cut..] }, left - cut);
        }

        return pieces;
    }

    private static List<PassageEdit> TrackedEdits(List<Piece> pieces)
    {
        var edits = new List<PassageEdit>();
        var at = 0;
        foreach (var piece in pieces.Where(piece => piece.Text.Length > 0))
        {
            if (piece.Change == Tracked.Inserted)
                Add(edits, new(at, 0, piece.Text, piece.Author, piece.Date));
            else if (piece.Change == Tracked.Deleted)
                Add(edits, new(at, piece.Text.Length, "", piece.Author, piece.Date));
            at += piece.Change == Tracked.Inserted ? 0 : piece.Text.Length;
        }

        return edits;
    }

    /// <summary>A deletion and an insertion side by side are one change.</summary>
    private static void Add(List<PassageEdit> edits, PassageEdit edit)
    {
        if (edits is [.., var last] && last.End == edit.Start && last.Author == edit.Author)
            edits[^1] = last with { Length = last.Length + edit.Length, NewText = last.NewText + edit.NewText };
        else
            edits.Add(edit);
    }
}
