namespace ReportBuilder.Composing.Entailment;

/// <summary>What a number counts or measures, as far as the noun behind it or the claim tells.</summary>
internal enum NumberKind
{
    Any,
    Points,

    /// <summary>Places between two ranks.</summary>
    Places,

    /// <summary>A rank, or so many places from an end of an order.</summary>
    Rank,
    Units,
    Parts,
    Share,
    Correlation,

    /// <summary>Editions, one after the other or in all.</summary>
    Editions,
}
