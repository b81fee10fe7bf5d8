using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Tables;

/// <summary>Ids: lower-case words and figures joined by hyphens, unique in their table. They become addresses and file names.</summary>
internal sealed class Identifiers(string what, Findings findings)
{
    public const int Longest = 80;

    private readonly Dictionary<string, SourcePlace> first = new(StringComparer.Ordinal);

    /// <summary>Whether the id is new. One that is ill made is reported and counts, so that what refers to it is not reported too.</summary>
    public bool Add(CsvCell cell) => Add(cell.Text, cell.Place);

    public bool Add(string id, SourcePlace place)
    {
        if (!IsWellMade(id))
            findings.Error("RB1218", place, $"'{id}' cannot be the id of a {what}", $"lower-case letters, figures and hyphens, at most {Longest}: 'xi-an'");

        if (first.TryAdd(id, place))
            return true;
        findings.Error("RB1214", place, $"the {what} '{id}' is there twice (first at {first[id]})", "ids are unique");
        return false;
    }

    public static bool IsWellMade(string id) =>
        id.Length is > 0 and <= Longest
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal);
}
