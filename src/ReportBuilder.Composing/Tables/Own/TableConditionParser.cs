using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>Reads what follows "where" over the rows of a table. Inside a claim it stops before a word that belongs to the claim around it.</summary>
/// <param name="isWhole">Nothing else follows the condition.</param>
internal sealed class TableConditionParser(TokenReader reader, DataTable table, bool isWhole)
{
    private const string Form = "COLUMN = 'TEXT' and COLUMN >= 2020";
    private const int DeepestNesting = 50;
    private readonly ColumnNames names = ColumnNames.Of(table, reader);
    private readonly ExpressionParser comparisons = new(reader);
    private int depth;
    private int brackets;

    /// <summary>The condition of a text that is nothing but one.</summary>
    public static TableCondition Parse(string text, DataTable table)
    {
        var reader = new TokenReader(text, NameBook.None);
        var condition = new TableConditionParser(reader, table, isWhole: true).Parse();
        return reader.AtEnd ? condition : throw new ExpressionFault($"'{reader.Current.Text}' is left over after the condition", $"the form is: {Form}");
    }

    public TableCondition Parse()
    {
        var left = And();
        while (reader.IsWord("or") && GoesOn())
        {
            reader.Advance();
            left = new AnyTest(left, And());
        }

        return left;
    }

    private TableCondition And()
    {
        var left = Not();
        while (reader.IsWord("and") && GoesOn())
        {
            reader.Advance();
            left = new AllTests(left, Not());
        }

        return left;
    }

    private TableCondition Not()
    {
        if (++depth > DeepestNesting)
            throw new ExpressionFault("the condition nests too deeply", "split it into several");
        var condition = reader.TakeWord("not") ? new NotTest(Not()) : reader.TakeSymbol("(") ? Bracketed() : Test();
        depth--;
        return condition;
    }

    private TableCondition Bracketed()
    {
        brackets++;
        var inner = Parse();
        brackets--;
        return reader.TakeSymbol(")") ? inner : throw reader.Unexpected("')'");
    }

    /// <summary>"and year = 2024" goes on with the condition; "and visitors of 'Hefei' > 3" belongs to the claim around it.</summary>
    private bool GoesOn()
    {
        if (isWhole || brackets > 0)
            return true;
        var ahead = 1;
        while (reader.Peek(ahead) is { Kind: TokenKind.Word, Text: "not" } or { Kind: TokenKind.Symbol, Text: "(" })
            ahead++;
        var words = names.WordsAt(ahead);
        return words > 0 && reader.Peek(ahead + words) is { Kind: TokenKind.Symbol, Text: "=" or "!=" or "<" or "<=" or ">" or ">=" } or { Kind: TokenKind.Word, Text: "in" };
    }

    private ColumnTest Test()
    {
        var column = table.IndexOf(names.Take(Form));
        var comparison = comparisons.TakeComparison() ?? throw reader.Unexpected("a comparison", Form);
        var type = table.Columns[column].Type;
        if (type == ColumnType.Text && comparison is not (Comparison.Equal or Comparison.NotEqual or Comparison.In))
            throw new ExpressionFault($"'{table.Columns[column].Name}' holds text, which is compared with =, != and in", $"the form is: {Form}");
        var values = ImmutableArray.CreateBuilder<TableOperand>(1);
        values.Add(Operand(table.Columns[column]));
        while (comparison == Comparison.In && reader.TakeSymbol(","))
            values.Add(Operand(table.Columns[column]));
        return new(column, comparison, values.DrainToImmutable());
    }

    private TableOperand Operand(DataField column)
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Quoted:
                reader.Advance();
                return Value(column, token.Text, token.Kind == TokenKind.Number ? token.Number : null);
            case TokenKind.Word when names.WordsAt(0) > 0:
                var other = table.IndexOf(names.Take(Form));
                return table.Columns[other].Type == ColumnType.Text == (column.Type == ColumnType.Text)
                    ? new("", null, other)
                    : throw new ExpressionFault($"'{column.Name}' and '{table.Columns[other].Name}' cannot be compared: one holds text");
            case TokenKind.Word:
                throw new ExpressionFault($"'{token.Text}' is no column of {table.Path}", $"a text stands in quotes: {column.Name} = '{token.Text}'");
            default:
                throw reader.Unexpected("a value", Form);
        }
    }

    /// <summary>A value as the column holds it; an empty text stands for an empty cell in every column.</summary>
    public static TableOperand Value(DataField column, string text, double? number) =>
        column.Type switch
        {
            _ when text.Length == 0 => new("", null),
            ColumnType.Text => new(text, null),
            ColumnType.Date => new(
                text,
                DateForm.Number(text)
                    ?? throw new ExpressionFault(
                        $"'{text}' is not a date, and '{column.Name}' holds dates",
                        "write '2024', '2024 Q2', '2024-06' or '2024-06-30'"
                    )
            ),
            _ => new(
                text,
                number
                    ?? throw new ExpressionFault(
                        $"'{text}' is a text, and '{column.Name}' holds {(column.Type == ColumnType.Year ? "years" : "numbers")}",
                        "write a number without quotes"
                    )
            ),
        };
}

/// <summary>Reads names of columns: quoted, or the longest bare run of words that is one.</summary>
/// <param name="isName">Whether something is the name of a column.</param>
internal sealed class ColumnNames(TokenReader reader, Func<string, bool> isName, int longest)
{
    /// <summary>The columns of one table.</summary>
    public static ColumnNames Of(DataTable table, TokenReader reader) =>
        new(reader, name => table.Find(name) is not null, table.Columns.Select(column => column.Name.AsSpan().Count(' ') + 1).DefaultIfEmpty(1).Max());

    /// <summary>How many tokens from the one ahead are the name of a column; 0 where none is.</summary>
    public int WordsAt(int ahead)
    {
        if (reader.Peek(ahead).Kind == TokenKind.Quoted)
            return isName(reader.Peek(ahead).Text) ? 1 : 0;
        if (reader.Peek(ahead).Kind != TokenKind.Word)
            return 0;
        for (var words = longest; words > 0; words--)
        {
            if (isName(Joined(ahead, words)))
                return words;
        }

        return 0;
    }

    /// <summary>The name that stands here; one that is none is given as it stands, for a message.</summary>
    public string Take(string form)
    {
        if (reader.Current.Kind is not (TokenKind.Quoted or TokenKind.Word))
            throw reader.Unexpected("a column", form);
        var words = Math.Max(1, WordsAt(0));
        var name = Joined(0, words);
        reader.Advance(words);
        return name;
    }

    private string Joined(int ahead, int words)
    {
        if (words == 1)
            return reader.Peek(ahead).Text;
        var texts = new string[words];
        for (var word = 0; word < words; word++)
        {
            var token = reader.Peek(ahead + word);
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                return "";
            texts[word] = token.Text;
        }

        return string.Join(' ', texts);
    }
}
