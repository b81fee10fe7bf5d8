namespace ReportBuilder.Word.Reading;

/// <summary>The stretch of a passage that a comment is about.</summary>
internal sealed class CommentPlace(PassageDraft passage, int start)
{
    public PassageDraft Passage { get; set; } = passage;

    public int Start => start;

    /// <summary>0 until the end is found.</summary>
    public int End { get; set; }
}
