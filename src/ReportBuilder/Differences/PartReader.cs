using System.Collections.Immutable;
using ReportBuilder.Data;
using ReportBuilder.Html;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Differences;

/// <summary>Lists the sections, figures, tables and texts of a document with their addresses, pages and hashes, in reading order.</summary>
internal static class PartReader
{
    public static ImmutableArray<PartState> Read(ReportDraft draft, PagedDocument? pages)
    {
        var sections = draft.Document.InReadingOrder().Select(entry => entry.Section).ToArray();
        var hashes = new SectionHash[sections.Length];
        Parallel.For(0, hashes.Length, at => hashes[at] = StructureHash.Of(sections[at]));
        var addresses = SiteAddresses.Of(draft.Document, draft.Scores);
        var labels = PageLabels.Of(pages);
        var parts = ImmutableArray.CreateBuilder<PartState>();
        for (var at = 0; at < sections.Length; at++)
            Add(parts, sections[at], hashes[at], addresses, labels);
        return parts.ToImmutable();
    }

    /// <summary>A block without an address or page of its own is where its section is.</summary>
    private static void Add(ImmutableArray<PartState>.Builder parts, Section section, SectionHash hashes, ImmutableSortedDictionary<string, string> addresses, Dictionary<string, string> labels)
    {
        var (address, page) = (addresses.GetValueOrDefault(section.Id, ""), labels.GetValueOrDefault(section.Id, ""));
        parts.Add(new("section", section.Id, TitleOf(section), section.Id, address, page, hashes.Hash));
        foreach (var (block, hash) in hashes.Blocks)
            parts.Add(new(KindOf(block), block.Id, TitleOf(block), section.Id, addresses.GetValueOrDefault(block.Id, address), labels.GetValueOrDefault(block.Id, page), hash));
    }

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
