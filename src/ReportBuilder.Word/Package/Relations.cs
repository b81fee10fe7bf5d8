using System.Collections.Immutable;
using System.Globalization;

namespace ReportBuilder.Word.Package;

/// <summary>What the document refers to outside itself: its other parts, its pictures, addresses.</summary>
internal sealed class Relations
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Type, string Target, bool IsOutside)> relations = [];
    private readonly Dictionary<(string, string), string> known = [];

    /// <summary>The id of a relation to a part beside the document, or to an address.</summary>
    public string Add(string type, string target, bool isOutside = false)
    {
        if (known.TryGetValue((type, target), out var id))
            return id;
        relations.Add((type, target, isOutside));
        return known[(type, target)] = string.Create(CultureInfo.InvariantCulture, $"rId{relations.Count}");
    }

    public ImmutableArray<byte> Write()
    {
        var xml = Xml.Part().Open("Relationships", ("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"));
        for (var at = 0; at < relations.Count; at++)
        {
            var (type, target, isOutside) = relations[at];
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{at + 1}");
            var address = type.Contains(':', StringComparison.Ordinal) ? type : Office + type;
            if (isOutside)
                xml.Empty("Relationship", ("Id", id), ("Type", address), ("Target", target), ("TargetMode", "External"));
            else
                xml.Empty("Relationship", ("Id", id), ("Type", address), ("Target", target));
        }

        return xml.Close("Relationships").ToBytes();
    }
}
