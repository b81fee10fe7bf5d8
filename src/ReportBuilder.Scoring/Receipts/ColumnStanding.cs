using System.Collections.Concurrent;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Who stands where in a column.</summary>
internal sealed class ColumnStanding
{
    private readonly List<int>?[] sharing;
    private readonly ConcurrentDictionary<int, string> told = new();

    public ColumnStanding(ScoreColumn column)
    {
        sharing = new List<int>?[column.Ranks.Length + 1];
        for (var unit = 0; unit < column.Ranks.Length; unit++)
        {
            if (column.Ranks[unit] is { } rank)
            {
                Ranked++;
                (sharing[rank] ??= new(1)).Add(unit);
            }

            if (column.Scores[unit].Value is { } score && score > Top)
                (Best, Top) = (unit, score);
        }
    }

    /// <summary>How many units have a rank.</summary>
    public int Ranked { get; }

    /// <summary>The first unit with the greatest score.</summary>
    public int Best { get; }

    /// <summary>The greatest score.</summary>
    public double Top { get; } = double.NegativeInfinity;

    /// <summary>The units of a rank that somebody has, in their order.</summary>
    public IReadOnlyList<int> Sharing(int rank) => sharing[rank]!;

    /// <summary>What is told of those that share a rank, put together for the first that asks.</summary>
    public string Told(int rank, Func<IReadOnlyList<int>, string> tell) => told.GetOrAdd(rank, (shared, say) => say(Sharing(shared)), tell);
}
