using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules.Spoken;

/// <summary>
/// Words of others are printed as they were approved, and not before their day. In a draft it is a warning, in a final edition an error.
/// </summary>
internal static class QuotesInPrint
{
    /// <summary>RB4443: nobody approved the words. RB4444: they were altered since. RB4445: they are under embargo when the document comes out.</summary>
    public static void Check(WholeReport document)
    {
        foreach (var quote in document.Quotes.Select(printed => printed.Quote).Distinct())
        {
            if (!quote.IsApproved)
                Tell(document, "RB4443", quote.Place, $"nobody approved the quote '{quote.Id}' of {quote.Speaker} as it is printed", Approving(quote));
            else if (quote.IsAltered)
                Tell(
                    document,
                    "RB4444",
                    quote.Place,
                    $"the quote '{quote.Id}' is not what {quote.ApprovedBy} approved on {Day(quote.ApprovedOn!.Value)}",
                    $"take the words back, or ask again: {Approving(quote)}");
        }

        var appears = document.Document.Edition.Embargo ?? document.Document.Edition.Date;
        foreach (var printed in document.Quotes.Where(printed => printed.Quote.Embargo > appears))
            Tell(
                document,
                "RB4445",
                printed.Place,
                $"the quote '{printed.Quote.Id}' is under embargo until {Day(printed.Quote.Embargo!.Value)}, and this text comes out on {Day(appears)}",
                "leave it out, or give the text an embargo that ends no earlier");
    }

    private static string Approving(Quote quote) =>
        $"when {quote.Speaker} has seen the words, write approved-by, approved-on and approved-as={quote.Mark} into the row";

    private static void Tell(WholeReport document, string code, SourcePlace place, string message, string hint)
    {
        if (document.Inputs.Edition.Stage == Stage.Final)
            document.Error(code, place, message, hint);
        else
            document.Warn(code, place, message, hint);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
