namespace ReportBuilder.Model.Scores;

/// <summary>Whether a value of an earlier edition and one of this may be set against each other.</summary>
public enum Comparability
{
    Comparable,

    /// <summary>The earlier one was worked out anew, so that it can be.</summary>
    Recomputed,

    NotComparable,
}

/// <summary>What came between an earlier edition and this one: a name, a border, a measure, a framework that changed.</summary>
/// <param name="Year">The first edition after it.</param>
/// <param name="Why">In words, for readers; may be empty where the two sides stay comparable.</param>
public sealed record Break(int Year, Comparability Comparability, string Why);
