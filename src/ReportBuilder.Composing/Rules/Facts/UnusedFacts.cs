namespace ReportBuilder.Composing.Rules.Facts;

/// <summary>Warns of facts that nothing uses. Somebody would check them every year for nothing.</summary>
internal static class UnusedFacts
{
    public static void Check(WholeReport report)
    {
        // Another language may have a part of the texts only: the main one says what is used.
        if (!report.Inputs.Edition.Languages.IsMain)
            return;
        foreach (var fact in report.Inputs.Facts.Where(fact => !report.Context.Resolver.IsUsed(fact)))
            report.Warn("RB4406", fact.Place, $"no text uses the fact '{fact.Id}'", "use it, or take the row out");
    }
}
