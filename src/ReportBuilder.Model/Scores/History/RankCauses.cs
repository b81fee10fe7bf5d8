using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>Why a rank moved.</summary>
public enum Cause
{
    /// <summary>Its own readings; where only scores are kept, its own score.</summary>
    OwnData,

    /// <summary>The readings of the others; where only scores are kept, their scores.</summary>
    OthersData,

    /// <summary>The readings of the earlier edition, as their sources have them by now.</summary>
    RevisedSources,

    /// <summary>Parts, weights and rules.</summary>
    Framework,

    /// <summary>Units that came and units that went.</summary>
    Units,
}

/// <summary>The places that a unit gained since the last edition, shared out over their causes.</summary>
/// <param name="Before">The rank in the last edition.</param>
/// <param name="Shares">
/// Of the causes that can be told, in the order of <see cref="RankMoves.Causes"/>, in 120ths of a place: whole numbers, since the mean over
/// the 120 orders of five causes is exact in them. They add up to the move.
/// </param>
public sealed record RankCauses(Unit Unit, int Before, int Now, ImmutableArray<int> Shares)
{
    /// <summary>How many orders there are of five causes.</summary>
    public const int Orders = 120;

    public int Places => Before - Now;
}

/// <summary>All moves of the overall rank since the last edition, with their causes.</summary>
/// <param name="Causes">Those that can be told apart; empty where none can.</param>
/// <param name="Moves">Of the units that both editions ranked, in rank order.</param>
/// <param name="Why">Why fewer than five causes can be told; empty where all are.</param>
public sealed record RankMoves(ImmutableArray<Cause> Causes, ImmutableArray<RankCauses> Moves, string Why)
{
    /// <summary>Units whose ranks could not be worked out in every mixture of the two editions.</summary>
    public ImmutableArray<Unit> Untold { get; init; } = [];

    /// <summary>Whether the last edition has readings that were revised since.</summary>
    public bool HasRevisions { get; init; }
}

/// <summary>The overall results of an edition by the framework and rules of another one.</summary>
/// <param name="Year">The edition whose readings were scored.</param>
/// <param name="By">The edition whose framework and rules were taken.</param>
public sealed record Bridge(int Year, int By, ImmutableDictionary<string, Standing> ByUnit);
