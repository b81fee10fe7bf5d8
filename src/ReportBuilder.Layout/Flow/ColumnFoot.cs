using ReportBuilder.Layout.Pages;

namespace ReportBuilder.Layout.Flow;

/// <summary>The notes at the foot of one column, under a short rule.</summary>
internal sealed class ColumnFoot
{
    /// <summary>White between the text and the rule, and between the rule and the first note, in points.</summary>
    private const double AboveRule = 9;
    private const double BelowRule = 4;
    private const double RuleLength = 40;
    private List<Footnote>? notes;
    private double notesHeight;

    /// <summary>With the white above them; 0 without notes.</summary>
    public double Height => HeightWith(0);

    /// <param name="more">Points that further notes would add.</param>
    public double HeightWith(double more) => notesHeight + more > 0 ? AboveRule + BelowRule + notesHeight + more : 0;

    public void Add(Piece piece)
    {
        foreach (var note in piece.Notes)
        {
            (notes ??= []).Add(note);
            notesHeight += note.Height;
        }
    }

    /// <summary>The notes as one piece.</summary>
    public Piece ToPiece() => new(Height, Draw);

    private void Draw(PageCanvas page, double x, double y)
    {
        y += AboveRule;
        page.Rule(x, y, x + RuleLength, y, notes![0].Rule, 0.5);
        y += BelowRule;
        foreach (var note in notes)
        {
            note.Draw(page, x, y);
            y += note.Height;
        }
    }
}
