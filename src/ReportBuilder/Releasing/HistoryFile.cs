using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Releasing;

/// <summary>
/// data/history.csv with the results of a released edition: the next edition reads there what this one published. Rows of the edition are
/// written anew, so that a second release leaves none of the first behind; all other lines stay as they are.
/// </summary>
internal static class HistoryFile
{
    public const string Path = "data/history.csv";

    private const string Edition = "edition";
    private static readonly ImmutableArray<string> Heads = [Edition, "unit", "class", "part", "score", "rank", "framework"];

    /// <summary>The table; null where the edition writes it in another form than plain comma-separated values with the edition first.</summary>
    /// <param name="table">As it is; null where there is none.</param>
    public static ImmutableArray<byte>? With(ImmutableArray<byte>? table, ReportInputs inputs, Scorebook scores)
    {
        var text = table is { } bytes ? Encoding.UTF8.GetString(bytes.AsSpan()) : string.Join(',', Heads) + "\n";
        var ending = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string[] lines = text.TrimStart('\uFEFF').Split(ending);
        string[] heads = [.. lines[0].Split(',').Select(head => Neutral(head.Trim(), inputs.Edition.Terms))];
        if (heads[0] != Edition || heads.Except(Heads, StringComparer.Ordinal).Any())
            return null;
        var year = inputs.Edition.Year.ToString(CultureInfo.InvariantCulture);
        var kept = lines.Where(line => line.Length > 0 && !line.StartsWith(year + ",", StringComparison.Ordinal));
        var own = Rows(inputs, scores).Select(row => string.Join(',', heads.Select(head => CsvText.Cell(row[head]))));
        return [.. Encoding.UTF8.GetBytes(string.Concat(kept.Concat(own).Select(line => line + ending)))];
    }

    private static string Neutral(string head, Terms terms) => terms.IsUnit(head) ? "unit" : head == terms.Edition.One ? Edition : head;

    /// <summary>The index and its parts down to the variables: indicators may share their names.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(ReportInputs inputs, Scorebook scores)
    {
        foreach (var column in scores.Columns.Where(column => column.Node.Indicator is null))
        {
            for (var unit = 0; unit < scores.Units.Length; unit++)
            {
                if (column.Scores[unit].Value is not { } score)
                    continue;
                yield return new(StringComparer.Ordinal)
                {
                    [Edition] = inputs.Edition.Year.ToString(CultureInfo.InvariantCulture),
                    ["unit"] = scores.Units[unit].Name,
                    ["class"] = scores.Units[unit].Group,
                    ["part"] = column.Node.Id == scores.Framework.Root.Id ? "" : column.Node.Name,
                    ["score"] = score.ToString("R", CultureInfo.InvariantCulture),
                    ["rank"] = column.Ranks[unit]?.ToString(CultureInfo.InvariantCulture) ?? "",
                    ["framework"] = inputs.FrameworkVersion,
                };
            }
        }
    }
}
