using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Claims;

/// <summary>Ties calls and claims of the text to scores and facts. What fails is told at its place, and the text goes on without it.</summary>
internal sealed class Binder(Composition composition)
{
    private readonly Dictionary<string, Binding> calls = new(StringComparer.Ordinal);
    private readonly HelperBook helpers = new(composition.Names);
    private readonly Dictionary<string, Fact> facts = composition.Inputs.Facts.GroupBy(fact => fact.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    private readonly List<(Expression Condition, SourcePlace Place)> conditions = [];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public IReadOnlySet<string> UsedFacts => used;

    /// <summary>Every condition that was checked, and where it stands.</summary>
    public IReadOnlyList<(Expression Condition, SourcePlace Place)> Conditions => conditions;

    private NumberStyle Numbers => composition.Inputs.Style.Numbers;

    /// <summary>The binding of what stands between double braces, or null after a diagnostic.</summary>
    public Binding? Call(string text, SourcePlace place)
    {
        if (calls.TryGetValue(text, out var known))
            return known;
        try
        {
            return calls[text] = Bind(text);
        }
        catch (ExpressionFault fault)
        {
            composition.Error("RB4201", place, fault.Message, fault.Hint);
            return null;
        }
    }

    /// <summary>Checks a condition. False is an error that says both sides; the binding is given all the same.</summary>
    public Binding? Claim(string condition, SourcePlace place)
    {
        try
        {
            var expression = ExpressionParser.Parse(condition, composition.Names);
            var truth = composition.Evaluator.Truth(expression);
            conditions.Add((expression, place));
            if (!truth.Holds)
                composition.Diagnostics.Add(FalseClaim(truth, place));
            return new(ClaimKind.Asserted, condition, truth.Holds ? "true" : "false", $"Checked against the scores: {condition}.", "", composition.Reader.Name(truth.Cells));
        }
        catch (ExpressionFault fault)
        {
            composition.Error("RB4202", place, fault.Message, fault.Hint);
            return null;
        }
    }

    /// <summary>A fact by its id, counted as used, or null after a diagnostic.</summary>
    public Fact? Fact(string id, SourcePlace place)
    {
        try
        {
            return Fact(id);
        }
        catch (ExpressionFault fault)
        {
            composition.Error("RB4201", place, fault.Message, fault.Hint);
            return null;
        }
    }

    private static Diagnostic FalseClaim(TruthAnswer truth, SourcePlace place) => Diagnostic.Error(
        "RB4301",
        place,
        $"claim is false: you say {truth.Said}, the data say {truth.Data}",
        "change the sentence and its claim, or look at what changed in the data");

    private Binding Bind(string text)
    {
        var written = HelperCall.Parse(text);
        var call = written with { Name = HelperBook.SmallName(written.Name) };
        var bound = call.Name switch
        {
            "fact" => External(Fact(OnlyName(call))),
            "cite" => Citation(OnlyName(call)),
            _ => Computed(text, helpers.Meaning(call)),
        };
        return HelperBook.IsCapital(written.Name) ? bound with { Printed = Printing.Capital(bound.Printed) } : bound;
    }

    private static string OnlyName(HelperCall call) =>
        call.Arguments is [TextArgument id] ? id.Text : throw new ExpressionFault($"'{call.Name}' takes one id in quotes", $"the form is: {{{{{call.Name} \"an-id\"}}}}");

    private Fact Fact(string id)
    {
        if (!facts.TryGetValue(id, out var fact))
            throw new ExpressionFault($"no fact has the id '{id}'", NearestName.Hint(id, facts.Keys) is { Length: > 0 } hint ? hint : "add a row to data/facts.csv");
        used.Add(id);
        return fact;
    }

    private Binding External(Fact fact)
    {
        var source = composition.Citations.Source(fact.SourceId) ?? throw new ExpressionFault($"the source '{fact.SourceId}' of fact '{fact.Id}' is not in data/sources.csv");
        var where = fact.Where.Length > 0 ? $", {fact.Where}" : "";
        var period = fact.Period.Length > 0 ? $", {fact.Period}" : "";
        var explanation = $"{Printing.Capital(fact.Measures)}{period}. Source: {source.Text.TrimEnd('.')}{where}.";
        return new(ClaimKind.External, fact.Id, fact.Prints.Length > 0 ? fact.Prints : $"{fact.Value} {fact.Unit}".Trim(), explanation, source.Id, [], source.Number > 0);
    }

    private Binding Citation(string id)
    {
        var source = composition.Citations.Source(id) ?? throw new ExpressionFault($"no source has the id '{id}'", NearestName.Hint(id, composition.Inputs.Sources.Select(entry => entry.Id)));
        return new(ClaimKind.External, $"cite {id}", "", $"Source: {source.Text.TrimEnd('.')}.", id, [], true);
    }

    private Binding Computed(string text, HelperMeaning meaning)
    {
        var answer = composition.Evaluator.Answer(meaning.Expression);
        if (answer is TruthAnswer)
            throw new ExpressionFault("a condition prints nothing", "put it behind a sentence: [sentence]{claim=\"...\"}");
        var printed = meaning.Style switch
        {
            PrintStyle.Ordinal => Printing.Ordinal(Whole(answer), Numbers),
            PrintStyle.Cardinal => Printing.Cardinal(Whole(answer), Numbers),
            _ => Printing.Answer(answer, Numbers),
        };
        var explanation = Wording.Of(meaning.Expression, answer, composition.Reader, Numbers);
        return new(ClaimKind.Computed, text, printed, explanation, "", composition.Reader.Name(answer.Cells));
    }

    private static int Whole(Answer answer) =>
        answer is NumberAnswer number && Math.Abs(number.Value - Math.Round(number.Value)) < 1e-9
            ? (int)Math.Round(number.Value)
            : throw new ExpressionFault($"a whole number is wanted, but this is {answer.Kind}", "for example: {{ordinal (rank \"Hefei\")}}");
}
