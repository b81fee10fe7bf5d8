using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Links lead to a place of the report, or to an address of a kind that is safe to follow.</summary>
internal static class BrokenLinks
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    public static void Check(Composition composition, ReportDocument document)
    {
        var ids = document.InReadingOrder().Select(entry => entry.Section.Id)
            .Concat(Blocks.Of(document).Select(block => block.Id))
            .Concat(Blocks.Of(document).OfType<NoteList>().SelectMany(list => list.Notes).Select(note => note.Id))
            .Where(id => id.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (target, place) in composition.Links)
        {
            if (target.StartsWith('#') && !ids.Contains(target[1..]))
                composition.Error("RB4405", place, $"the link leads to '{target}', which is nowhere in the report", NearestName.Hint(target[1..], ids));
            else if (!target.StartsWith('#') && !Schemes.Any(scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
                composition.Error("RB4405", place, $"the link leads to '{target}', which is not an address", "addresses start with https://, http://, mailto: or #");
        }
    }
}
