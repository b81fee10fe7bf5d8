using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>The lines of a chart or table of the edition's own data. What is wrong with one is told at its place.</summary>
/// <param name="code">Of what is told.</param>
internal sealed class TableKeys(SectionDraft draft, ChartKeys keys, TextOrigin origin, SourcePlace place, string code)
{
    private string asked = "data";

    /// <summary>Whether something names a table by its path.</summary>
    public static bool IsPath(string name) => name.StartsWith("data/", StringComparison.Ordinal);

    public bool Has(string key) => keys.Text(key).Length > 0;

    /// <summary>The text of a line; what goes wrong from here on is told at its place.</summary>
    public string Text(string key)
    {
        if (keys[key] is not null)
            asked = key;
        return keys.Text(key);
    }

    public string[] Names(string key) => Split(Text(key));

    /// <summary>Names with commas between them, in quotes or not.</summary>
    public static string[] Split(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('"', '\''))];

    /// <summary>What the program says to readers.</summary>
    public Wording Wording => draft.Wording;

    public ImmutableArray<string> WorksOf(DataTable table) => TableSources.WorksOf(draft, table);

    /// <summary>What is read from the lines, or null after a diagnostic.</summary>
    public T? Read<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ExpressionFault fault)
        {
            draft.Error(code, keys[asked] is { } line ? origin.At(line.Line, line.Column) : place, fault.Message, fault.Hint);
            return null;
        }
    }

    /// <summary>
    /// The table that a text names, and what it asks of it: "data/tourism.csv where year = 2024, best 8"; each clause can have a line of
    /// its own too.
    /// </summary>
    public (DataTable Table, TableQuery Query) Query(string text)
    {
        var path = Path(text, out var clauses);
        var table = draft.Names.Tables.Table(path);
        var query = TableQueryParser.Read(clauses, table, new());
        foreach (var clause in TableQueryParser.Clauses.Where(Has))
            query = TableQueryParser.Read($"{clause} {Text(clause)}", table, query);
        asked = query.Where is null || !Has("where") ? "data" : "where";
        return (table, query);
    }

    /// <param name="clauses">What stands behind the path.</param>
    private static string Path(string text, out string clauses)
    {
        var quoted = text is ['\'' or '"', ..] && text.IndexOf(text[0], 1) > 0;
        var end = quoted ? text.IndexOf(text[0], 1) : text.AsSpan().IndexOfAny(' ', ',');
        clauses = end < 0 ? "" : text[(end + 1)..].TrimStart(' ', ',');
        return quoted ? text[1..end] : end < 0 ? text : text[..end];
    }
}
