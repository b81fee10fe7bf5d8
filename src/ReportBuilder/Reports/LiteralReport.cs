using System.Collections.Immutable;
using ReportBuilder.Data;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Reports;

/// <summary>The words that authors mean as they stand, each with its place and its reason.</summary>
internal static class LiteralReport
{
    public static string Write(string format, ImmutableArray<LiteralWords> literals) => format == "json" ? Json(literals) : Text(literals);

    /// <summary>One line each, as an editor opens it, and how many there are.</summary>
    private static string Text(ImmutableArray<LiteralWords> literals) =>
        string.Concat(literals.Select(literal => $"{literal.Place}: '{literal.Words}': {(literal.Reason.Length > 0 ? literal.Reason : "no reason given")}\n"))
        + FormattableString.Invariant($"{literals.Length} {(literals.Length == 1 ? "literal" : "literals")}\n");

    private static string Json(ImmutableArray<LiteralWords> literals) => JsonOutput.Write(json =>
    {
        json.WriteStartArray();
        foreach (var literal in literals)
        {
            json.WriteStartObject();
            json.WriteString("file", literal.Place.File);
            json.WriteNumber("line", literal.Place.Line);
            json.WriteNumber("column", literal.Place.Column);
            json.WriteString("words", literal.Words);
            json.WriteString("reason", literal.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
