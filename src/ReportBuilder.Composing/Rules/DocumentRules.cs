namespace ReportBuilder.Composing.Rules;

/// <summary>What a finished document is asked, one class a rule. The rules on prose have been asked of each section already.</summary>
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
        FragileOrders.Check(report);
        report.Context.ProseRules.CheckWhole(report);
        ShortParts.Check(report);
    }
}
