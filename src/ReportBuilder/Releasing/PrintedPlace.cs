using ReportBuilder.Differences;

namespace ReportBuilder.Releasing;

/// <summary>Where a reader finds a claim: the title of its section, and the page of the PDF as it is now, or was before.</summary>
internal sealed class PrintedPlace(EditionState before, EditionState now)
{
    private readonly Dictionary<string, PartState> parts =
        now.Parts.Concat(before.Parts)
            .GroupBy(part => part.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public string Of(ClaimState claim)
    {
        var section = parts.GetValueOrDefault(claim.Section);
        var page = parts.GetValueOrDefault(claim.Block)?.Page ?? section?.Page ?? "";
        return $"{section?.Title ?? claim.Section}{(page.Length > 0 ? $", page {page}" : "")}";
    }
}
