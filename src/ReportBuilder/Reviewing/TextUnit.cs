using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>
/// A stretch of printed text and the stretch of the author's text that it was printed from. Marks between two units print
/// nothing.
/// </summary>
/// <param name="Call">The call that printed it; null for the author's own letters.</param>
internal readonly record struct TextUnit(int Printed, int Length, int Source, int SourceLength, SentCall? Call)
{
    public int PrintedEnd => Printed + Length;

    public int SourceEnd => Source + SourceLength;
}

/// <summary>A sent paragraph found in the author's text.</summary>
/// <param name="End">Behind the marks that close after its last letter.</param>
internal sealed record PlacedText(SentParagraph Paragraph, IReadOnlyList<TextUnit> Units, int End)
{
    public int Start => Units[0].Source;
}
