namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>What a sentence states about the index or in numbers without anything behind it.</summary>
internal enum StatementKind
{
    None,
    Ranking,
    Comparison,
    Exclusive,
    Change,
    Share,
    Approximation,
}
