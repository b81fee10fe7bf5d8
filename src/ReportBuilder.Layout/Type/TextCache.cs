using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Layout.Type;

/// <summary>
/// Texts that were set. Names and figures come again and again in the tables and charts of one report, whatever their column, where they
/// fit on a line. Whole paragraphs come again only when the report is laid out again.
/// </summary>
/// <param name="keepsParagraphs">The report will be laid out again.</param>
internal sealed class TextCache(bool keepsParagraphs)
{
    private readonly Cache<TextKey, SetText> lines = new();
    private readonly Cache<ParagraphKey, SetText> paragraphs = new();

    public SetText? Find(TextPiece[] pieces, in Measure measure)
    {
        if (pieces.Length == 1 && lines.TryGet(new(pieces[0], measure), out var known) && known.Needed <= measure.Width)
            return known;
        return keepsParagraphs && paragraphs.TryGet(new(pieces, measure), out var kept) ? kept : null;
    }

    public void Add(TextPiece[] pieces, in Measure measure, SetText text)
    {
        if (pieces.Length == 1 && !double.IsInfinity(text.Needed))
            lines.Set(new(pieces[0], measure), text);
        else if (keepsParagraphs)
            paragraphs.Set(new(pieces, measure), text);
    }

    public void NextGeneration()
    {
        lines.NextGeneration();
        paragraphs.NextGeneration();
    }
}
