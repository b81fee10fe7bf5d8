using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Differences;

/// <summary>What is kept of a publication beside the report: it is one part, known by the folder and the name of its files.</summary>
internal static class PublicationState
{
    /// <summary>"publications/briefs/hefei": no section of a report is called so.</summary>
    public static string IdOf(PublishedDocument made) => $"publications/{made.Publication.Name}/{made.Name}";

    /// <summary>Called by its kind and its headline; it stands on no page of the report.</summary>
    public static PartState Part(PublishedDocument made)
    {
        var section = made.Document.Sections[0];
        var edition = made.Document.Edition;
        var title = edition.Wording.Say("call-out.titled", ("kind", edition.Kind), ("title", section.Title));
        return new("section", IdOf(made), title, IdOf(made), "", "", SectionHash.Of(section).ToString());
    }
}
