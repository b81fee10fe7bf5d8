using ReportBuilder.Model.Documents;

namespace ReportBuilder.Data;

/// <summary>How much the report holds.</summary>
internal sealed record BuildCounts(int Pages, int Sections, int Words, int Tables, int Figures, int Notes, int Claims, int Warnings)
{
    /// <summary>What the document holds; pages and warnings are not known from it.</summary>
    public static BuildCounts Of(ReportDocument document)
    {
        var counts = new BuildCounts(0, 0, 0, 0, 0, 0, document.Claims.Length, 0);
        foreach (var (section, _) in document.InReadingOrder())
        {
            counts = counts with { Sections = counts.Sections + 1, Words = counts.Words + WordCounts.In(section) };
            foreach (var block in section.Opening.Concat(section.Content))
                counts = counts.With(block);
        }

        return counts;
    }

    private BuildCounts With(Block block) => block switch
    {
        Table => this with { Tables = Tables + 1 },
        Figure => this with { Figures = Figures + 1 },
        NoteList list => this with { Notes = Notes + list.Notes.Length },
        ListBlock list => list.Items.SelectMany(item => item.Content).Aggregate(this, (counts, inner) => counts.With(inner)),
        Quotation quotation => quotation.Content.Aggregate(this, (counts, inner) => counts.With(inner)),
        _ => this,
    };
}
