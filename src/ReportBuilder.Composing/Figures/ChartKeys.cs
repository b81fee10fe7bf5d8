using System.Collections.Immutable;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Figures;

/// <summary>The "key: value" lines of a chart or table, each with where its value starts.</summary>
internal sealed class ChartKeys
{
    public static readonly ImmutableArray<string> Known =
    [
        "data", "title", "highlight", "finding", "measures", "source", "alt", "wide", "claim", "trend", "log", "id", "caption", "note", "on-colour", "numbered", "height",
        "x", "y", "label", "group", "among", "size", "low", "high", "unit",
        .. TableQueryParser.Clauses, "columns", "formats", "totals", "outline", "projection", "regions",
    ];

    /// <summary>Those whose values are words for readers.</summary>
    private static readonly ImmutableArray<string> Words = ["title", "finding", "measures", "source", "alt", "caption", "note", "unit"];

    private readonly Dictionary<string, DirectiveLine> values = new(StringComparer.Ordinal);

    public DirectiveLine? this[string key] => values.GetValueOrDefault(key);

    public string Text(string key) => this[key]?.Text ?? "";

    public bool IsYes(string key) => Text(key) is "yes" or "true";

    /// <summary>Reads the lines; a line without a key goes on with the value before it.</summary>
    public static ChartKeys Read(IEnumerable<DirectiveLine> lines, Action<DirectiveLine, string, string> complain)
    {
        var keys = new ChartKeys();
        var last = "";
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            var key = colon > 0 ? line.Text[..colon].Trim() : "";
            if (key.Length > 0 && Known.Contains(key, StringComparer.Ordinal))
            {
                keys.values[key] = Words.Contains(key, StringComparer.Ordinal) ? line.From(colon + 1).WithoutQuotes() : line.From(colon + 1);
                last = key;
            }
            else if (last.Length > 0 && (key.Length == 0 || key.Contains(' ', StringComparison.Ordinal)))
            {
                keys.values[last] = keys.values[last] with { Text = $"{keys.values[last].Text} {line.Text.Trim()}" };
            }
            else
            {
                complain(line, $"'{(key.Length > 0 ? key : line.Text.Trim())}' is not a key here", NearestName.Hint(key, Known));
            }
        }

        return keys;
    }
}
