using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>What a finished document is asked, one class a rule. The rules on prose have been asked of each section already.</summary>
internal static class DocumentRules
{
    public static void Check(Composition composition, ReportDocument document)
    {
        var parts = new DocumentParts(document);
        HeadingOrder.Check(composition, parts);
        EmptySections.Check(composition, parts);
        FiguresWithoutAlternative.Check(composition, parts);
        DuplicateIds.Check(composition, parts);
        BrokenLinks.Check(composition, parts);
        UnusedFacts.Check(composition);
        UnusedSources.Check(composition);
        FactsPastValidity.Check(composition);
        Contradictions.Check(composition);
        FragileOrders.Check(composition);
        composition.Knowledge.ProseRules.CheckWhole(composition);
        new ShortParts(composition).Check(parts);
    }
}
