namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>
/// Finds what a sentence states without support: ranks, comparisons, exclusives, changes and shares. A small grammar over closed classes of
/// words and the names of the index.
/// </summary>
internal static class StatementFinder
{
    /// <summary>What is stated at a word.</summary>
    public static StatementKind At(in SentenceFrame frame, int at)
    {
        if (!frame[at].IsTyped)
            return StatementKind.None;
        if (Shares.IsAt(frame, at))
            return StatementKind.Share;
        if (Shares.IsApproximationAt(frame, at))
            return StatementKind.Approximation;
        if (Exclusives.IsAt(frame, at))
            return StatementKind.Exclusive;
        if (Rankings.IsAt(frame, at))
            return StatementKind.Ranking;
        if (Comparisons.IsAt(frame, at))
            return StatementKind.Comparison;
        return Changes.IsAt(frame, at) ? StatementKind.Change : StatementKind.None;
    }
}
