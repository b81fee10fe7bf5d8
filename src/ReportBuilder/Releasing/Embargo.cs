using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Releasing;

/// <summary>
/// What an embargo asks for: before its day a final edition is built on a word only and says so on every page; from that day on nothing
/// mentions it.
/// </summary>
internal static class Embargo
{
    /// <summary>Why the edition is not built on a day, or null. A draft says itself what it is, and is built on any day.</summary>
    public static Diagnostic? Refusal(Edition edition, DateOnly today) =>
        edition is { Stage: Stage.Final, Embargo: { } day } && today < day
            ? Diagnostic.Error(
                "RB8056",
                edition.Place,
                $"the edition is final and under embargo until {day:yyyy-MM-dd}",
                "build it with --embargoed for those who may see it now; every page then says so"
            )
            : null;

    /// <summary>The same of one publication, which may have an embargo of its own.</summary>
    public static Diagnostic? Refusal(PublishedDocument publication, DateOnly today) =>
        IsHeld(publication, today)
            ? Diagnostic.Error(
                "RB8056",
                publication.Publication.Place,
                $"the publication '{publication.Publication.Name}' is under embargo until {publication.Document.Edition.Embargo:yyyy-MM-dd}",
                "build it with --embargoed for those who may see it now; it then says so"
            )
            : null;

    /// <summary>Says which publications a build leaves out, because their embargo ends later than that of the report.</summary>
    public static IEnumerable<Diagnostic> Held(ReportDocument report, DateOnly? today) =>
        report.Publications
            .Where(publication => IsHeld(publication, today))
            .DistinctBy(publication => publication.Publication)
            .Select(publication => Diagnostic.Note(
                "RB4160",
                publication.Publication.Place,
                $"'{publication.Publication.Name}' is under embargo until {publication.Document.Edition.Embargo:yyyy-MM-dd} and is left out",
                "build with --embargoed for those who may see it now"));

    /// <summary>The edition without its embargo, as it is published on the day, and without publications that are under a longer one.</summary>
    /// <param name="today">Null where nothing is handed out: all publications stay.</param>
    public static ReportDraft Lifted(ReportDraft draft, DateOnly? today)
    {
        var document = Lifted(draft.Document) with
        {
            Publications =
            [
                .. draft.Document.Publications
                    .Where(publication => !IsHeld(publication, today))
                    .Select(publication => publication with { Document = Lifted(publication.Document) }),
            ],
        };
        return draft with { Document = document, Inputs = draft.Inputs with { Edition = document.Edition } };
    }

    private static ReportDocument Lifted(ReportDocument document) =>
        document.Edition is { Stage: Stage.Final, Embargo: not null } ? document with { Edition = document.Edition with { Embargo = null } } : document;

    private static bool IsHeld(PublishedDocument publication, DateOnly? today) =>
        publication.Document.Edition is { Stage: Stage.Final, Embargo: { } day } && today < day;
}
