using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>Makes the names of units, dimensions and variables.</summary>
internal static class Names
{
    public static Names<Unit> Of(string what, string code, IEnumerable<Unit> units, Findings findings)
    {
        var names = new Names<Unit>(what, code, findings);
        foreach (var unit in units)
            names.Add(unit.Id, unit.Name, unit, unit.Names);
        return names;
    }

    public static Names<FrameworkNode> Of(string what, string code, IEnumerable<FrameworkNode> nodes, Findings findings)
    {
        var names = new Names<FrameworkNode>(what, code, findings);
        foreach (var node in nodes)
            names.Add(node.Id, node.Name, node, node.Names);
        return names;
    }
}

/// <summary>Finds what a cell names, by name in any language or by id, exactly; a name that is not there is an error with the nearest one as hint.</summary>
internal sealed class Names<T>(string what, string code, Findings findings)
    where T : class
{
    private readonly Dictionary<string, T> known = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly Dictionary<string, string> hints = new(StringComparer.Ordinal);

    public void Add(string id, string name, T value, OtherNames others)
    {
        known.TryAdd(name, value);
        known.TryAdd(id, value);
        names.Add(name);
        foreach (var other in others.All)
        {
            if (known.TryAdd(other, value))
                names.Add(other);
        }
    }

    public KnownNames Known => new(Has, Hint);

    public bool Has(string name) => known.ContainsKey(name);

    public T? Find(CsvCell cell) => Find(cell.Text, cell.Place);

    public T? Find(string name, SourcePlace place)
    {
        if (known.TryGetValue(name, out var value))
            return value;
        if (name.Length == 0)
            findings.Error("RB1208", place, $"the {what} is not named");
        else
            findings.Error(code, place, $"there is no {what} '{name}'", Hint(name) is { Length: > 0 } near ? near : Leftover(name));
        return null;
    }

    /// <summary>Kept, because a table with one wrong name has it in a thousand rows.</summary>
    private string Hint(string name) =>
        hints.TryGetValue(name, out var hint) ? hint : hints[name] = name.Length > 200 ? "" : NearestName.Hint(name, names);

    /// <summary>What is far from every name may be left of something that was taken out.</summary>
    private string Leftover(string name) =>
        name.Length > 200 ? "" : $"where it was taken out, 'reportbuilder remove {what} \"{name}\"' takes out what is left of it";
}
