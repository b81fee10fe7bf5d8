using ReportBuilder.Model.Diagnostics;
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

    /// <summary>The edition without its embargo, as it is published on the day.</summary>
    public static ReportDraft Lifted(ReportDraft draft)
    {
        if (draft.Document.Edition is not { Stage: Stage.Final, Embargo: not null })
            return draft;
        var edition = draft.Document.Edition with { Embargo = null };
        return draft with { Document = draft.Document with { Edition = edition }, Inputs = draft.Inputs with { Edition = edition } };
    }
}
