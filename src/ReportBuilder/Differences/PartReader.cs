using ReportBuilder.Html;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Differences;

/// <summary>Lists the sections, figures, tables and texts of a document with their addresses, pages and hashes, in reading order.</summary>
internal static class PartReader
{
    public static IEnumerable<PartState> Read(ReportDraft draft, PagedDocument? pages)
    {
        var addresses = SiteAddresses.Of(draft.Document, draft.Scores);
        var labels = pages?.Destinations.ToDictionary(destination => destination.Name, destination => pages.Pages[destination.PageIndex].Label, StringComparer.Ordinal) ?? [];
        var sections = draft.Document.InReadingOrder().Select(entry => entry.Section).ToList();
        var parts = new List<PartState>[sections.Count];
        Parallel.For(0, parts.Length, at => parts[at] = [.. Parts(sections[at], addresses.GetValueOrDefault(sections[at].Id, ""), labels.GetValueOrDefault(sections[at].Id, ""))]);
        return parts.SelectMany(list => list).Select(part => part with { Address = addresses.GetValueOrDefault(part.Id, part.Address), Page = labels.GetValueOrDefault(part.Id, part.Page) });
    }

    private static IEnumerable<PartState> Parts(Section section, string address, string page)
    {
        yield return new("section", section.Id, TitleOf(section), section.Id, address, page, StructureHash.Of(section.Number, section.Title, section.Standfirst, section.Opening, section.Content));
        foreach (var block in section.Opening.Concat(section.Content).SelectMany(Nested).Where(block => block.Id.Length > 0))
            yield return new(KindOf(block), block.Id, TitleOf(block), section.Id, address, page, StructureHash.Of(block));
    }

    private static IEnumerable<Block> Nested(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(Nested).Prepend(block),
        Quotation quotation => quotation.Content.SelectMany(Nested).Prepend(block),
        _ => [block],
    };

    private static string KindOf(Block block) => block switch
    {
        Figure => "figure",
        Table => "table",
        _ => "text",
    };

    private static string TitleOf(Section section) => section.Dimension is { } dimension && section.Kind == SectionKind.Dimension ? dimension.Name : section.Title.Length > 0 ? section.Title : section.Id;

    private static string TitleOf(Block block) => block switch
    {
        Figure { Number: > 0 } figure => $"Figure {figure.Number}: {figure.Finding}",
        Figure figure => figure.Finding.Length > 0 ? figure.Finding : figure.Spec.Title,
        Table table => table.Caption,
        Heading heading => PlainText.Of(heading.Content),
        _ => "",
    };
}
