using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Firmness;

/// <summary>How strongly the data bear out one thing that a claim says.</summary>
/// <param name="Share">In what share of the draws it holds, 0 to 1; null where nothing is drawn.</param>
internal abstract record Strength(double? Share);

/// <summary>One unit is ahead of another in a part.</summary>
/// <param name="Points">By so many.</param>
/// <param name="Deviations">The same in standard deviations of the part.</param>
internal sealed record LeadStrength(OrderedPair Pair, bool IsOverall, double Points, double Deviations, double? Share) : Strength(Share);

/// <summary>One unit ranks better in one part than in another.</summary>
/// <param name="Deviations">The places between in standard deviations of ranks.</param>
internal sealed record PlaceStrength(Unit Unit, FrameworkNode Better, FrameworkNode Worse, int Places, double Deviations) : Strength((double?)null);

/// <summary>Two parts correlate so much.</summary>
/// <param name="Count">Over so many units.</param>
/// <param name="Low">Where its 95 % interval begins, by Fisher's transformation.</param>
internal sealed record CorrelationStrength(CorrelationOf Of, double Correlation, int Count, double Low, double High) : Strength((double?)null);

/// <summary>One correlation is greater than another, or than nought.</summary>
/// <param name="Right">Null for nought.</param>
internal sealed record CorrelationOrder(CorrelationOf Left, CorrelationOf? Right, bool IsGreater, double LeftValue, double RightValue, double? Share)
    : Strength(Share);

/// <summary>Some parts stand at an end: the closest pair, the most volatile.</summary>
/// <param name="Names">Theirs, as a reader reads them.</param>
/// <param name="Phrase">The key of what is said of them: "are the closest pair", "spread most".</param>
internal sealed record EndOfParts(ImmutableArray<string> Names, string Phrase, double? Share) : Strength(Share)
{
    /// <summary>For messages to editors: "Trade and Ports are the closest pair".</summary>
    public string InEnglish => Wording.Neutral.Say(
        Phrase, ("names", Wording.Neutral.List(Names)), ("count", Names.Length), ("drawn", "no"), ("share", 0));
}
