using ReportBuilder.Model.Documents;

namespace ReportBuilder.Data;

/// <summary>How much the report holds.</summary>
internal sealed record BuildCounts(int Pages, int Sections, int Words, int Tables, int Figures, int Notes, int Claims, int Warnings)
{
    /// <summary>What the document holds; pages and warnings are not known from it.</summary>
    public static BuildCounts Of(ReportDocument document)
    {
        var sections = document.InReadingOrder().Select(entry => entry.Section).ToList();
        var blocks = sections.SelectMany(section => section.Opening.Concat(section.Content)).WithInner().ToList();
        return new(
            Pages: 0,
            sections.Count,
            sections.Sum(WordCounts.In),
            blocks.Count(block => block is Table),
            blocks.Count(block => block is Figure or Illustration),
            blocks.OfType<NoteList>().Sum(list => list.Notes.Length),
            document.Claims.Length,
            Warnings: 0);
    }
}
