using System.Globalization;
using ReportBuilder.Composing.Pieces;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Markdown;

/// <summary>The section being written: its address, its colour, and what is counted inside it.</summary>
internal sealed class SectionScope(Composition composition, SectionKind kind, string id, string colourToken)
{
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private PieceWriter? pieces;
    private bool isOpen;

    public SectionKind Kind => kind;

    public string Id => id;

    public string ColourToken => colourToken;

    public FrameworkNode? Dimension { get; init; }

    public Unit? City { get; init; }

    public int ClaimsCounted { get; private set; }

    public int BlocksCounted { get; private set; }

    /// <summary>The sources noted so far, in order.</summary>
    public List<string> Noted { get; } = [];

    /// <summary>Writes what did not change since the last round as it was; null where nothing is kept.</summary>
    public PieceWriter? Pieces
    {
        get
        {
            if (!isOpen)
                (pieces, isOpen) = (PieceWriter.Of(composition, this), true);
            return pieces;
        }
    }

    public string NextClaimId() => string.Create(CultureInfo.InvariantCulture, $"{id}-claim-{++ClaimsCounted}");

    public string NextBlockId() => composition.Anchors.Take(string.Create(CultureInfo.InvariantCulture, $"{id}-text-{++BlocksCounted}"));

    /// <summary>True the first time a source is noted in this section.</summary>
    public bool IsFirstNote(string sourceId)
    {
        if (!noted.Add(sourceId))
            return false;
        Noted.Add(sourceId);
        return true;
    }

    /// <summary>Counts on by what was written before and is written again.</summary>
    public void CountAgain(int claims, int blocks, string[] sources)
    {
        ClaimsCounted += claims;
        BlocksCounted += blocks;
        noted.UnionWith(sources);
        Noted.AddRange(sources);
    }

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
        var binding = placed.Binding;
        composition.Ledger.Add(new(
            placed.Id, binding.Kind, binding.Expression, binding.Printed, sentence, binding.Explanation, binding.SourceId, id, blockId, binding.Cells, placed.Place));
    }
}
