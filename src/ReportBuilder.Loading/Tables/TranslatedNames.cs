using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>Names in other languages are unique in their language, and no unit or part bears the name of another: texts may call them by any.</summary>
internal sealed class TranslatedNames(string what, Findings findings)
{
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);

    /// <param name="id">Whose names they are.</param>
    public void Add(string id, string key, OtherNames names, SourcePlace place)
    {
        owners.TryAdd(key, id);
        foreach (var (tag, name) in names.ByLanguage)
        {
            if (!owners.TryAdd(name, id) && owners[name] != id)
                findings.Error("RB1132", place, $"the {what} '{key}' is called '{name}' in {tag}, as '{owners[name]}' is", "give each a name of its own");
        }
    }
}
