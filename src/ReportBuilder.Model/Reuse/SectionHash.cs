using ReportBuilder.Model.Documents;

namespace ReportBuilder.Model.Reuse;

/// <summary>A hash of what a section says to a reader, without the sections inside it.</summary>
public static class SectionHash
{
    public static ContentHash Of(Section section) =>
        Of(section, section.Opening.AddRange(section.Content).Select(block => ContentHash.OfText(block)));

    /// <param name="blocks">The hashes of its blocks, those of the opening first.</param>
    public static ContentHash Of(Section section, IEnumerable<ContentHash> blocks) =>
        ContentHash.Of([ContentHash.OfText(new SectionHeading(section.Number, section.Title, section.Standfirst)), .. blocks]);
}
