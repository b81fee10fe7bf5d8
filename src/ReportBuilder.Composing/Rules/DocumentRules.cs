using ReportBuilder.Composing.Rules.Facts;
using ReportBuilder.Composing.Rules.Spoken;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Runs the rules on the finished document. Each rule is a class, and needs nothing of the others: they run side by side, and speak in this
/// order. The rules on prose have run on each section already.
/// </summary>
internal static class DocumentRules
{
    /// <summary>A publication draws on some of the edition only, and is as short as it likes.</summary>
    private static readonly Action<WholeReport>[] OfPublications =
    [
        HeadingOrder.Check,
        EmptySections.Check,
        FiguresWithoutAlternative.Check,
        DuplicateIds.Check,
        BrokenLinks.Check,
        QuotesInPrint.Check,
        Contradictions.CheckClaims,
        FragileClaims.Check,
        UncomparableMoves.Check,
        WordsOfStrength.Check,
    ];

    private static readonly Action<WholeReport>[] OfReports =
    [
        .. OfPublications,
        SharesOfTotals.Check,
        FactPrints.Check,
        report => report.Context.ProseRules.CheckWhole(report),
        ShortParts.Check,
    ];

    /// <summary>Of what the report and its publications draw on together.</summary>
    private static readonly Action<WholeReport>[] OfUse =
    [
        FactsPastValidity.Check,
        Contradictions.CheckFacts,
        UnusedFacts.Check,
        UnusedSources.Check,
        UnusedQuotes.Check,
    ];

    public static void Check(WholeReport report) => Run(OfReports, report);

    /// <summary>Facts, sources and quotes: once the report and all publications are written.</summary>
    public static void CheckUse(WholeReport report) => Run(OfUse, report);

    public static void CheckPublication(WholeReport publication) => Run(OfPublications, publication);

    private static void Run(Action<WholeReport>[] rules, WholeReport report)
    {
        var apart = Array.ConvertAll(rules, _ => report.Apart());
        Parallel.For(0, rules.Length, at => rules[at](apart[at]));
        foreach (var told in apart)
            report.Diagnostics.AddRange(told.Diagnostics);
    }
}
