using Markdig.Syntax;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Prose.Quotes;

/// <summary>
/// Reads <c>{{quote "an-id"}}</c>: words of data/quotes.csv with their speaker; with <c>words</c> behind the id without.
/// </summary>
internal static class QuoteCall
{
    private const string Name = "quote";
    private const string OnlyWords = "words";

    public static bool IsOne(string call) =>
        call.StartsWith(Name, StringComparison.Ordinal) && (call.Length == Name.Length || char.IsWhiteSpace(call[Name.Length]));

    /// <summary>The call that is all a quotation holds; null where it holds other words.</summary>
    public static CallInline? Alone(ContainerBlock quotation) =>
        quotation is [ParagraphBlock { Inline: { FirstChild: CallInline call } spans }] && spans.LastChild == call && IsOne(call.Text) ? call : null;

    /// <summary>Null after RB4201: the call cannot be read, or there is no such quote.</summary>
    public static PlacedQuote? Read(string call, SourcePlace place, SectionDraft draft)
    {
        try
        {
            var asked = FunctionCall.Parse(call).Arguments switch
            {
                [TextArgument id] => new PlacedQuote(draft.Context.Resolver.Quote(id.Text), NamesSpeaker: true, place),
                [TextArgument id, WordArgument { Word: OnlyWords }] => new(draft.Context.Resolver.Quote(id.Text), NamesSpeaker: false, place),
                _ => throw new ExpressionFault("'quote' takes one id in quotes", "the forms are {{quote \"an-id\"}} and {{quote \"an-id\" words}}"),
            };
            draft.Quotes.Add(asked);
            return asked;
        }
        catch (ExpressionFault fault)
        {
            draft.Error("RB4201", place, fault.Message, fault.Hint);
            return null;
        }
    }
}
