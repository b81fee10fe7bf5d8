using System.Collections.Immutable;

namespace ReportBuilder.Word;

/// <summary>What happened to a stretch of text, as far as the word processor kept track.</summary>
public enum Tracked
{
    Kept,
    Inserted,
    Deleted,
}

/// <summary>A stretch of a passage.</summary>
/// <param name="Author">Who inserted or deleted it; empty where nobody did.</param>
/// <param name="Tag">Of the content control that it stands in; empty for none.</param>
/// <param name="IsMoved">Taken from here or put here by a move.</param>
/// <param name="IsRestyled">Its look was changed with tracking on.</param>
public sealed record Piece(
    string Text,
    Tracked Change,
    string Author = "",
    string Date = "",
    string Tag = "",
    bool IsMoved = false,
    bool IsRestyled = false);

/// <summary>A sent paragraph as it came back, or a new one: a break inside it is "\n\n", cells of a row are parted by tabs.</summary>
/// <param name="Id">The bookmark; empty for a paragraph that was not sent.</param>
/// <param name="EndsDeleted">The reviewer took away the end of the paragraph: it goes on with the next.</param>
public sealed record Passage(string Id, ImmutableArray<Piece> Pieces, bool EndsDeleted = false)
{
    /// <summary>The words before the tracked changes.</summary>
    public string Original => string.Concat(Pieces.Where(piece => piece.Change != Tracked.Inserted).Select(piece => piece.Text));

    /// <summary>The words with the changes taken.</summary>
    public string Final => string.Concat(Pieces.Where(piece => piece.Change != Tracked.Deleted).Select(piece => piece.Text));
}

/// <summary>A comment, or an answer to one.</summary>
/// <param name="ParentId">The comment that it answers; empty for none.</param>
/// <param name="PassageId">The sent paragraph that it is about; empty where it stands elsewhere.</param>
/// <param name="At">Where its words start among the original words of the passage.</param>
/// <param name="Quoted">The words that it is about.</param>
public sealed record ReviewComment(
    string Id,
    string Author,
    string Date,
    string Text,
    string ParentId,
    bool IsResolved,
    string PassageId,
    int At,
    string Quoted);

/// <summary>A Word file that came back.</summary>
/// <param name="Sent">What was sent, as the file carries it; null where it carries nothing.</param>
public sealed record ReviewedFile(SentCopy? Sent, ImmutableArray<Passage> Passages, ImmutableArray<ReviewComment> Comments);
