using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>The outline of the report: its sections as they nest.</summary>
internal static class Bookmarks
{
    public static ImmutableArray<OutlineEntry> From(ReportDocument document) => From(document.Sections);

    private static ImmutableArray<OutlineEntry> From(ImmutableArray<Section> sections) =>
        [.. sections.Select(section => new OutlineEntry(NameOf(section), section.Id, From(section.Children)))];

    private static string NameOf(Section section)
    {
        var title = section.Kind is SectionKind.Dimension or SectionKind.CaseStudy && section.ShortTitle.Length > 0 ? section.ShortTitle : section.Title;
        return section.Number.Length == 0 || section.Kind == SectionKind.City ? title : $"{section.Number} {title}";
    }
}
