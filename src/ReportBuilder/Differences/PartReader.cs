using System.Collections.Immutable;
using ReportBuilder.Html;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>Lists the sections, figures, tables and texts of a document with their addresses and hashes, in reading order.</summary>
internal static class PartReader
{
    public static ImmutableArray<PartState> Read(ReportDraft draft)
    {
        var sections = new List<Section>();
        foreach (var (section, _) in draft.Document.InReadingOrder())
            sections.Add(section);
        var hashes = new SectionHash[sections.Count];
        Parallel.For(0, hashes.Length, at => hashes[at] = StructureHash.Of(sections[at]));
        var addresses = SiteAddresses.Of(draft.Document, draft.Scores);
        var parts = ImmutableArray.CreateBuilder<PartState>();
        for (var at = 0; at < sections.Count; at++)
            Add(parts, sections[at], hashes[at], addresses);
        return parts.ToImmutable();
    }

    /// <summary>With the printed number of the page that each part is on; a block without one of its own is where its section is.</summary>
    public static ImmutableArray<PartState> OnPages(ImmutableArray<PartState> parts, Dictionary<string, string> labels)
    {
        if (labels.Count == 0)
            return parts;
        var placed = ImmutableArray.CreateBuilder<PartState>(parts.Length);
        foreach (var part in parts)
            placed.Add(part with { Page = labels.GetValueOrDefault(part.Id) ?? labels.GetValueOrDefault(part.Section, "") });
        return placed.MoveToImmutable();
    }

    private static void Add(ImmutableArray<PartState>.Builder parts, Section section, SectionHash hashes, ImmutableSortedDictionary<string, string> addresses)
    {
        var address = addresses.GetValueOrDefault(section.Id, "");
        parts.Add(new("section", section.Id, TitleOf(section), section.Id, address, "", hashes.Hash));
        foreach (var (block, hash) in hashes.Blocks)
            parts.Add(new(KindOf(block), block.Id, TitleOf(block), section.Id, addresses.GetValueOrDefault(block.Id, address), "", hash));
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
