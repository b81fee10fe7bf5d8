using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>A reading, a cell of an own table or a fact that is another one now.</summary>
/// <param name="Of">The unit, the row or the fact.</param>
/// <param name="Was">Empty where there was none.</param>
/// <param name="Place">Where it is written; empty for a fact.</param>
internal sealed record FigureChange(string Of, string Figure, string Was, string Is, string Place)
{
    private const string OfFact = "fact";

    /// <summary>Whether both tell of the same figure and the same mistake, wherever it is written.</summary>
    public bool IsSameAs(FigureChange other) => this == other with { Place = Place };

    /// <summary>The name of the figure, for readers.</summary>
    public string FigureIn(Wording wording) => Figure == OfFact && Place.Length == 0 ? wording["correction.fact"] : Figure;

    public static ImmutableArray<FigureChange> All(EditionDifference difference) =>
    [
        .. difference.Cells.Select(cell => new FigureChange(cell.Unit, cell.Node, Number(cell.Before), Number(cell.After), cell.Place)),
        .. difference.OwnCells.Select(cell => new FigureChange(cell.Row, $"{cell.Column} ({cell.Table})", cell.Before, cell.After, cell.Place)),
        .. difference.Facts.Select(fact => new FigureChange(fact.Present.Binding, OfFact, fact.Before!.Value, fact.After!.Value, "")),
    ];

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
