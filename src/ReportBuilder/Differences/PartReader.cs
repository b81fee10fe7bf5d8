using System.Collections.Immutable;
using ReportBuilder.Differences.State;
using ReportBuilder.Html;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Differences;

/// <summary>Lists the sections, figures, tables and texts of a document with their addresses and hashes, in reading order.</summary>
internal static class PartReader
{
    public static ImmutableArray<PartState> Read(ReportDraft draft)
    {
        var sections = draft.Document.InReadingOrder().Select(entry => entry.Section).ToArray();
        var addresses = SiteAddresses.Of(draft.Document, draft.Scores);
        var parts = new PartState[sections.Length][];
        Parallel.For(0, parts.Length, at => parts[at] = [.. PartsOf(sections[at], addresses)]);
        return [.. parts.SelectMany(part => part)];
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

    public static IEnumerable<PartState> PartsOf(Section section, ImmutableSortedDictionary<string, string> addresses)
    {
        var address = addresses.GetValueOrDefault(section.Id, "");
        var blocks = section.Opening.AddRange(section.Content);
        var hashes = new ContentHash[blocks.Length];
        for (var at = 0; at < blocks.Length; at++)
            hashes[at] = ContentHash.OfText(blocks[at]);
        var whole = SectionHash.Of(section, hashes);
        yield return new("section", section.Id, TitleOf(section), section.Id, address, "", whole.ToString());
        for (var at = 0; at < blocks.Length; at++)
        {
            foreach (var part in new[] { blocks[at] }.WithInner().Where(part => part.Id.Length > 0))
            {
                var hash = ReferenceEquals(part, blocks[at]) ? hashes[at] : ContentHash.OfText(part);
                yield return new(KindOf(part), part.Id, TitleOf(part), section.Id, addresses.GetValueOrDefault(part.Id, address), "", hash.ToString());
            }
        }
    }

    private static string KindOf(Block block) => block switch
    {
        Figure or Illustration or Gallery or Portrait => "figure",
        Table => "table",
        _ => "text",
    };

    private static string TitleOf(Section section) =>
        section.Dimension is { } dimension && section.Kind == SectionKind.Dimension ? dimension.Name
        : section.Title.Length > 0 ? section.Title
        : section.Id;

    private static string TitleOf(Block block) => block switch
    {
        Figure { Number: > 0 } figure => $"Figure {figure.Number}: {figure.Finding}",
        Figure figure => figure.Finding.Length > 0 ? figure.Finding : figure.Spec.Title,
        Illustration { Number: > 0 } picture => $"Figure {picture.Number}: {picture.Caption}",
        Illustration picture => picture.Caption.Length > 0 ? picture.Caption : picture.Artwork.File.Path,
        Portrait portrait => portrait.Name,
        Table table => table.Caption,
        Heading heading => PlainText.Of(heading.Content),
        _ => "",
    };
}
