using System.Collections.Immutable;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Expressions.Parsing;

/// <summary>Reads the expression language of docs/writing.md by recursive descent, one method a rule.</summary>
/// <exception cref="ExpressionFault">The text is not an expression, or names something that does not exist.</exception>
internal sealed class ExpressionParser(TokenReader reader)
{
    private const int DeepestNesting = 50;
    private static readonly ImmutableArray<string> Openers =
    [
        "score", "rank", "change", "total", "tier", "gap", "units", "best", "worst", "count", "share", "mean", "median", "sd", "range", "highest", "lowest",
        "correlation", "most", "least", "closest", "lead", "years", "streak", "new", "left", "not",
    ];

    private readonly TableExpressionParser tables = new(reader);
    private int depth;

    private QuantityParser Quantities => field ??= new(reader, this);

    /// <summary>Whether a word begins an expression of the language.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word, StringComparer.Ordinal);

    public static Expression Parse(string text, NameBook names)
    {
        var reader = new TokenReader(text, names);
        var expression = new ExpressionParser(reader).Whole();
        return reader.AtEnd
            ? expression
            : throw new ExpressionFault(
                $"'{reader.Current.Text}' is left over after the expression",
                "a list of names is A, B, C; conditions are joined by 'and'"
            );
    }

    private Expression Whole() => Or();

    private Expression Or()
    {
        Deeper();
        var left = And();
        while (reader.TakeWord("or"))
            left = new AnyOf(left, And());
        depth--;
        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (reader.TakeWord("and"))
            left = new AllOf(left, Not());
        return left;
    }

    private Expression Not()
    {
        if (!reader.TakeWord("not"))
            return Compared();
        Deeper();
        var operand = new NotTrue(Not());
        depth--;
        return operand;
    }

    private Expression Compared()
    {
        var start = reader.Position;
        var left = List();
        var leftText = reader.TextSince(start);
        if (TakeComparison() is not { } comparison)
            return left;
        var middle = reader.Position;
        var right = TextBeside(left) ?? List();
        return new Compare(comparison, left, right, leftText, reader.TextSince(middle));
    }

    /// <summary>What a text of a table is compared with is a text, whatever it names.</summary>
    private TextLiteral? TextBeside(Expression left)
    {
        if (left is not CellOf cell || cell.Table.Columns[cell.Column].IsNumber || reader.Current is not { Kind: TokenKind.Quoted, Text: var text })
            return null;
        reader.Advance();
        return new(text);
    }

    private Expression List()
    {
        var first = Primary();
        if (!reader.IsSymbol(","))
            return first;
        var items = ImmutableArray.CreateBuilder<Expression>();
        items.Add(first);
        while (reader.TakeSymbol(","))
            items.Add(Primary());
        return new ListLiteral(items.DrainToImmutable());
    }

    internal Expression Primary()
    {
        if (reader.TakeSymbol("("))
            return Bracketed();
        if (tables.TryRead() is { } asked)
            return asked;
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                reader.Advance();
                return new NumberLiteral(token.Number);
            case TokenKind.Quoted:
                reader.Advance();
                return reader.Names.Any(token.Text);
            case TokenKind.Word:
                return Quantities.Read(token.Text) ?? BareName();
            default:
                throw reader.Unexpected("an expression", $"rank of UNIT in PART, best N of PART, {reader.Terms.Unit.Other} where CONDITION ...");
        }
    }

    internal Expression Bracketed()
    {
        var inner = Or();
        return reader.TakeSymbol(")") ? inner : throw reader.Unexpected("')'");
    }

    private Expression BareName()
    {
        var (name, words) = reader.BareName();
        if (words > 0)
        {
            reader.Advance(words);
            return reader.Names.Any(name);
        }

        throw new ExpressionFault(
            $"'{reader.Current.Text}' is neither {reader.Terms.Unit.A} nor a word of the language",
            NearestName.Hint(reader.Current.Text, reader.Names.UnitNames.Concat(Openers).Append(reader.Terms.Unit.Other)));
    }

    internal Comparison? TakeComparison()
    {
        Comparison? comparison = reader.Current switch
        {
            { Kind: TokenKind.Symbol, Text: "=" } => Comparison.Equal,
            { Kind: TokenKind.Symbol, Text: "!=" } => Comparison.NotEqual,
            { Kind: TokenKind.Symbol, Text: "<" } => Comparison.Less,
            { Kind: TokenKind.Symbol, Text: "<=" } => Comparison.LessOrEqual,
            { Kind: TokenKind.Symbol, Text: ">" } => Comparison.Greater,
            { Kind: TokenKind.Symbol, Text: ">=" } => Comparison.GreaterOrEqual,
            { Kind: TokenKind.Word, Text: "in" } => Comparison.In,
            _ => null,
        };
        if (comparison is not null)
            reader.Advance();
        return comparison;
    }

    private void Deeper()
    {
        if (++depth > DeepestNesting)
            throw new ExpressionFault("the expression nests too deeply", "split it into several claims");
    }
}
