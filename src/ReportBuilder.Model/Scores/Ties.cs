namespace ReportBuilder.Model.Scores;

/// <summary>What units with equal values share.</summary>
public enum Ties
{
    /// <summary>The better rank, and the next ranks stay empty: 1, 2, 2, 4.</summary>
    Competition,

    /// <summary>The worse rank, and the ranks before it stay empty: 1, 3, 3, 4.</summary>
    Modified,

    /// <summary>The same rank, and no rank stays empty: 1, 2, 2, 3.</summary>
    Dense,

    /// <summary>Nothing: they are ranked in the order of the dataset: 1, 2, 3, 4.</summary>
    Ordinal,

    /// <summary>The mean of the ranks they span: 1, 2.5, 2.5, 4.</summary>
    Average,
}
