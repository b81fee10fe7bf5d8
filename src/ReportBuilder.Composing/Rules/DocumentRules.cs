using ReportBuilder.Composing.Rules.Spoken;

namespace ReportBuilder.Composing.Rules;

/// <summary>Runs the rules on the finished document. Each rule is a class. The rules on prose have run on each section already.</summary>
internal static class DocumentRules
{
    public static void Check(WholeReport report)
    {
        CheckPublication(report);
        SharesOfTotals.Check(report);
        UnusedFacts.Check(report);
        UnusedSources.Check(report);
        UnusedQuotes.Check(report);
        FactPrints.Check(report);
        report.Context.ProseRules.CheckWhole(report);
        ShortParts.Check(report);
    }

    /// <summary>A publication draws on some of the edition only, and is as short as it likes.</summary>
    public static void CheckPublication(WholeReport publication)
    {
        HeadingOrder.Check(publication);
        EmptySections.Check(publication);
        FiguresWithoutAlternative.Check(publication);
        DuplicateIds.Check(publication);
        BrokenLinks.Check(publication);
        FactsPastValidity.Check(publication);
        QuotesInPrint.Check(publication);
        Contradictions.Check(publication);
        FragileClaims.Check(publication);
        UncomparableMoves.Check(publication);
        WordsOfStrength.Check(publication);
    }
}
