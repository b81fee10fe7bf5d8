using System.Globalization;

namespace ReportBuilder.Composing.Numbering;

/// <summary>The addresses in the document: unique, readable, and the same at every build.</summary>
/// <param name="outer">Addresses that are taken already, for those of a part; they stay as they are.</param>
internal sealed class Anchors(Anchors? outer = null)
{
    /// <summary>The id of the table of contents.</summary>
    public const string ContentsList = "contents-list";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public bool IsTaken(string id) => taken.Contains(id) || (outer is not null && outer.IsTaken(id));

    /// <summary>Takes the first free of: the wished id, the id with the section's before it, the id with a number behind it.</summary>
    public string Take(string wished, string section = "")
    {
        var id = wished.Length == 0 ? "part" : wished;
        if (Add(id))
            return id;
        var stem = section.Length > 0 && section != id ? $"{section}-{id}" : id;
        for (var number = stem == id ? 2 : 1; ; number++)
        {
            var candidate = number == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            if (Add(candidate))
                return candidate;
        }
    }

    private bool Add(string id) => (outer is null || !outer.IsTaken(id)) && taken.Add(id);
}
