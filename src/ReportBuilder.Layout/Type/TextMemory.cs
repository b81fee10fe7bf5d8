namespace ReportBuilder.Layout.Type;

/// <summary>
/// Texts that were set, by what they depend on: words, style and column. Names and figures come again and again in the tables and charts of one report,
/// whatever their column, where they fit on a line; whole paragraphs come again only when the report is laid out again.
/// </summary>
/// <param name="forNextTime">The report will be laid out again: paragraphs are kept too.</param>
internal sealed class TextMemory(bool forNextTime)
{
    private readonly LineTexts lines = new();
    private readonly RoundMemory<ParagraphKey, SetText> paragraphs = new(ParagraphKey.Comparer);

    public SetText? Find(TextPiece[] pieces, in Measure measure)
    {
        if (pieces.Length == 1 && lines.Find(pieces[0], measure.Divide) is { } known && known.Needed <= measure.Width)
            return known;
        return forNextTime ? paragraphs.Find(new(pieces, measure)) : null;
    }

    public void Add(TextPiece[] pieces, in Measure measure, SetText text)
    {
        if (pieces.Length == 1 && !double.IsInfinity(text.Needed))
            lines.Add(pieces[0], measure.Divide, text);
        else if (forNextTime)
            paragraphs.Add(new(pieces, measure), text);
    }

    /// <summary>Forgets what was not asked for since the last time.</summary>
    public void EndRound()
    {
        lines.EndRound();
        paragraphs.EndRound();
    }
}
