using System.Collections.Immutable;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Prose.Listings;
using ReportBuilder.Composing.Prose.Quotes;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using Inline = ReportBuilder.Model.Documents.Inline;

namespace ReportBuilder.Composing.Prose;

/// <summary>Writes what stands out of running text: definitions, quotations and code.</summary>
internal sealed class TextPartWriter(SectionDraft draft, BlockWriter blocks, TextOrigin origin)
{
    public Model.Documents.DefinitionList Definitions(Markdig.Extensions.DefinitionLists.DefinitionList list) =>
        new([.. list.OfType<DefinitionItem>().Select(Definition)], blocks.PlaceOf(list));

    /// <summary>Terms that share a meaning stand below each other.</summary>
    private Definition Definition(DefinitionItem item)
    {
        var terms = ImmutableArray.CreateBuilder<Inline>();
        foreach (var term in item.OfType<DefinitionTerm>())
        {
            if (terms.Count > 0)
                terms.Add(new LineBreak());
            var writer = new InlineWriter(draft, origin);
            terms.AddRange(writer.Write(term.Inline));
            blocks.Record(writer.Prose);
        }

        return new(terms.DrainToImmutable(), blocks.Blocks(item.Where(block => block is not DefinitionTerm)));
    }

    /// <summary>A quotation with who said it: the last paragraph, or the last line of it, where that begins with a dash.</summary>
    public Quotation Quote(ContainerBlock quote, SourcePlace place, bool isEpigraph = false)
    {
        if (QuoteCall.Alone(quote) is { } call)
            return Spoken(call, place) with { IsEpigraph = isEpigraph };
        // Behind the words of an epigraph may stand what they cite.
        if (quote.LastOrDefault(block => block is not (FootnoteGroup or LinkReferenceDefinitionGroup)) is not ParagraphBlock { Inline: { } spans } last || SpokenBy(spans) is not { } by)
            return new(blocks.Blocks(quote), place) { IsEpigraph = isEpigraph };
        var content = blocks
            .Blocks(quote.Where(block => block != last))
            .AddRange(blocks.Paragraph(last, spans.TakeWhile(span => span != by && span.NextSibling != by)));
        var writer = new InlineWriter(draft, origin);
        var attribution = WithDash(writer.Write(spans.SkipWhile(span => span != by)));
        blocks.Record(writer.Prose);
        return new(content, place) { Attribution = attribution, IsEpigraph = isEpigraph };
    }

    /// <summary>Words of data/quotes.csv with who said them, where and when.</summary>
    private Quotation Spoken(CallInline call, SourcePlace place)
    {
        var at = origin.At(call.Line, call.Column);
        if (QuoteCall.Read(call.Text, at, draft) is not { } asked)
            return new([], place);
        var writer = new QuoteWriter(draft, new() { Language = draft.RulesOf(draft.Language) });
        var words = new Paragraph(writer.Words(asked, isHeld: false), ParagraphRole.Body, at) { Id = blocks.Record(writer.Prose) };
        return new([words], place) { Attribution = asked.NamesSpeaker ? writer.Attribution(asked.Quote) : [] };
    }

    private static Markdig.Syntax.Inlines.Inline? SpokenBy(ContainerInline spans) => spans.LastOrDefault(span =>
        span is LiteralInline literal
        && span.PreviousSibling is null or LineBreakInline
        && (literal.Content.ToString() is ['—' or '–', ' ', ..] or ['-', '-', ..]));

    private static ImmutableArray<Inline> WithDash(ImmutableArray<Inline> attribution) =>
        attribution is [TextRun first, ..] ? attribution.SetItem(0, new TextRun("— " + first.Text.TrimStart('-', '–', '—', ' '))) : attribution;

    public Listing Code(CodeBlock code)
    {
        var fenced = code as FencedCodeBlock;
        var extra = fenced?.Arguments?.Trim() ?? "";
        if (extra is not ("" or "numbered"))
            draft.Error(
                "RB4134",
                blocks.PlaceOf(code),
                $"'{extra}' behind the language of the code means nothing",
                "the one word that may stand there is 'numbered'"
            );
        var (text, language) = (code.Lines.ToString().TrimEnd('\n'), fenced?.Info?.Trim() ?? "");
        return new(text, language, extra == "numbered", blocks.PlaceOf(code)) { Spans = CodeScanner.Scan(text, language) };
    }
}
