using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>
/// Reads the clauses of a query: "where CONDITION", "sort COLUMN descending", "best N by COLUMN", "sum by COLUMN, COLUMN". They stand
/// behind the path of the table, with commas between them, or each in a line of its own.
/// </summary>
internal static class TableQueryParser
{
    public static readonly ImmutableArray<string> Clauses = ["where", "sort", "best", "worst", "sum by", "mean by", "median by", "count by"];

    private const string Forms = "where CONDITION, sort COLUMN, best N by COLUMN, sum by COLUMN";

    /// <summary>The query with the clauses of a text added.</summary>
    public static TableQuery Read(string text, DataTable table, TableQuery query)
    {
        var reader = new TokenReader(text, NameBook.None);
        while (!reader.AtEnd)
        {
            query = Clause(reader, table, query);
            if (!reader.AtEnd && !reader.TakeSymbol(",") && !IsClause(reader))
                throw new ExpressionFault($"'{reader.Current.Text}' is left over", $"the clauses are: {Forms}");
        }

        return query;
    }

    private static bool IsClause(TokenReader reader) =>
        reader.Current.Kind == TokenKind.Word && reader.Current.Text is "where" or "sort" or "best" or "worst" || SummaryOf(reader.Current.Text) is not null;

    private static TableQuery Clause(TokenReader reader, DataTable table, TableQuery query)
    {
        var word = reader.Current.Text;
        if (reader.Current.Kind != TokenKind.Word || !IsClause(reader))
            throw new ExpressionFault($"'{word}' begins no clause", $"the clauses are: {Forms}");
        reader.Advance();
        switch (word)
        {
            case "where":
                var condition = new TableConditionParser(reader, table, isWhole: true).Parse();
                return query with { Where = query.Where is null ? condition : new AllTests(query.Where, condition) };
            case "sort":
                reader.TakeWord("by");
                var column = Name(reader, table, "sort COLUMN descending");
                return query with { Sort = column, Descending = reader.TakeWord("descending") || (!reader.TakeWord("ascending") && query.Descending) };
            case "best" or "worst":
                var count = reader.Count($"{word} N by COLUMN");
                return query with { Most = count, Worst = word == "worst", MostBy = reader.TakeWord("by") ? Name(reader, table, $"{word} N by COLUMN") : "" };
            default:
                reader.Expect("by", $"{word} by COLUMN, COLUMN");
                return query with { Summary = SummaryOf(word), By = Names(reader, table, $"{word} by COLUMN, COLUMN") };
        }
    }

    private static TableSummary? SummaryOf(string word) => word switch
    {
        "sum" => TableSummary.Sum,
        "mean" => TableSummary.Mean,
        "median" => TableSummary.Median,
        "count" => TableSummary.Count,
        _ => null,
    };

    /// <summary>Names with commas between them; a comma before the next clause ends the list.</summary>
    private static ImmutableArray<string> Names(TokenReader reader, DataTable table, string form)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        names.Add(Name(reader, table, form));
        while (reader.IsSymbol(",") && !(reader.Peek() is { Kind: TokenKind.Word, Text: "where" or "sort" or "best" or "worst" }))
        {
            reader.Advance();
            names.Add(Name(reader, table, form));
        }

        return names.DrainToImmutable();
    }

    private static string Name(TokenReader reader, DataTable table, string form) => ColumnNames.Of(table, reader).Take(form);
}
