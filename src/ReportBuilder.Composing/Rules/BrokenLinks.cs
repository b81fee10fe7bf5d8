using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>A link leads to a place in the report, or to a web or mail address.</summary>
internal static class BrokenLinks
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    public static void Check(WholeReport report)
    {
        var ids = Addresses(report.Parts);
        foreach (var (target, place) in report.Links)
        {
            if (target.StartsWith('#') && !ids.Contains(target[1..]))
                report.Error("RB4405", place, $"the link leads to '{target}', which is nowhere in the report", NearestName.Hint(target[1..], ids));
            else if (!target.StartsWith('#') && !Schemes.Any(scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
                report.Error("RB4405", place, $"the link leads to '{target}', which is not an address", "addresses start with https://, http://, mailto: or #");
        }
    }

    private static HashSet<string> Addresses(DocumentParts parts)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in parts.Sections)
            ids.Add(section.Id);
        foreach (var block in parts.Blocks)
            ids.Add(block.Id);
        foreach (var note in parts.Blocks.OfType<NoteList>().SelectMany(list => list.Notes))
            ids.Add(note.Id);
        ids.Remove("");
        return ids;
    }
}
