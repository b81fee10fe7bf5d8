using ReportBuilder.Differences.State;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Releasing;

/// <summary>Where a reader finds a claim: the title of its section, and the page of the PDF as it is now, or was before.</summary>
internal sealed class PrintedPlace(EditionState before, EditionState now, Wording wording)
{
    private readonly Dictionary<string, PartState> parts =
        now.Parts.Concat(before.Parts)
            .GroupBy(part => part.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public string Of(ClaimState claim)
    {
        var section = parts.GetValueOrDefault(claim.Section);
        var page = parts.GetValueOrDefault(claim.Block)?.Page ?? section?.Page ?? "";
        return wording.Say("correction.place", ("title", section?.Title ?? claim.Section), ("paged", page.Length > 0 ? "yes" : "no"), ("page", page));
    }
}
