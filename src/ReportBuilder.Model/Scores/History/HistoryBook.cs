using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>
/// The results of this edition and of those before it, under the names of this one: what sentences, tables and charts over editions are made
/// from.
/// </summary>
/// <param name="editions">The oldest first, this one last.</param>
/// <param name="departures">Units that earlier editions ranked and this one does not, by the year of the last edition that did.</param>
/// <param name="moves">Of the overall rank since the last edition; worked out when first asked for.</param>
public sealed class HistoryBook(
    ImmutableArray<EditionResults> editions,
    ImmutableArray<Departure> departures,
    Lazy<RankMoves> moves,
    Lazy<ImmutableArray<Bridge>> bridges
)
{
    private const string PastIds = "past/";

    public ImmutableArray<EditionResults> Editions => editions;

    /// <summary>Units that earlier editions ranked and this one does not, or not under one name.</summary>
    public IEnumerable<Unit> PastUnits => editions.SelectMany(edition => edition.Everyone).Where(IsPast).DistinctBy(unit => unit.Id);

    /// <summary>A unit of earlier editions alone.</summary>
    public static Unit PastUnit(string name) => new(PastIds + name, name, name);

    public static bool IsPast(Unit unit) => unit.Id.StartsWith(PastIds, StringComparison.Ordinal);

    public EditionResults This => editions[^1];

    public EditionResults Last => editions[^2];

    public ImmutableArray<Departure> Departures => departures;

    public RankMoves Moves => moves.Value;

    /// <summary>The last edition by the framework of this one, and this one by that of the last; none where readings are not kept.</summary>
    public ImmutableArray<Bridge> Bridges => bridges.Value;

    public EditionResults? In(int year) => editions.FirstOrDefault(edition => edition.Year == year);

    /// <summary>Units that this edition ranks and that were in none of the others from a year on; since the last edition without a year.</summary>
    public ImmutableArray<Unit> EntriesSince(int year) =>
        [.. This.Units.Where(unit => !editions.Any(edition => edition.Year >= year && edition.Year < This.Year && edition.Had(unit)))];

    /// <summary>Units that an edition from a year on ranked and this one does not.</summary>
    public ImmutableArray<Departure> DeparturesSince(int year) => [.. departures.Where(departure => departure.Year >= year)];

    /// <summary>The way from an edition to this one; null where the unit has no result of its own in one of the two.</summary>
    public Move? MoveOf(Unit unit, FrameworkNode part, int year)
    {
        if (In(year) is not { } edition || edition.Year == This.Year || This.Of(unit, part) is not { } now || edition.Of(unit, part) is not { } before)
            return null;
        var (flag, why) = edition.FlagOf(unit, part);
        return new(year, flag == Comparability.Recomputed ? edition.Recomputed(unit, part) ?? before : before, now, flag, why);
    }
}
