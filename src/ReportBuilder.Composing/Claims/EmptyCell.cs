using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>A cell of the data in which nobody put a score.</summary>
/// <param name="Part">Whose column it is in.</param>
internal sealed record EmptyCell(FrameworkNode Part, SourcePlace Place)
{
    /// <summary>The first empty cell that a missing score is made of; null where every cell has something in it.</summary>
    public static EmptyCell? Behind(MissingScore missing, Dataset data)
    {
        var row = data.Units.Select(unit => unit.Id).ToList().IndexOf(missing.Unit.Id);
        if (row < 0)
            return null;
        var empty = Below(missing.Part)
            .Select(part => (Part: part, Column: data.Column(part.Id)))
            .FirstOrDefault(cell => cell.Column is { Places.IsDefaultOrEmpty: false } column && column.Readings[row].Value is null);
        return empty.Column is { } found ? new(empty.Part, found.Places[row]) : null;
    }

    private static IEnumerable<FrameworkNode> Below(FrameworkNode part) => part.Children.SelectMany(Below).Prepend(part);
}
