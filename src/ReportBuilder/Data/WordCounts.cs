using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Data;

/// <summary>The words under one heading; an empty heading stands for what comes before the first.</summary>
internal sealed record PartWords(string Heading, int Words);

/// <summary>The words of a section, without those of the sections inside it.</summary>
/// <param name="Depth">0 for a section at the top of the outline.</param>
internal sealed record SectionWords(string Title, int Depth, int Words, ImmutableArray<PartWords> Parts);

/// <summary>How long a report and its parts are.</summary>
internal static class WordCounts
{
    public static ImmutableArray<SectionWords> Of(ReportDocument document) =>
        [.. document.InReadingOrder().Select(entry => new SectionWords(entry.Section.Title, entry.Depth, In(entry.Section), Parts(entry.Section.Content)))];

    /// <summary>Standfirst, opener and text.</summary>
    public static int In(Section section) => Words.In(section.Standfirst) + section.Opening.Concat(section.Content).Sum(Words.In);

    private static ImmutableArray<PartWords> Parts(ImmutableArray<Block> content)
    {
        var parts = new List<PartWords>();
        foreach (var block in content)
        {
            if (block is Heading { Level: 2 } heading)
                parts.Add(new(PlainText.Of(heading.Content), 0));
            else if (parts.Count == 0)
                parts.Add(new("", Words.In(block)));
            else
                parts[^1] = parts[^1] with { Words = parts[^1].Words + Words.In(block) };
        }

        return parts.Any(part => part.Heading.Length > 0) ? [.. parts] : [];
    }
}
