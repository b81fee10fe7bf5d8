namespace ReportBuilder.Composing.Rules.Spoken;

/// <summary>Warns of quotes that nothing prints (RB4446).</summary>
internal static class UnusedQuotes
{
    public static void Check(WholeReport report)
    {
        // Another language may have a part of the texts only: the main one says what is used.
        if (!report.Inputs.Edition.Languages.IsMain)
            return;
        foreach (var quote in report.Inputs.Quotes.Where(quote => !report.Context.Resolver.IsUsed(quote)))
            report.Warn("RB4446", quote.Place, $"no text prints the quote '{quote.Id}'", "print it, or take the row out");
    }
}
