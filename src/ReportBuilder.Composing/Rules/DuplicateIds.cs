using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Every address leads to one place.</summary>
internal static class DuplicateIds
{
    public static void Check(Composition composition, ReportDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var places = document.InReadingOrder().Select(entry => (entry.Section.Id, entry.Section.Origin)).Concat(Blocks.Of(document).Select(block => (block.Id, block.Origin)));
        foreach (var (id, origin) in places.Where(place => place.Id.Length > 0 && !seen.Add(place.Id)))
            composition.Error("RB4404", origin, $"the id '{id}' stands twice in the report", "choose another");
    }
}
