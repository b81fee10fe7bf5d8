using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markdown;

/// <summary>
/// The report, or one part of it, as one file of Markdown: what is printed, with values filled in. Figures are told by their
/// findings and alternative texts.
/// </summary>
public static class MarkdownFile
{
    /// <param name="part">The id of a section; empty for the whole report.</param>
    public static ImmutableArray<byte> Write(ReportDocument document, string part)
    {
        ImmutableArray<Section> sections = part.Length == 0
            ? document.Sections
            : [document.InReadingOrder().Select(found => found.Section).First(section => section.Id == part)];
        var text = new StringBuilder();
        var inlines = new InlineMarkdown(AnchorsOf(sections));
        var blocks = new MarkdownBlocks(text, inlines, document.Edition.Wording);
        foreach (var section in sections)
            Write(section, 1, document, text, inlines, blocks);
        foreach (var note in NotesOf(document.Sections).Where(note => inlines.Cited.Contains(note.Id)).OrderBy(note => note.Number))
            text.Append(CultureInfo.InvariantCulture, $"\n[^{InlineMarkdown.NameOf(note.Id, note.Number, note.IsFootnote)}]: {inlines.Write(note.Content)}\n");
        return ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(WithoutLinesAbove(text)));
    }

    private static string WithoutLinesAbove(StringBuilder text)
    {
        var empty = 0;
        while (empty < text.Length && text[empty] == '\n')
            empty++;
        return text.ToString(empty, text.Length - empty);
    }

    /// <summary>Some sections without those below them, as a page of a site.</summary>
    /// <param name="elsewhere">The address of what is not on the page, by its id; null where it has none.</param>
    public static string WritePage(ReportDocument document, ImmutableArray<Section> sections, IEnumerable<Note> notes, Func<string, string?> elsewhere)
    {
        ImmutableArray<Section> alone = [.. sections.Select(section => section with { Children = [] })];
        var text = new StringBuilder();
        var inlines = new InlineMarkdown(AnchorsOf(alone), elsewhere);
        var blocks = new MarkdownBlocks(text, inlines, document.Edition.Wording);
        for (var at = 0; at < alone.Length; at++)
            Write(alone[at], at == 0 ? 1 : 2, document, text, inlines, blocks);
        foreach (var note in notes.Where(note => inlines.Cited.Contains(note.Id)).OrderBy(note => note.Number))
            text.Append(CultureInfo.InvariantCulture, $"\n[^{InlineMarkdown.NameOf(note.Id, note.Number, note.IsFootnote)}]: {inlines.Write(note.Content)}\n");
        return WithoutLinesAbove(text);
    }

    private static void Write(
        Section section,
        int level,
        ReportDocument document,
        StringBuilder text,
        InlineMarkdown inlines,
        MarkdownBlocks blocks)
    {
        blocks.Level = level;
        if (section.Kind == SectionKind.Cover)
            Cover(document, text);
        else if (section.Kind is not SectionKind.Contents)
            blocks.Heading(level, section.Id, InlineMarkdown.Words($"{section.Number} {section.Title}".Trim()));
        if (!section.Standfirst.IsEmpty)
            blocks.Paragraph($"*{inlines.Write(section.Standfirst)}*");
        foreach (var block in section.Opening.Concat(section.Content))
            blocks.Write(block);
        foreach (var child in section.Children)
            Write(child, level + 1, document, text, inlines, blocks);
    }

    private static void Cover(ReportDocument document, StringBuilder text)
    {
        var edition = document.Edition;
        string[] lines =
        [
            $"# {InlineMarkdown.Words(edition.Title)}",
            InlineMarkdown.Words(edition.Subtitle),
            $"{edition.Year}",
            InlineMarkdown.Words(edition.Publisher),
            InlineMarkdown.Words(edition.SourceStatement),
        ];
        foreach (var line in lines.Where(line => line.Length > 0))
            text.Append('\n').Append(line).Append('\n');
    }

    private static IEnumerable<Note> NotesOf(IEnumerable<Section> sections) =>
        sections.SelectMany(section => section.Content.OfType<NoteList>().SelectMany(list => list.Notes).Concat(NotesOf(section.Children)));

    /// <summary>What links of the file can lead to.</summary>
    private static HashSet<string> AnchorsOf(IEnumerable<Section> sections) =>
        sections.SelectMany(section => section.Opening.Concat(section.Content)
            .WithInner()
            .SelectMany(block => InlineAnchors.In(block).Select(anchor => anchor.Id).Prepend(block.Id))
            .Prepend(section.Id)
            .Concat(AnchorsOf(section.Children)))
            .Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
}
