using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences.State;

/// <summary>What is kept of a publication beside the report: it is one part, known by the folder and the name of its files, with its charts and tables.</summary>
internal static class PublicationState
{
    /// <summary>"publications/briefs/hefei": no section of a report is called so.</summary>
    public static string IdOf(PublishedDocument made) => $"publications/{made.Publication.Name}/{made.Name}";

    /// <summary>
    /// Called by its kind and its headline, as its charts and tables are, before their own titles. They stand on no page of the report; which
    /// blocks a text has is told by its sentences.
    /// </summary>
    public static IEnumerable<PartState> Parts(PublishedDocument made)
    {
        var (edition, id) = (made.Document.Edition, IdOf(made));
        var title = Titled(edition.Kind, made.Document.Sections[0].Title);
        foreach (var part in PartReader.PartsOf(made.Document.Sections[0], ImmutableSortedDictionary<string, string>.Empty))
        {
            if (part.Kind == "section")
                yield return part with { Id = id, Title = title, Section = id };
            else if (part.Kind is "figure" or "table")
                yield return part with { Id = $"{id}/{part.Id}", Title = Titled(title, part.Title.Length > 0 ? part.Title : part.Id), Section = id };
        }

        string Titled(string kind, string of) => edition.Wording.Say("call-out.titled", ("kind", kind), ("title", of));
    }
}
