using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Markdown;

/// <summary>The section being written: its address, its colour, and what is counted inside it.</summary>
internal sealed class SectionScope(Composition composition, SectionKind kind, string id, string colourToken)
{
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private int claims;
    private int blocks;

    public SectionKind Kind => kind;

    public string Id => id;

    public string ColourToken => colourToken;

    public FrameworkNode? Dimension { get; init; }

    public Unit? City { get; init; }

    public string NextClaimId() => string.Create(CultureInfo.InvariantCulture, $"{id}-claim-{++claims}");

    public string NextBlockId() => composition.Ids.Take(string.Create(CultureInfo.InvariantCulture, $"{id}-text-{++blocks}"), "");

    /// <summary>True the first time a source is noted in this section.</summary>
    public bool IsFirstNote(string sourceId) => noted.Add(sourceId);

    /// <summary>Enters the claims of a block into the ledger, each with its sentence.</summary>
    public void Record(Prose prose, string blockId)
    {
        if (prose.Claims.Count == 0)
            return;
        foreach (var placed in prose.Claims)
            Record(placed, prose.SentenceAt(placed.Start), blockId);
    }

    public void Record(PlacedClaim placed, string sentence, string blockId)
    {
        var claim = placed.Claim;
        composition.Claims.Add(new(
            placed.Id, claim.Kind, claim.Expression, claim.Printed, sentence, claim.Explanation, claim.SourceId, id, blockId, claim.Cells, placed.Place));
    }
}
