using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Tables;

/// <summary>Finds what a cell names, by name or id, exactly; a name that is not there is an error with the nearest one as hint.</summary>
internal sealed class Names<T>(string what, string code, Findings findings)
    where T : class
{
    private readonly Dictionary<string, T> known = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly Dictionary<string, string> hints = new(StringComparer.Ordinal);

    public Names(string what, string code, IEnumerable<(string Id, string Name, T Value)> values, Findings findings)
        : this(what, code, findings)
    {
        foreach (var (id, name, value) in values)
        {
            known.TryAdd(name, value);
            known.TryAdd(id, value);
            names.Add(name);
        }
    }

    public T? Find(CsvCell cell) => Find(cell.Text, cell.Place);

    public T? Find(string name, SourcePlace place)
    {
        if (known.TryGetValue(name, out var value))
            return value;
        if (name.Length == 0)
            findings.Error("RB1208", place, $"the {what} is not named");
        else
            findings.Error(code, place, $"there is no {what} '{name}'", Hint(name));
        return null;
    }

    /// <summary>Kept, because a table with one wrong name has it in a thousand rows.</summary>
    private string Hint(string name) =>
        hints.TryGetValue(name, out var hint) ? hint : hints[name] = name.Length > 200 ? "" : NearestName.Hint(name, names);
}
