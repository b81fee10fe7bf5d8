using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Data;

/// <summary>How much the report holds.</summary>
internal sealed record BuildCounts(int Pages, int Sections, int Words, int Tables, int Figures, int Notes, int Claims, int Warnings)
{
    /// <summary>What the document holds; pages and warnings are not known from it.</summary>
    public static BuildCounts Of(ReportDocument document)
    {
        var blocks = document.InReadingOrder().SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content)).SelectMany(Nested).ToImmutableArray();
        return new(
            0,
            document.InReadingOrder().Count(),
            document.InReadingOrder().Sum(entry => WordCounts.In(entry.Section)),
            blocks.OfType<Table>().Count(),
            blocks.OfType<Figure>().Count(),
            blocks.OfType<NoteList>().Sum(list => list.Notes.Length),
            document.Claims.Length,
            0);
    }

    private static IEnumerable<Block> Nested(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(Nested).Prepend(block),
        Quotation quotation => quotation.Content.SelectMany(Nested).Prepend(block),
        _ => [block],
    };
}
