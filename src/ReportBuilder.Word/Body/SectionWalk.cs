using ReportBuilder.Model.Documents;

namespace ReportBuilder.Word.Body;

/// <summary>Walks sections and blocks.</summary>
internal static class SectionWalk
{
    public static IEnumerable<Section> WithChildren(Section section) => section.Children.SelectMany(WithChildren).Prepend(section);

    /// <summary>The ids of sections and blocks, those inside others included.</summary>
    public static IEnumerable<string> AnchorsOf(IEnumerable<Section> sections) =>
        sections.SelectMany(WithChildren)
            .SelectMany(section => section.Opening.Concat(section.Content).SelectMany(AnchorsOf).Prepend(section.Id))
            .Where(id => id.Length > 0);

    /// <summary>Whether the section says nothing but the notes, which a Word file prints at its end by itself.</summary>
    public static bool IsNotesOnly(Section section) =>
        section.Content.Any(block => block is NoteList) && section.Content.All(block => block is NoteList) && section.Children.IsEmpty;

    private static IEnumerable<string> AnchorsOf(Block block)
    {
        yield return block.Id;
        foreach (var anchor in InlineAnchors.In(block))
            yield return anchor.Id;
        foreach (var id in BlockTree.Inner(block).SelectMany(AnchorsOf))
            yield return id;
    }
}
