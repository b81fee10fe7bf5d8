using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The rail of a case study: the unit's flower, its rank and points, its rank in each dimension, its facts.</summary>
internal sealed class CaseRail
{
    private const double Gap = 15;
    private readonly List<Piece> pieces = [];

    public CaseRail(SectionFrame frame, double width)
    {
        var galley = new GalleyFrame(frame.Setting, frame.Look, width, width, frame.Tag, frame.Level);
        foreach (var block in Banner.Rest(frame.Section))
            pieces.AddRange(Measure(block, galley));
    }

    public bool IsEmpty => pieces.Count == 0;

    public double Height => pieces.Sum(piece => piece.Height) + (Gap * Math.Max(0, pieces.Count - 1));

    public void Draw(PageCanvas page, double x, double y)
    {
        foreach (var piece in pieces)
        {
            piece.Draw(page, x, y);
            y += piece.Height + Gap;
        }
    }

    private static List<Piece> Measure(Block block, GalleyFrame galley) => block switch
    {
        Figure figure => [Flower(figure, galley)],
        KeyFigures figures => [RailFigures.Measure(figures, galley)],
        FactsBox box => [RailFacts.Measure(box, galley)],
        _ => Galley.SetNarrow([block], galley),
    };

    /// <summary>The flower on a round panel.</summary>
    private static Piece Flower(Figure figure, GalleyFrame frame)
    {
        var diameter = Math.Min(frame.Width, 144);
        var picture = new Picture(figure, frame.Setting, frame.Look, frame.Tag, diameter * 0.88, diameter * 0.88);
        return new(diameter, (page, x, y) =>
        {
            page.Dot(x + (diameter / 2), y + (diameter / 2), diameter / 2, frame.Setting.PaperColours.Panel);
            picture.Draw(page, x + ((diameter - picture.Width) / 2), y + ((diameter - picture.Height) / 2));
        });
    }
}
