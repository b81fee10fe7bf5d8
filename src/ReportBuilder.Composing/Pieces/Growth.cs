using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Pieces;

/// <summary>What one piece of a section added to the part of the report that it stands in.</summary>
/// <param name="Noted">Sources that the section noted for the first time.</param>
/// <param name="Asked">What the piece asked of scores and facts, with the answers.</param>
internal sealed record Growth(
    AnchorWish[] Wishes,
    Citation[] Citations,
    string[] Noted,
    Claim[] Claims,
    CheckedCondition[] Conditions,
    WrittenLink[] Links,
    Asked[] Asked,
    int FigureCount,
    int ClaimCount,
    int BlockCount)
{
    /// <summary>Whether what comes next finds the same after either: all but the words and values themselves.</summary>
    public bool LeavesSame(Growth other) =>
        FigureCount == other.FigureCount
        && ClaimCount == other.ClaimCount
        && BlockCount == other.BlockCount
        && Wishes.AsSpan().SequenceEqual(other.Wishes)
        && Citations.AsSpan().SequenceEqual(other.Citations)
        && Noted.AsSpan().SequenceEqual(other.Noted);

    /// <summary>Adds the same again to a part that has come as far.</summary>
    public void AddTo(Composition part, SectionScope section)
    {
        part.Anchors.TakeAgain(Wishes);
        part.Citations.CiteAgain(Citations);
        foreach (var claim in Claims)
            part.Ledger.Add(claim);
        part.Conditions.AddRange(Conditions);
        part.Links.AddRange(Links);
        part.Asked.AddRange(Asked);
        part.Figures += FigureCount;
        section.CountAgain(ClaimCount, BlockCount, Noted);
    }
}
