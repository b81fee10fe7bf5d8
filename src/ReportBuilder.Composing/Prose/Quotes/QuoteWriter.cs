using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Prose.Quotes;

/// <summary>Writes words of data/quotes.csv. They are as their speaker said them: no rule on the edition's own words reads them.</summary>
/// <param name="prose">The text of the block that they stand in.</param>
internal sealed class QuoteWriter(SectionDraft draft, BlockText prose)
{
    /// <summary>Holds the place of the words in a phrase.</summary>
    private const string Slot = "\uFFFC";

    public BlockText Prose => prose;

    /// <summary>The words in quotation marks, and behind or before them who said it.</summary>
    /// <param name="isHeld">A claim around them carries the mark.</param>
    public ImmutableArray<Inline> InLine(PlacedQuote asked, bool isHeld)
    {
        if (!asked.NamesSpeaker)
            return Marked(asked, isHeld);
        var said = draft.Wording.Say("quote.said", ("quote", Slot), ("by", Speaker(asked.Quote)));
        var at = said.IndexOf(Slot, StringComparison.Ordinal);
        var before = Plain(said[..Math.Max(0, at)], asked);
        var words = Marked(asked, isHeld);
        return [.. before, .. words, .. Plain(said[(at + 1)..], asked)];
    }

    /// <summary>The words alone, with their language where it is another than that around them.</summary>
    public ImmutableArray<Inline> Words(PlacedQuote asked, bool isHeld) => Bound(asked, isHeld, () => Bare(asked));

    /// <summary>"— Ann Lee, mayor, at the opening, 3 May 2025".</summary>
    public ImmutableArray<Inline> Attribution(Quote quote) =>
        [new TextRun("— " + Typography.Set(Placed(Speaker(quote), quote), '\0'))];

    private ImmutableArray<Inline> Marked(PlacedQuote asked, bool isHeld) => Bound(asked, isHeld, () =>
    {
        var (opening, words, closing) = (Plain("“", asked), Bare(asked), Plain("”", asked));
        return words is [TextRun run] ? [new TextRun($"“{run.Text}”")] : [.. opening, .. words, .. closing];
    });

    private ImmutableArray<Inline> Bound(PlacedQuote asked, bool isHeld, Func<ImmutableArray<Inline>> write)
    {
        var id = draft.NextClaimId();
        prose.Add(new(id, Claim(asked.Quote), prose.Length, asked.Place));
        var written = write();
        return isHeld ? written : [new Bound(id, written)];
    }

    private ImmutableArray<Inline> Bare(PlacedQuote asked)
    {
        var words = Typography.Set(asked.Quote.Text, '“');
        if (IsAtHome(asked.Quote))
        {
            prose.Append(words, ProseSupport.Literal, asked.Place);
            return [new TextRun(words)];
        }

        var around = prose.Language;
        prose.Language = draft.RulesOf(LanguageOf(asked.Quote));
        prose.Append(words, ProseSupport.Literal, asked.Place);
        prose.Language = around;
        return [new LanguageSpan(LanguageOf(asked.Quote), [new TextRun(words)])];
    }

    private ImmutableArray<Inline> Plain(string text, PlacedQuote asked)
    {
        if (text.Length == 0)
            return [];
        var set = Typography.Set(text, prose.Last);
        prose.Append(set, ProseSupport.Literal, asked.Place);
        return [new TextRun(set)];
    }

    private ResolvedClaim Claim(Quote quote) =>
        new(
            ClaimKind.External,
            $"quote {quote.Id}",
            quote.Text,
            draft.Wording.Say("explain.quote", ("by", Placed(Speaker(quote), quote))),
            "",
            []);

    private string Speaker(Quote quote) =>
        draft.Wording.Say("quote.speaker", ("speaker", quote.Speaker), ("role", quote.Role), ("known", quote.Role.Length > 0 ? "yes" : "no"));

    /// <summary>With where and when it was said.</summary>
    private string Placed(string speaker, Quote quote)
    {
        var said = quote.Event.Length > 0 ? draft.Wording.Say("quote.at", ("by", speaker), ("event", quote.Event)) : speaker;
        return quote.Date is { } day ? draft.Wording.Say("source.dated", ("source", said), ("date", draft.Wording.Date(day))) : said;
    }

    private string LanguageOf(Quote quote) => quote.Language.Length > 0 ? quote.Language : draft.Inputs.Edition.Languages.Main;

    /// <summary>Whether the words are in the language around them. The scripts of Chinese are two; the countries of English are not.</summary>
    private bool IsAtHome(Quote quote)
    {
        var around = draft.Language.Length > 0 ? draft.Language : draft.Inputs.Edition.Language;
        var primary = LanguageTag.Primary(around);
        return LanguageOf(quote) is var own
            && (LanguageTag.Serves(own, around) || (LanguageTag.Primary(own).Equals(primary, StringComparison.OrdinalIgnoreCase) && primary != "zh"));
    }
}
