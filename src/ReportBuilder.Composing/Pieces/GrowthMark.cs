using ReportBuilder.Composing.Markdown;

namespace ReportBuilder.Composing.Pieces;

/// <summary>How much a part of the report held at one moment.</summary>
internal sealed class GrowthMark
{
    private readonly Composition part;
    private readonly SectionScope section;
    private int wishes;
    private int citations;
    private int noted;
    private int claims;
    private int conditions;
    private int links;
    private int asked;
    private int figures;
    private int claimsCounted;
    private int blocksCounted;

    /// <summary>Of the moment before anything was written.</summary>
    public GrowthMark(Composition part, SectionScope section) => (this.part, this.section) = (part, section);

    /// <summary>Moves to this moment.</summary>
    public void Set()
    {
        (wishes, citations, noted) = (part.Anchors.InOrder.Count, part.Citations.InOrder.Count, section.Noted.Count);
        (claims, conditions, links, asked) = (part.Ledger.Claims.Count, part.Conditions.Count, part.Links.Count, part.Asked.Count);
        (figures, claimsCounted, blocksCounted) = (part.Figures, section.ClaimsCounted, section.BlocksCounted);
    }

    /// <summary>What was added since.</summary>
    public Growth Since() => new(
        Added(part.Anchors.InOrder, wishes),
        Added(part.Citations.InOrder, citations),
        Added(section.Noted, noted),
        Added(part.Ledger.Claims, claims),
        Added(part.Conditions, conditions),
        Added(part.Links, links),
        Added(part.Asked, asked),
        part.Figures - figures,
        section.ClaimsCounted - claimsCounted,
        section.BlocksCounted - blocksCounted);

    /// <summary>Whether something was added that the next piece would find.</summary>
    public bool IsPassed() =>
        part.Anchors.InOrder.Count != wishes
        || part.Citations.InOrder.Count != citations
        || section.Noted.Count != noted
        || part.Figures != figures
        || section.ClaimsCounted != claimsCounted
        || section.BlocksCounted != blocksCounted;

    private static T[] Added<T>(List<T> all, int from)
        where T : class
    {
        if (all.Count == from)
            return [];
        var added = new T[all.Count - from];
        all.CopyTo(from, added, 0, added.Length);
        return added;
    }
}
