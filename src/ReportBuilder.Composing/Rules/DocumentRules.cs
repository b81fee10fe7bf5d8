namespace ReportBuilder.Composing.Rules;

/// <summary>Runs the rules on the finished document. Each rule is a class. The rules on prose have run on each section already.</summary>
internal static class DocumentRules
{
    public static void Check(WholeReport report)
    {
        HeadingOrder.Check(report);
        EmptySections.Check(report);
        FiguresWithoutAlternative.Check(report);
        DuplicateIds.Check(report);
        BrokenLinks.Check(report);
        UnusedFacts.Check(report);
        UnusedSources.Check(report);
        FactsPastValidity.Check(report);
        Contradictions.Check(report);
        SharesOfTotals.Check(report);
        FactPrints.Check(report);
        FragileClaims.Check(report);
        UncomparableMoves.Check(report);
        WordsOfStrength.Check(report);
        report.Context.ProseRules.CheckWhole(report);
        ShortParts.Check(report);
    }
}
