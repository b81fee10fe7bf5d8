using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>
/// A table of plain numbers while scoring runs. A number that is missing is NaN here, because arithmetic carries it along by itself; it becomes a
/// <see cref="Gap"/> again before anything leaves the stage. Sheets and their columns are never changed: a step makes the next sheet.
/// </summary>
/// <param name="Rows">For each row the position of its unit in the dataset.</param>
internal sealed record ScoreSheet(ImmutableArray<int> Rows, ImmutableArray<SheetColumn> Columns)
{
    public SheetColumn? Find(string id) => Columns.FirstOrDefault(column => column.Id == id);

    /// <summary>The sheet with columns in the place of those with the same id, and the others added at the end.</summary>
    public ScoreSheet With(IReadOnlyCollection<SheetColumn> changed)
    {
        var byId = changed.ToDictionary(column => column.Id, StringComparer.Ordinal);
        var columns = ImmutableArray.CreateBuilder<SheetColumn>(Columns.Length + changed.Count);
        foreach (var column in Columns)
            columns.Add(byId.Remove(column.Id, out var other) ? other : column);
        columns.AddRange(changed.Where(column => byId.ContainsKey(column.Id)));
        return this with { Columns = columns.ToImmutable() };
    }

    /// <summary>The sheet with only some of its rows, by row number.</summary>
    public ScoreSheet Keep(ImmutableArray<int> kept) => new(
        [.. kept.Select(row => Rows[row])],
        [.. Columns.Select(column => column with { Values = Keep(column.Values, kept) })]);

    /// <summary>A column without one of its rows.</summary>
    public static double[] Without(double[] values, int row)
    {
        var left = new double[values.Length - 1];
        Array.Copy(values, left, row);
        Array.Copy(values, row + 1, left, row, left.Length - row);
        return left;
    }

    private static double[] Keep(double[] values, ImmutableArray<int> kept)
    {
        var left = new double[kept.Length];
        for (var row = 0; row < left.Length; row++)
            left[row] = values[kept[row]];
        return left;
    }
}

/// <summary>One column of a sheet.</summary>
/// <param name="Node">Null for a column that only serves others, such as a population to divide by.</param>
/// <param name="Oriented">Whether higher is better by now, whatever the indicator's direction.</param>
/// <param name="Made">Whether the column was aggregated from others; the data came with the rest.</param>
/// <param name="Scaled">Whether the column is on a scale of scores by now: normalised, published, or made of such.</param>
internal sealed record SheetColumn(string Id, MapNode? Node, double[] Values, bool Oriented = false, bool Made = false, bool Scaled = false)
{
    /// <summary>
    /// The size of what the column was computed from, where what is left near 0 is noise by that size; 0 where every number is as it is.
    /// </summary>
    public double Scale { get; init; }

    /// <summary>The numbers by which ranks and ties are decided. Steps go on from the numbers as they are, so that no rounding adds up.</summary>
    public double[] Settled() =>
        Scale > 0 ? Model.Scores.Settled.Column(Values, Math.Max(Scale, Model.Scores.Settled.Largest(Values))) : Model.Scores.Settled.Each(Values);

    /// <summary>What was done to every reading alike since it was read: logarithms and the like, first things first.</summary>
    public ImmutableArray<Func<double, double>> Transforms { get; init; } = [];
}
