using System.Collections.Immutable;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Parsing;

/// <summary>Reads what follows "cities where". It stops before a word that belongs to the expression around it.</summary>
internal sealed class ConditionParser(TokenReader reader, ExpressionParser expressions)
{
    private const string Form = "rank <= 10 in PART";
    private const int DeepestNesting = 50;
    private static readonly ImmutableArray<string> Fields = ["score", "rank", "total", "tier"];
    private readonly ColumnNames attributes = new(reader, reader.Names.Attributes.Has, reader.Names.Attributes.LongestName);
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
        return IsField(reader.Peek(ahead)) ? IsCompared(ahead + 1) : attributes.WordsAt(ahead) is > 0 and var words && IsCompared(ahead + words);
    }

    private static bool IsField(Token token) => token.Kind == TokenKind.Word && Fields.Contains(token.Text, StringComparer.Ordinal);

    private bool IsCompared(int ahead) =>
        reader.Peek(ahead) is { Kind: TokenKind.Symbol, Text: not ("(" or ")" or ",") } or { Kind: TokenKind.Word, Text: "in" };

    private Condition Test() => !IsField(reader.Current) && attributes.WordsAt(0) > 0 ? Attribute() : FieldTest();

    /// <summary>"coast = 'yes'", "river in 'Aln', 'Breck'", "population >= 100000".</summary>
    private AttributeTest Attribute()
    {
        const string form = "COLUMN = 'TEXT', COLUMN in 'TEXT', 'TEXT', or COLUMN >= NUMBER";
        var name = reader.Names.Attributes.Head(attributes.Take(form));
        var comparison = expressions.TakeComparison() ?? throw reader.Unexpected("a comparison", form);
        var token = reader.Current;
        if (token.Kind == TokenKind.Number && comparison != Comparison.In)
        {
            reader.Advance();
            return new(name, comparison, [token.Text], token.Number);
        }

        if (comparison is not (Comparison.Equal or Comparison.NotEqual or Comparison.In))
            throw reader.Unexpected("a number", form);
        var values = ImmutableArray.CreateBuilder<string>(1);
        do
            values.Add(Value(name, form));
        while (comparison == Comparison.In && reader.TakeSymbol(","));
        return new(name, comparison, values.DrainToImmutable(), null);
    }

    private string Value(string name, string form)
    {
        var token = reader.Current;
        if (token.Kind == TokenKind.Word)
            throw new ExpressionFault($"'{token.Text}' stands without quotes", $"write '{token.Text}'");
        if (token.Kind is not (TokenKind.Quoted or TokenKind.Number))
            throw reader.Unexpected("a value in quotes", form);
        reader.Names.Attributes.Expect(name, token.Text, reader.Terms);
        reader.Advance();
        return token.Text;
    }

    private FieldTest FieldTest()
    {
        var field = Field();
        var comparison = expressions.TakeComparison() ?? throw reader.Unexpected("a comparison", Form);
        if (comparison == Comparison.In)
            throw new ExpressionFault("'in' compares no score, rank or tier with a value", $"the form is: {Form}");
        var value = expressions.Primary();
        var among = Among(field);
        var (parts, any) = reader.TakeWord("in") ? Scope() : ([reader.Names.Root], false);
        return new(field, comparison, value, parts, any) { Class = among ?? Among(field) };
    }

    private UnitClass? Among(UnitField field) => field == UnitField.Rank && reader.TakeWord("among") ? reader.Class("rank <= 10 among 'GROUP' in PART") : null;

    private UnitField Field()
    {
        var word = reader.Current.Text;
        if (reader.Current.Kind != TokenKind.Word || !Fields.Contains(word, StringComparer.Ordinal))
            throw new ExpressionFault(
                $"'{word}' cannot be asked of {reader.Terms.Unit.A}",
                NearestName.Hint(word, Fields.Concat(reader.Names.Attributes.Names)) is { Length: > 0 } hint
                    ? hint
                    : $"the form is: {Form}; a column of data/units.csv may be asked for too"
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
