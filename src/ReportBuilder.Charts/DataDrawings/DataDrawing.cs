using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Charts.DataDrawings;

/// <summary>
/// Draws the data as a picture, not as a chart: nothing is to be read off, but every mark stands for a number. For covers, openers and case studies.
/// </summary>
public static class DataDrawing
{
    /// <summary>The drawing, or null. RB1415: the part or unit that it is of is not there, or has no scores.</summary>
    public static Outcome<Drawing?> Draw(DrawingOrder order, Scorebook scores)
    {
        if (order.Kind == DataDrawingKind.Fingerprint)
            return scores.Units.FirstOrDefault(unit => unit.IsCalled(order.Of) || unit.Key == order.Of) is { } unit
                ? Outcome.Of<Drawing?>(Fingerprint.Of(unit, scores))
                : Unknown(order, scores.Units.Select(known => known.Name));
        var nodes = scores.Framework.Nodes.Where(node => scores.FindColumn(node.Id) is not null).ToList();
        if ((order.Of.Length == 0 ? scores.Framework.Root : nodes.Find(node => node.IsCalled(order.Of) || node.Key == order.Of)) is not { } part)
            return Unknown(order, nodes.Select(node => node.Name));
        return Outcome.Of<Drawing?>(order.Kind switch
        {
            DataDrawingKind.Skyline => Skyline.Of(part, scores),
            DataDrawingKind.Pattern => Pattern.Of(part, scores),
            _ => Dots.Of(part, scores),
        });
    }

    private static Outcome<Drawing?> Unknown(DrawingOrder order, IEnumerable<string> names) =>
        Outcome.Of<Drawing?>(
            null,
            [
                Diagnostic.Error(
                    "RB1415",
                    order.Place,
                    $"there is nothing called '{order.Of}' to draw",
                    NearestName.Hint(order.Of, names) is { Length: > 0 } hint ? hint : "write a name of the index"
                ),
            ]
        );
}
