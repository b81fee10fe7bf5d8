using System.Collections.Immutable;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout.Flow;

/// <summary>Something measured that is drawn whole: a line, a figure, a table row. Columns are filled with pieces.</summary>
/// <param name="height">Points, without the space before it.</param>
/// <param name="draw">Draws it with its top left corner at the place given.</param>
internal sealed class Piece(double height, Action<PageCanvas, double, double> draw)
{
    public double Height => height;

    /// <summary>Points of white above it, left out at the head of a column.</summary>
    public double Before { get; set; }

    /// <summary>No column ends between this piece and the next.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>Starts on the baseline grid.</summary>
    public bool OnGrid { get; init; }

    /// <summary>May stand a little later than where it is told of, so that text fills the column.</summary>
    public bool Floats { get; init; }

    /// <summary>Has a number among figures, which stand in the order of their numbers.</summary>
    public bool IsFigure { get; init; }

    /// <summary>Heads what comes next, also where that spans the columns.</summary>
    public bool Heads { get; init; }

    /// <summary>May stand in the margin beside the text instead of in it: a pull quote.</summary>
    public bool Aside { get; init; }

    /// <summary>What stands at the foot of the column that this piece stands in.</summary>
    public ImmutableArray<Footnote> Notes { get; init; } = [];

    /// <summary>What is repeated above it when a column starts with it: the head of its table.</summary>
    public Piece? Head { get; init; }

    public SourcePlace Origin { get; init; }

    /// <summary>The same piece, drawn in another way.</summary>
    public Piece Drawn(Action<PageCanvas, double, double> otherwise) => new(height, otherwise)
    {
        Before = Before,
        KeepWithNext = KeepWithNext,
        OnGrid = OnGrid,
        Floats = Floats,
        IsFigure = IsFigure,
        Heads = Heads,
        Aside = Aside,
        Notes = Notes,
        Head = Head,
        Origin = Origin,
    };

    public void Draw(PageCanvas page, double x, double y) => draw(page, x, y);
}
