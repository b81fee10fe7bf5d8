using System.Collections.Concurrent;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Claims;

/// <summary>
/// Works out the calls and conditions of the text, each once for all places that say the same. Safe to use from several sections at once.
/// </summary>
internal sealed class ClaimResolver
{
    private readonly ComposeContext context;
    private readonly ConcurrentDictionary<string, ResolvedClaim> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CheckedClaim> conditions = new(StringComparer.Ordinal);
    private readonly FunctionTable helpers;
    private readonly PlainClaim plain;
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Fact> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Quote> quotes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Quote> usedQuotes = new(StringComparer.Ordinal);

    public ClaimResolver(ComposeContext context)
    {
        this.context = context;
        helpers = new(context.Names);
        plain = new(context.Evaluator, context.Inputs.Style.Numbers);
        foreach (var fact in context.Inputs.Facts)
            facts.TryAdd(fact.Id, fact);
        foreach (var quote in context.Inputs.Quotes)
            quotes.TryAdd(quote.Id, quote);
    }

    private NumberStyle Numbers => context.Inputs.Style.Numbers;

    public bool IsUsed(Fact fact) => used.ContainsKey(fact.Id);

    public bool IsUsed(Quote quote) => usedQuotes.ContainsKey(quote.Id);

    /// <summary>What a call between double braces comes to.</summary>
    /// <param name="read">A call that was read before. Another one than the text's counts for nothing.</param>
    /// <exception cref="ExpressionFault">The text is no call, or asks for what does not exist.</exception>
    public ResolvedClaim Call(string text, FunctionCall? read = null) =>
        calls.TryGetValue(text, out var known) ? known : calls.GetOrAdd(text, Resolve(text, read?.Written() == text ? read : context.Texts.Call(text)));

    /// <summary>A condition, and whether it holds.</summary>
    /// <exception cref="ExpressionFault">The text is no condition, or asks for what does not exist.</exception>
    public CheckedClaim Condition(string text) =>
        conditions.TryGetValue(text, out var known) ? known : conditions.GetOrAdd(text, Check(text, ExpressionParser.Parse(text, context.Names)));

    /// <summary>A fact by its id, counted as used.</summary>
    /// <exception cref="ExpressionFault">There is none.</exception>
    public Fact Fact(string id)
    {
        if (!facts.TryGetValue(id, out var fact))
            throw new ExpressionFault(
                $"no fact has the id '{id}'",
                NearestName.Hint(id, facts.Keys) is { Length: > 0 } hint ? hint : "add a row to data/facts.csv"
            );
        used.TryAdd(id, fact);
        return fact;
    }

    /// <summary>A quote by its id, counted as used.</summary>
    /// <exception cref="ExpressionFault">There is none.</exception>
    public Quote Quote(string id)
    {
        if (!quotes.TryGetValue(id, out var quote))
            throw new ExpressionFault(
                $"no quote has the id '{id}'",
                NearestName.Hint(id, quotes.Keys) is { Length: > 0 } hint ? hint : $"add a row to {Model.Inputs.Quote.Path}"
            );
        usedQuotes.TryAdd(id, quote);
        return quote;
    }

    private CheckedClaim Check(string text, Expression condition)
    {
        var truth = context.Evaluator.Truth(condition);
        var resolved = new ResolvedClaim(
            ClaimKind.Asserted,
            text,
            truth.Holds ? "true" : "false",
            plain.Of(condition, truth.Holds),
            "",
            context.Reader.Name(truth.Cells)
        );
        // The names say which cells it read: the set of a condition between units far apart is thousands of words.
        return new(condition, truth with { Cells = CellSet.Empty }, resolved);
    }

    private ResolvedClaim Resolve(string text, FunctionCall written)
    {
        var call = FunctionTable.IsCapital(written.Name) ? written with { Name = FunctionTable.SmallName(written.Name) } : written;
        var claim = call.Name switch
        {
            "fact" => External(Fact(OnlyName(call))),
            "cite" => Citation(OnlyName(call)),
            _ => Computed(text, helpers.Meaning(call)),
        };
        return FunctionTable.IsCapital(written.Name) ? claim with { Printed = Printing.Capital(claim.Printed) } : claim;
    }

    private static string OnlyName(FunctionCall call) =>
        call.Arguments is [TextArgument id]
            ? id.Text
            : throw new ExpressionFault($"'{call.Name}' takes one id in quotes", $"the form is: {{{{{call.Name} \"an-id\"}}}}");

    private ResolvedClaim External(Fact fact)
    {
        var source = context.Sources.Work(fact.SourceId)
            ?? throw new ExpressionFault($"the source '{fact.SourceId}' of fact '{fact.Id}' is not in data/sources.csv");
        var explanation = Numbers.Wording.Say(
            "explain.fact",
            ("measures", Printing.Capital(fact.Measures)),
            ("period", fact.Period),
            ("dated", fact.Period.Length > 0 ? "yes" : "no"),
            ("source", Wording.WithoutStop(source.Text)),
            ("where", fact.Where),
            ("placed", fact.Where.Length > 0 ? "yes" : "no"));
        return new(
            ClaimKind.External,
            fact.Id,
            fact.Prints.Length > 0 ? fact.Prints : $"{fact.Value} {fact.Unit}".Trim(),
            explanation,
            source.Id,
            [],
            source.Number > 0
        );
    }

    private ResolvedClaim Citation(string id)
    {
        var source = context.Sources.Work(id)
            ?? throw new ExpressionFault($"no source has the id '{id}'", NearestName.Hint(id, context.Inputs.Sources.Select(entry => entry.Id)));
        return new(ClaimKind.External, $"cite {id}", "", Numbers.Wording.Say("explain.cited", ("source", Wording.WithoutStop(source.Text))), id, [], true);
    }

    private ResolvedClaim Computed(string text, FunctionMeaning meaning)
    {
        var answer = context.Evaluator.Answer(meaning.Expression);
        if (answer is TruthAnswer)
            throw new ExpressionFault("a condition prints nothing", "put it behind a sentence: [sentence]{claim=\"...\"}");
        var printed = meaning.Style switch
        {
            PrintStyle.Ordinal => Printing.Ordinal(Whole(answer), Numbers),
            PrintStyle.Cardinal => Printing.Cardinal(Whole(answer), Numbers),
            _ => Printing.Answer(answer, Numbers),
        };
        var explanation = new Explanations(context.Reader, Numbers).Of(meaning.Expression, answer);
        var source = meaning.Expression is TableExpression asked ? context.Sources.Work(asked.Table.Source) : null;
        return new(ClaimKind.Computed, text, printed, explanation, source?.Id ?? "", context.Reader.Name(answer.Cells), source is { Number: > 0 })
        {
            Asked = meaning.Expression,
        };
    }

    private int Whole(Answer answer) =>
        answer is NumberAnswer number && Math.Abs(number.Value - Math.Round(number.Value)) < 1e-9
            ? (int)Math.Round(number.Value)
            : throw new ExpressionFault($"a whole number is wanted, but this is {answer.KindIn(context.Terms)}", "for example: {{ordinal (rank \"Hefei\")}}");
}
