using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>The outline of the report: its sections as they nest.</summary>
internal static class Bookmarks
{
    /// <param name="places">
    /// Ids that have a place on a page; a section without one (a list of notes that all stand at the foot of pages) has no entry.
    /// </param>
    public static ImmutableArray<OutlineEntry> From(ReportDocument document, ImmutableArray<Destination> places) =>
        From(document.Sections, places.Select(place => place.Name).ToHashSet(StringComparer.Ordinal));

    private static ImmutableArray<OutlineEntry> From(ImmutableArray<Section> sections, HashSet<string> places) =>
        [
            .. sections
                .Where(section => places.Contains(section.Id))
                .Select(section => new OutlineEntry(NameOf(section), section.Id, From(section.Children, places))),
        ];

    /// <summary>As the heading prints it: a unit with what it is called in other languages.</summary>
    private static string NameOf(Section section)
    {
        if (section is { Kind: SectionKind.Unit, Unit: { } unit })
            return string.Join(' ', unit.Names.Beside.Select(other => other.Name).Prepend(section.Title));
        var title = section.Kind is SectionKind.Dimension or SectionKind.CaseStudy && section.ShortTitle.Length > 0 ? section.ShortTitle : section.Title;
        return section.Number.Length == 0 ? title : $"{section.Number} {title}";
    }
}
