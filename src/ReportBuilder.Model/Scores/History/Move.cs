namespace ReportBuilder.Model.Scores;

/// <summary>How a unit stood in a part in one edition.</summary>
/// <param name="Ranked">How many units had a rank there.</param>
public sealed record Standing(double? Score, int? Rank, int Ranked);

/// <summary>The way of a unit in a part from an earlier edition to this one.</summary>
/// <param name="Before">
/// As it was published; where the flag says "recomputed" because of a framework that changed, by the framework and rules of this edition.
/// </param>
/// <param name="Why">What keeps the two from being compared, or what was recomputed; empty where they are comparable as they are.</param>
public sealed record Move(int Year, Standing Before, Standing Now, Comparability Flag, string Why)
{
    /// <summary>Places gained; below 0 where places were lost.</summary>
    public int? Places => Before.Rank - Now.Rank;

    public double? Points => Now.Score - Before.Score;
}

/// <summary>A unit that an earlier edition ranked and this one does not.</summary>
/// <param name="Rank">Its last rank overall.</param>
/// <param name="Why">In the words of the concordance; empty where it says nothing.</param>
public sealed record Departure(Unit Unit, int Year, int? Rank, string Why);
