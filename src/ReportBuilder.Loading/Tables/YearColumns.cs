using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Tables;

/// <summary>Chooses the values of one year where a table has those of several, in a column of years or in its heads ("GDP 2024").</summary>
internal sealed partial class YearColumns(CsvTable table, Findings findings)
{
    public const string Head = "year";
    public const string Latest = "latest";

    private readonly SortedDictionary<string, int> years = new(StringComparer.Ordinal);
    private CsvCell first;

    public static bool IsYear(string text) => text.Length == 4 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit);

    /// <summary>A head without its year: ("GDP", "2024") of "GDP 2024", "GDP (2024)" and "2024 GDP"; an empty year for none.</summary>
    public static (string Name, string Year) Split(string head) => InHead().Match(head) is { Success: true } match
        ? (match.Groups["before"].Value + match.Groups["after"].Value, match.Groups["year"].Value)
        : (head, "");

    public void Add(string year, CsvCell at)
    {
        if (year.Length == 0)
            return;
        if (years.Count == 0)
            first = at;
        years[year] = years.GetValueOrDefault(year) + 1;
    }

    /// <summary>The year to read; empty where the table has none; null (with a diagnostic) where nobody says which of several.</summary>
    public string? Chosen()
    {
        var said = table.Form.Year == Latest ? years.Keys.LastOrDefault() ?? "" : table.Form.Year;
        if (years.Count == 0)
            return "";
        if (said.Length > 0 && years.ContainsKey(said))
            return Told(said);
        if (said.Length > 0)
            findings.Error(
                "RB1265",
                first.Place,
                $"the table has no values of {said}",
                $"it has those of {Words(years.Keys)}: correct 'year' in {table.Form.Sidecar}"
            );
        else if (years.Count == 1)
            return years.Keys.First();
        else
            findings.Error(
                "RB1265",
                first.Place,
                $"the table has values of {Words(years.Keys)}",
                $"write 'year: {years.Keys.Last()}' or 'year: latest' in {table.Form.Sidecar}"
            );
        return null;
    }

    private string Told(string chosen)
    {
        if (years.Count > 1)
            findings.Note("RB1260", new(table.Path), $"values of {chosen} are read, and those of {Words(years.Keys.Where(year => year != chosen))} are not");
        return chosen;
    }

    private static string Words(IEnumerable<string> years)
    {
        ImmutableArray<string> all = [.. years];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    [GeneratedRegex(
        @"^(?:(?<before>.*\S)[\s_:,-]+\(?(?<year>[12][0-9]{3})\)?|(?<year>[12][0-9]{3})[\s_:,-]+(?<after>\S.*))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex InHead();
}
