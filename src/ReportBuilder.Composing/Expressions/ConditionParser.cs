using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>Reads what follows "cities where". It stops before a word that belongs to the expression around it.</summary>
internal sealed class ConditionParser(TokenReader reader, ExpressionParser expressions)
{
    private const string Form = "rank <= 10 in PART";
    private const int DeepestNesting = 50;
    private static readonly ImmutableArray<string> Fields = ["score", "rank", "total", "tier"];
    private int depth;

    public Condition Parse()
    {
        var left = And();
        while (reader.IsWord("or") && StartsCondition(1))
        {
            reader.Advance();
            left = new AnyCondition(left, And());
        }

        return left;
    }

    private Condition And()
    {
        var left = Not();
        while (reader.IsWord("and") && StartsCondition(1))
        {
            reader.Advance();
            left = new AllConditions(left, Not());
        }

        return left;
    }

    private Condition Not()
    {
        if (++depth > DeepestNesting)
            throw new ExpressionFault("the condition nests too deeply", "split it into several claims");
        Condition condition = reader.TakeWord("not") ? new NotCondition(Not()) : reader.TakeSymbol("(") ? Bracketed() : Test();
        depth--;
        return condition;
    }

    private Condition Bracketed()
    {
        var inner = Parse();
        return reader.TakeSymbol(")") ? inner : throw reader.Unexpected("')'");
    }

    /// <summary>"and rank &lt;= 3" goes on with the condition; "and rank of Hefei = 3" belongs to the claim around it.</summary>
    private bool StartsCondition(int ahead)
    {
        while (reader.Peek(ahead) is { Kind: TokenKind.Word, Text: "not" } or { Kind: TokenKind.Symbol, Text: "(" })
            ahead++;
        return reader.Peek(ahead).Kind == TokenKind.Word
            && Fields.Contains(reader.Peek(ahead).Text, StringComparer.Ordinal)
            && reader.Peek(ahead + 1) is { Kind: TokenKind.Symbol, Text: not "(" } or { Kind: TokenKind.Word, Text: "in" };
    }

    private FieldTest Test()
    {
        var field = Field();
        var comparison = expressions.TakeComparison() ?? throw reader.Unexpected("a comparison", Form);
        if (comparison == Comparison.In)
            throw new ExpressionFault("'in' compares no score, rank or tier with a value", $"the form is: {Form}");
        var value = expressions.Primary();
        if (!reader.IsWord("in"))
            return new(field, comparison, value, [reader.Names.Root], Any: false);
        reader.Advance();
        var (parts, any) = Scope();
        return new(field, comparison, value, parts, any);
    }

    private UnitField Field()
    {
        var word = reader.Current.Text;
        if (reader.Current.Kind != TokenKind.Word || !Fields.Contains(word, StringComparer.Ordinal))
            throw new ExpressionFault(
                $"'{word}' cannot be asked of {reader.Terms.Unit.A}",
                NearestName.Hint(word, Fields) is { Length: > 0 } hint ? hint : $"the form is: {Form}"
            );
        reader.Advance();
        return word switch { "rank" => UnitField.Rank, "tier" => UnitField.Tier, _ => UnitField.Score };
    }

    private (ImmutableArray<FrameworkNode> Parts, bool Any) Scope()
    {
        var any = reader.IsWord("any");
        if (!any && !reader.IsWord("every") && !reader.IsWord("each"))
            return ([reader.Part(Form)], false);
        reader.Advance();
        return (PartsAfterEvery(reader), any);
    }

    /// <summary>"dimension", or "variable of 'DIM'", or "variable".</summary>
    internal static ImmutableArray<FrameworkNode> PartsAfterEvery(TokenReader reader)
    {
        var form = $"every {reader.Terms.Dimension.One}, or every {reader.Terms.Variable.One} of PART";
        if (reader.TakeTerm(terms => terms.Dimension.One))
            return reader.Names.Dimensions;
        reader.ExpectTerm(terms => terms.Variable.One, form);
        return reader.TakeWord("of")
            ? reader.Part(form).Children
            : [.. reader.Names.Dimensions.SelectMany(dimension => dimension.Children)];
    }
}
