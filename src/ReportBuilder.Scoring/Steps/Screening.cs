using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Leaves out units whose share of missing readings is too large.</summary>
internal static class Screening
{
    public static ScoreSheet Apply(ScreenUnits step, ScoreSheet sheet)
    {
        ImmutableArray<SheetColumn> scored = [.. sheet.Columns.Where(column => column.Node is not null)];
        ImmutableArray<int> kept =
        [
            .. Enumerable.Range(0, sheet.Rows.Length).Where(row =>
                scored.Count(column => double.IsNaN(column.Values[row])) <= step.AtMostMissing * scored.Length),
        ];
        return kept.Length == sheet.Rows.Length ? sheet : sheet.Keep(kept);
    }
}
