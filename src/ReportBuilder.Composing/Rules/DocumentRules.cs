using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>What a finished document is asked, one class a rule.</summary>
internal static class DocumentRules
{
    public static void Check(Composition composition, ReportDocument document)
    {
        HeadingOrder.Check(composition, document);
        EmptySections.Check(composition, document);
        FiguresWithoutAlternative.Check(composition, document);
        DuplicateIds.Check(composition, document);
        BrokenLinks.Check(composition, document);
        UnusedFacts.Check(composition);
        UnusedSources.Check(composition);
        FactsPastValidity.Check(composition);
        Contradictions.Check(composition);
        FragileOrders.Check(composition);
        new StyleBreaks(composition).Check();
        new ShortParts(composition).Check(document);
        if (composition.Inputs.Edition.UnboundNumbers is { } severity)
            new UnboundNumbers(composition).Check(severity);
    }
}
