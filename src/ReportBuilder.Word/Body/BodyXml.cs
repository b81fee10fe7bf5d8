using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Word.Body;

/// <summary>
/// Writes the sections one after the other: title, standfirst, opening and text. Notes that stand alone come last, where a Word
/// file prints them.
/// </summary>
internal sealed class BodyXml
{
    private const int DeepestHeading = 6;

    private readonly Scope scope;
    private readonly Xml xml = new();
    private readonly ParagraphXml paragraphs;
    private readonly BlockXml blocks;

    public BodyXml(Scope scope)
    {
        this.scope = scope;
        paragraphs = new(scope, xml);
        blocks = new(scope, xml, paragraphs);
    }

    public Xml Write()
    {
        foreach (var section in scope.Sections.Where(section => !SectionWalk.IsNotesOnly(section)))
            Write(section, 1);
        foreach (var section in scope.Sections.Where(SectionWalk.IsNotesOnly))
            Write(section, 1);
        return xml;
    }

    private void Write(Section section, int level)
    {
        switch (section.Kind)
        {
            case SectionKind.Cover:
                Cover(scope.Document.Edition);
                break;
            case SectionKind.Contents:
                Contents();
                break;
            default:
                Head(section, level);
                break;
        }

        blocks.Level = Math.Min(level, DeepestHeading - 1);
        foreach (var block in section.Opening)
            if (block is not Figure { Number: 0 })
                blocks.Write(block);
        foreach (var block in section.Content)
            blocks.Write(block);
        foreach (var child in section.Children)
            Write(child, level + 1);
    }

    private void Cover(Edition edition)
    {
        Frame("Small", edition.Kind);
        paragraphs.Write("Title", edition.Title, edition.Place);
        if (edition.Subtitle.Length > 0)
            paragraphs.Write("Subtitle", edition.Subtitle, edition.Place);
        Frame("Small", $"{edition.Year}");
        Frame("Small", $"{edition.Publisher}, {edition.Wording.Date(edition.Date)}");
        if (edition.SourceStatement.Length > 0)
            paragraphs.Write("Small", edition.SourceStatement, edition.Place);
    }

    private void Head(Section section, int level)
    {
        if (section.Title.Length > 0)
        {
            var style = $"Heading{Math.Min(level, DeepestHeading)}";
            var number = section.Number.Length == 0 ? null : Number(section);
            paragraphs.Write(
                style,
                section.Title,
                section.Origin,
                new(section.Id, Before: number, BeforeText: number is null ? null : section.Number + "\u2002"));
        }

        if (!section.Standfirst.IsEmpty)
            paragraphs.Write("Standfirst", section.Standfirst, section.Origin);
    }

    private string Number(Section section)
    {
        var colour = scope.Document.Theme.Colours.GetValueOrDefault(section.ColourToken)?.Light.TrimStart('#');
        var run = new Xml();
        Field.Text(run, section.Number + "\u2002", new(Colour: colour));
        return Text(run);
    }

    /// <summary>The contents as a field, with the entries that it will find.</summary>
    private void Contents()
    {
        Frame("TOCHeading", scope.Wording["contents.title"]);
        var entries = scope.Sections.SelectMany(section => Entries(section, 1)).ToList();
        for (var at = 0; at < entries.Count; at++)
        {
            var (section, level) = entries[at];
            var run = new Xml();
            if (at == 0)
                Field.Begin(run, "TOC \\o \"1-2\" \\h \\z \\u", isStale: true);
            run.Open("w:hyperlink", ("w:anchor", BookmarkNames.Anchor(section.Id)), ("w:history", "1"));
            Field.Text(run, section.Number.Length > 0 ? $"{section.Number}\u2002{section.Title}" : section.Title);
            run.Open("w:r").Empty("w:tab").Close("w:r");
            Field.Write(run, $"PAGEREF {BookmarkNames.Anchor(section.Id)} \\h", "");
            run.Close("w:hyperlink");
            if (at == entries.Count - 1)
                Field.End(run);
            paragraphs.Plain($"TOC{level}", Text(run));
        }
    }

    private static IEnumerable<(Section Section, int Level)> Entries(Section section, int level) =>
        level > 2 || section.Kind is SectionKind.Cover or SectionKind.Contents or SectionKind.Unit || section.Title.Length == 0
        ? []
        : section.Children.SelectMany(child => Entries(child, level + 1)).Prepend((section, level));

    private void Frame(string style, string words)
    {
        var run = new Xml();
        Field.Text(run, words);
        paragraphs.Plain(style, Text(run));
        scope.Frame.Add(words);
    }

    private static string Text(Xml xml) => System.Text.Encoding.UTF8.GetString(xml.ToBytes().AsSpan());
}
