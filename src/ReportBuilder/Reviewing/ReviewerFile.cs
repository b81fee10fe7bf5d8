using ReportBuilder.Html.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Word;
using ReportBuilder.Word.Reading;

namespace ReportBuilder.Reviewing;

/// <summary>The file of one reviewer against what was sent: every change, data question, comment and look that was changed.</summary>
/// <param name="name">The file's name, for those who did not say who they are.</param>
internal sealed class ReviewerFile(
    string name,
    ReviewedFile file,
    SentCopy sent,
    TextDrift drift,
    IReadOnlyDictionary<string, string> now,
    DataSource data)
{
    private const int MostFindings = 20_000;

    private readonly SentTexts texts = new(sent);
    private readonly List<ReviewFinding> findings = [];
    private readonly Dictionary<string, SentParagraph> byId = sent.Paragraphs.DistinctBy(paragraph => paragraph.Id)
        .ToDictionary(paragraph => paragraph.Id, StringComparer.Ordinal);

    /// <exception cref="WordFileException">The file asks for more than any report needs.</exception>
    public IReadOnlyList<ReviewFinding> Findings()
    {
        var order = new PassageOrder(file, sent);
        foreach (var paragraph in byId.Values)
            Compare(paragraph, order);
        foreach (var added in order.Added)
            Add(added);
        foreach (var thread in CommentThread.Of(file.Comments))
            Comment(thread);
        foreach (var coarse in drift.Coarse.ToList())
            Say(new(
                ReviewKind.ByHand,
                Who(""),
                new(coarse),
                "the text is too long to be compared word by word with what was sent: all between its first and its last change counts as changed since",
                "place these changes by hand, or part the file"));
        return findings;
    }

    private void Compare(SentParagraph paragraph, PassageOrder order)
    {
        var passage = order.Of(paragraph.Id);
        if (passage is null || (passage.Final.Trim().Length == 0 && paragraph.Text.Trim().Length > 0))
        {
            Gone(paragraph, passage, order);
            return;
        }

        if (order.Moved(paragraph.Id) is { } place)
        {
            Moved(paragraph, place, Who(passage.Pieces.FirstOrDefault(piece => piece.Change == Tracked.Inserted)?.Author ?? ""));
            return;
        }

        foreach (var edit in PassageEdits.Of(paragraph, passage.EndsDeleted ? WithoutSpaceAtEnd(passage) : passage))
            Edit(paragraph, edit);
        foreach (var piece in passage.Pieces.Where(piece => piece.IsRestyled))
            Say(new(
                ReviewKind.Restyled,
                Who(piece.Author),
                PlaceOf(paragraph),
                $"{Who(piece.Author)} changed the look of '{ReviewWords.Short(piece.Text)}'",
                "the look of words is the theme's; write *emphasis* where it is meant"));
        if (passage.EndsDeleted)
            Join(paragraph);
    }

    /// <summary>The space between two paragraphs that were joined is the join's.</summary>
    private static Passage WithoutSpaceAtEnd(Passage passage)
    {
        var pieces = passage.Pieces.ToList();
        while (pieces is [.., var last] && last.Change != Tracked.Deleted && last.Text.EndsWith(' '))
        {
            pieces.RemoveAt(pieces.Count - 1);
            if (last.Text.TrimEnd(' ') is { Length: > 0 } words)
                pieces.Add(last with { Text = words });
        }

        return passage with { Pieces = [.. pieces] };
    }

    /// <summary>
    /// A paragraph goes on with the next one: the empty line between the two is a space, where nothing else stands there.
    /// </summary>
    private void Join(SentParagraph paragraph)
    {
        var wish = $"{Who("")} joined the paragraph that begins '{ReviewWords.Short(paragraph.Text)}' with the next one";
        var next = sent.Paragraphs.SkipWhile(other => other.Id != paragraph.Id).Skip(1).FirstOrDefault();
        var source = texts.FileText(paragraph.Place.File);
        if (next is null || source is null || texts.Of(paragraph.Id) is not { } text
            || texts.Of(next.Id) is not { } following || next.Place.File != paragraph.Place.File || !AreProse(text, following))
        {
            Say(new(ReviewKind.ByHand, Who(""), PlaceOf(paragraph), wish, "join the two in the text if you agree"));
            return;
        }

        var (end, start) = (SourceText.Block(source, text).End, SourceText.Block(source, following).Start);
        if (end < start && string.IsNullOrWhiteSpace(source[end..start]))
            Write(paragraph, Who(""), wish, new SourceEdit(paragraph.Place.File, end, start, " "));
        else
            Say(new(ReviewKind.ByHand, Who(""), PlaceOf(paragraph), wish, "join the two in the text if you agree"));
    }

    private void Edit(SentParagraph paragraph, PassageEdit edit)
    {
        if (paragraph.IsRow || texts.Of(paragraph.Id) is not { } text)
        {
            var (kind, hint) = Foreign(paragraph);
            Say(new(kind, Who(edit.Author), paragraph.Place, Wish(edit, paragraph), hint));
            return;
        }

        var parts = edit is { Length: > 0, NewText.Length: > 0 } && SourcePlacing.MeetsCall(text, edit)
            ? PassageEdits.Parts(paragraph, edit)
            : [edit];
        foreach (var part in parts)
            Edit(paragraph, text, part);
    }

    private void Edit(SentParagraph paragraph, PlacedText text, PassageEdit edit)
    {
        var (who, wish) = (Who(edit.Author), Wish(edit, paragraph));
        var placed = SourcePlacing.Place(text, edit, texts.FileText(paragraph.Place.File)!);
        if (placed.Data is { } call)
            Say(new(
                ReviewKind.Data,
                who,
                PlaceOf(paragraph, SourceAt(text, edit)),
                $"data: '{call.Value}' {data.Of(call)}; {wish}",
                data.HintOf(call)));
        else if (placed.Edit is { } source)
            Write(paragraph, who, wish, source);
        else
            Say(new(ReviewKind.ByHand, who, PlaceOf(paragraph, SourceAt(text, edit)), $"{wish}; {placed.Reason}", "write it by hand"));
    }

    private static int SourceAt(PlacedText text, PassageEdit edit) =>
        text.Units.FirstOrDefault(unit => unit.PrintedEnd > edit.Start, text.Units[^1]).Source;

    /// <summary>Changes of the sent text as changes of today's, all or none.</summary>
    private void Write(SentParagraph paragraph, string who, string wish, params SourceEdit[] sources)
    {
        var edits = sources.Select(drift.Carry).ToList();
        var first = sources[0];
        if (!edits.Contains(null))
            Say(new(
                ReviewKind.Change,
                who,
                SourceText.PlaceAt(edits[0]!.File, now[edits[0]!.File], edits[0]!.Start),
                wish)
            { Edits = [.. edits.OfType<SourceEdit>()] });
        else if (sources.All(IsDone))
            Say(new(ReviewKind.Done, who, PlaceOf(paragraph, first.Start), $"{wish}; the text says so already"));
        else
            Say(new(
                ReviewKind.Drift,
                who,
                PlaceOf(paragraph, first.Start),
                $"{wish}; the text has changed there since it was sent",
                $"it says now: '{ReviewWords.Short(LineNow(first))}'"));
    }

    /// <summary>Whether the words around the place stand in today's text with the change in them.</summary>
    private bool IsDone(SourceEdit source)
    {
        const int around = 24;
        var text = texts.FileText(source.File)!;
        var before = text[Math.Max(0, source.Start - around)..source.Start].Split("\n\n")[^1];
        var wanted = before + source.Text + text[source.End..Math.Min(text.Length, source.End + around)].Split("\n\n")[0];
        return now.TryGetValue(source.File, out var today) && today.Contains(wanted, StringComparison.Ordinal);
    }

    private string LineNow(SourceEdit source)
    {
        if (!now.TryGetValue(source.File, out var text))
            return "";
        var start = SourceText.StartOfLine(text, drift.Near(source.File, source.Start));
        var end = text.IndexOf('\n', start);
        return text[start..(end < 0 ? text.Length : end)];
    }

    /// <summary>A paragraph that is gone: moved where its words stand elsewhere, else deleted.</summary>
    private void Gone(SentParagraph paragraph, Passage? passage, PassageOrder order)
    {
        var who = Who(passage?.Pieces.FirstOrDefault(piece => piece.Change == Tracked.Deleted)?.Author ?? "");
        if (paragraph.Text.Length == 0)
            return;
        if (paragraph.IsRow || texts.Of(paragraph.Id) is not { } text)
        {
            var (kind, hint) = Foreign(paragraph);
            Say(new(kind, who, paragraph.Place, $"{who} took away '{ReviewWords.Short(paragraph.Text)}'", hint));
        }
        else if (order.TakeAlike(paragraph.Text) is { } moved)
        {
            Moved(paragraph, moved, who);
        }
        else
        {
            Remove(paragraph, text, who);
        }
    }

    private void Remove(SentParagraph paragraph, PlacedText text, string who)
    {
        var source = texts.FileText(paragraph.Place.File)!;
        var wish = $"{who} took away the paragraph '{ReviewWords.Short(paragraph.Text)}'";
        if (SourcePlacing.IsProse(source, SourceText.StartOfLine(source, text.Start)))
            Write(paragraph, who, wish, SourceText.WithoutBlock(paragraph.Place.File, source, text));
        else
            Say(new(
                ReviewKind.ByHand,
                who,
                PlaceOf(paragraph, text.Start),
                wish,
                "take it away by hand: it is a heading, or part of a list, a table or a block"));
    }

    private void Moved(SentParagraph paragraph, NewPlace moved, string who)
    {
        var wish =
            $"{who} moved the paragraph '{ReviewWords.Short(paragraph.Text)}' behind '{ReviewWords.Short(byId.GetValueOrDefault(moved.After)?.Text ?? "the beginning")}'";
        var words = PassageEdits.WithoutBefore(paragraph, moved.Passage).Where(piece => piece.Change != Tracked.Deleted).Select(piece => piece.Text);
        var isSame = string.Concat(words).Trim() == paragraph.Text.Trim();
        if (texts.Of(paragraph.Id) is not { } text || texts.Of(moved.After) is not { } target
            || target.Paragraph.Place.File != paragraph.Place.File || !AreProse(text, target))
        {
            Say(new(
                ReviewKind.ByHand,
                who,
                PlaceOf(paragraph),
                isSame ? wish : $"{wish}, and it reads now: '{ReviewWords.Short(moved.Passage.Final)}'",
                "move it by hand if you agree"));
            return;
        }

        if (!isSame && Rewritten(paragraph, text, string.Concat(words)) is null)
        {
            Say(new(
                ReviewKind.ByHand,
                who,
                PlaceOf(paragraph),
                $"{wish}, and it reads now: '{ReviewWords.Short(moved.Passage.Final)}'",
                "move it by hand if you agree: it has other words where data is printed"));
            return;
        }

        var source = texts.FileText(paragraph.Place.File)!;
        var (start, end) = SourceText.Block(source, text);
        var place = SourceText.Block(source, target).End;
        var block = isSame ? source[start..end] : Rewritten(paragraph, text, string.Concat(words))!;
        if (!isSame)
            wish = $"{wish}, and it reads now: '{ReviewWords.Short(moved.Passage.Final)}'";
        Write(
            paragraph,
            who,
            wish,
            SourceText.WithoutBlock(paragraph.Place.File, source, text),
            new(paragraph.Place.File, place, place, "\n\n" + block, moved.Rank));
    }

    /// <summary>The paragraph's own Markdown with the words that a reviewer gave it elsewhere; null where they lie over data.</summary>
    private string? Rewritten(SentParagraph paragraph, PlacedText text, string words)
    {
        var source = texts.FileText(paragraph.Place.File)!;
        var (start, end) = SourceText.Block(source, text);
        var edits = new List<SourceEdit>();
        foreach (var stretch in new WordDifference(paragraph.Text, words).Stretches)
        {
            var edit = new PassageEdit(stretch.Start, stretch.Length, words.Substring(stretch.NewStart, stretch.NewLength), "", "");
            if (SourcePlacing.Place(text, edit, source).Edit is not { } placed || placed.Start < start || placed.End > end)
                return null;
            edits.Add(placed with { Start = placed.Start - start, End = placed.End - start });
        }

        return AppliedReview.Applied(source[start..end], edits);
    }

    private bool AreProse(params ReadOnlySpan<PlacedText> texts)
    {
        foreach (var text in texts)
        {
            var source = this.texts.FileText(text.Paragraph.Place.File)!;
            if (!SourcePlacing.IsProse(source, SourceText.StartOfLine(source, text.Start)))
                return false;
        }

        return true;
    }

    private void Add(NewPlace added)
    {
        var who = Who(added.Passage.Pieces.FirstOrDefault(piece => piece.Change == Tracked.Inserted)?.Author ?? "");
        var words = added.Passage.Final.Trim();
        var wish = $"{who} added the paragraph '{ReviewWords.Short(words)}'";
        if (texts.Of(added.After) is not { } target || !AreProse(target))
        {
            var before = byId.GetValueOrDefault(added.After);
            Say(new(
                ReviewKind.ByHand,
                who,
                before is null ? new("") : PlaceOf(before),
                $"{who} added behind '{ReviewWords.Short(before?.Text ?? "")}': '{words}'",
                "write it by hand if you agree"));
            return;
        }

        var place = SourceText.Block(texts.FileText(target.Paragraph.Place.File)!, target).End;
        var markdown = MarkdownWords.WithBreaks(MarkdownWords.Of(words, inTable: false, startsBlock: true), inTable: false);
        Write(target.Paragraph, who, wish, new SourceEdit(target.Paragraph.Place.File, place, place, "\n\n" + markdown, added.Rank));
    }

    private void Comment(CommentThread thread)
    {
        var comment = thread.Comment;
        var answers = thread.Answers.Select(answer => $"\n{Who(answer.Author)} answers: {answer.Text}");
        var paragraph = byId.GetValueOrDefault(comment.PassageId);
        var text = paragraph is null ? null : texts.Of(paragraph.Id);
        var at = paragraph is null ? 0 : comment.At - paragraph.Before.Length;
        var place = paragraph is null
            ? new("")
            : PlaceOf(paragraph, text?.Units.FirstOrDefault(unit => unit.PrintedEnd > at, text.Units[^1]).Source ?? 0);
        var about = comment.Quoted.Length > 0 ? $" on '{ReviewWords.Short(comment.Quoted)}'" : "";
        var words = $"{Who(comment.Author)}{about}: {comment.Text}{string.Concat(answers)}{(comment.IsResolved ? "\n(resolved)" : "")}";
        Say(
            new(ReviewKind.Comment, Who(comment.Author), place, words)
            {
                Thread = thread,
                InText = text is null ? null : InText(thread, text, at + comment.Quoted.Length),
            }
        );
    }

    private SourceEdit? InText(CommentThread thread, PlacedText text, int printed) =>
        CriticComments.Place(thread, name, text, printed, texts.FileText(text.Paragraph.Place.File)!) is { } edit
            ? drift.Carry(edit)
            : null;

    private void Say(ReviewFinding finding)
    {
        if (findings.Count == MostFindings)
            throw new WordFileException(
                $"there are more than {MostFindings} changes and comments in the file",
                "send only the part of the report that is under review (export --part)");
        findings.Add(finding);
    }

    /// <summary>Words that no Markdown holds: they come from tables, or from a template.</summary>
    private static (ReviewKind Kind, string Hint) Foreign(SentParagraph paragraph) =>
        paragraph.IsRow || paragraph.Place.File.StartsWith("data/", StringComparison.Ordinal)
        ? (ReviewKind.Data, "the words come from tables under data/: correct them there if the reviewer is right")
        : (ReviewKind.ByHand, "the words are put together from several places: find them in the file that is named, or in a template");

    /// <param name="sourceAt">In the text as it was sent; 0 where the words begin.</param>
    private SourcePlace PlaceOf(SentParagraph paragraph, int sourceAt = 0)
    {
        var at = sourceAt > 0 ? sourceAt : texts.Of(paragraph.Id)?.Start ?? 0;
        return at > 0 && now.TryGetValue(paragraph.Place.File, out var text)
            ? SourceText.PlaceAt(paragraph.Place.File, text, drift.Near(paragraph.Place.File, at))
            : paragraph.Place;
    }

    private string Who(string author) => author.Length > 0 ? author : name;

    private string Wish(PassageEdit edit, SentParagraph paragraph) => ReviewWords.Wish(edit, paragraph, Who(edit.Author));
}
