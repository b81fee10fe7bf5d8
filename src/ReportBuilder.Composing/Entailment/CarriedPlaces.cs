using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>
/// Whether ranks and places that words give follow from a claim. Each of several that are said of a unit needs a rank of its own: "48th
/// overall and 20th in Parks".
/// </summary>
internal sealed class CarriedPlaces(Premise premise, int units, IReadOnlyList<Saying> all)
{
    private readonly HashSet<Saying> crowdedOut = CrowdedOut(premise, units, all);

    public bool Carries(HasRank saying)
    {
        if (IsOfThen(saying) || IsInClass(saying))
            return true;
        if (!saying.MayBeOfAll || crowdedOut.Contains(saying))
            return false;
        if (saying.Subjects.IsEmpty)
            return premise.Ranks.Any(entry => Holds(saying, entry.Key, entry.Value, units))
                || (saying.Rank == 1 && premise.Lists.Any(list => list.Sign == 1));
        return saying.IsDenied
            ? saying.Subjects.Any(unit => RanksOf(unit).Any(entry => Holds(saying, entry.Key, entry.Value, units)))
            : saying.Subjects.All(unit => RanksOf(unit).Any(entry => Holds(saying, entry.Key, entry.Value, units)))
                || (saying.Rank == 1 && IsBest(saying));
    }

    public bool Carries(IsWithin saying)
    {
        if (IsInClass(saying))
            return true;
        if (!saying.MayBeOfAll || crowdedOut.Contains(saying))
            return false;
        if (saying.Subjects.IsEmpty)
            return premise.Ranks.Any(entry => Holds(saying, entry.Key, entry.Value, units)) || IsAsked(saying, "", units);
        if (saying.IsOnly)
            return saying.Subjects.All(unit => RanksOf(unit).Count(entry => Holds(saying, entry.Key, entry.Value, units)) == 1);
        return saying.Subjects.All(unit => RanksOf(unit).Any(entry => Holds(saying, entry.Key, entry.Value, units)))
            || (IsAsked(saying, "", units) && !saying.Subjects.Any(unit => RanksOf(unit).Any()));
    }

    /// <summary>The claim gives ranks inside a class that the words may speak of: of each unit that they are said of.</summary>
    private bool IsInClass(Saying saying) =>
        saying.Among.Any(name => premise.ClassSizes.TryGetValue(name, out var size) && IsInClass(saying, name, size));

    private bool IsInClass(Saying saying, string name, int size)
    {
        var ranks = premise.ClassRanks.Where(entry => entry.Key.Class == name).ToArray();
        bool IsOf(Unit unit) => ranks.Any(entry => entry.Key.Unit.Id == unit.Id && Holds(saying, entry.Key, entry.Value, size));
        if (saying.Subjects.IsEmpty)
            return ranks.Any(entry => Holds(saying, entry.Key, entry.Value, size)) || (saying is IsWithin asked && IsAsked(asked, name, size));
        return saying is HasRank { IsDenied: true } ? saying.Subjects.Any(IsOf)
            : saying.Subjects.All(IsOf)
                || (saying is IsWithin within && IsAsked(within, name, size) && !ranks.Any(entry => saying.Subjects.Contains(entry.Key.Unit)));
    }

    /// <summary>"fourth in 2024": the claim gives the rank of that edition, and the words name it.</summary>
    private bool IsOfThen(HasRank saying) => premise.PastRanks.Any(past =>
        Holds(saying, past.Cell, past.Rank, units)
        && saying.Subjects.All(unit => unit.Id == past.Cell.Unit.Id)
        && all.OfType<GivesNumber>().Any(number => number.Number == past.Year));

    private IEnumerable<KeyValuePair<Cell, Bounds>> RanksOf(Unit unit) => premise.Ranks.Where(entry => entry.Key.Unit.Id == unit.Id);

    private static bool Holds(Saying saying, Cell cell, Bounds range, int units) => saying switch
    {
        HasRank rank => (rank.Part is null || rank.Part.Id == cell.Part.Id)
            && (rank.IsDenied ? range.Low > rank.Rank || range.High < rank.Rank : range.IsExact && range.Low == rank.Rank),
        IsExtreme near => near.Sign > 0 ? range.High <= units / 4.0 : range.Low > units * 3 / 4.0,
        IsWithin within => (within.Part is null || within.Part.Id == cell.Part.Id) && (within.FromTop != within.IsDenied
            ? within.IsDenied ? range.High <= units - within.Count : range.High <= within.Count
            : within.IsDenied ? range.Low > within.Count : range.Low > units - within.Count),
        _ => false,
    };

    /// <summary>A whole list of the best of the part holds all of them.</summary>
    private bool IsBest(HasRank saying) => premise.Lists.Any(list => list.Sign == 1
        && saying.Subjects.All(unit => list.Ids.Contains(unit.Id)));

    /// <summary>A condition on all units, or on those of a class, asks for these places, or for those outside.</summary>
    private bool IsAsked(IsWithin saying, string among, int size) => saying.IsDenied
        ? premise.Places.Contains(new(size - saying.Count, saying.FromTop ? -1 : 1, among))
            || (premise.Counts.Contains(0) && premise.Places.Contains(new(saying.Count, saying.FromTop ? 1 : -1, among)))
        : premise.Places.Contains(new(saying.Count, saying.FromTop ? 1 : -1, among));

    /// <summary>What finds no rank of its own, where a claim gives a unit as many ranks as words say of it.</summary>
    private static HashSet<Saying> CrowdedOut(Premise premise, int units, IReadOnlyList<Saying> all)
    {
        var crowded = new HashSet<Saying>(ReferenceEqualityComparer.Instance);
        foreach (var unit in premise.Ranks.Keys.Select(cell => cell.Unit).Distinct())
        {
            var cells = premise.Ranks.Keys.Where(cell => cell.Unit.Id == unit.Id).ToArray();
            Saying[] said =
            [
                .. all.Where(saying =>
                        saying is HasRank or IsWithin { IsOnly: false } or IsExtreme { IsNear: true, IsDenied: false }
                        && saying.MayBeOfAll && saying.Subjects.Contains(unit)
                    )
                    .DistinctBy(saying =>
                        saying switch
                        {
                            HasRank rank => new SaidPlace(rank.Rank, 0, false),
                            IsWithin within => new SaidPlace(within.Count, within.FromTop ? 1 : -1, within.IsDenied),
                            _ => new SaidPlace(0, saying is IsExtreme { Sign: > 0 } ? 2 : -2, false),
                        }
                    ),
            ];
            if (said.Length < 2 || said.Length > cells.Length)
                continue;
            var takenBy = new Saying?[cells.Length];
            foreach (var saying in said)
            {
                if (!Place(saying, new bool[cells.Length]))
                    crowded.Add(saying);
            }

            bool Place(Saying saying, bool[] tried)
            {
                for (var at = 0; at < cells.Length; at++)
                {
                    if (tried[at] || !Holds(saying, cells[at], premise.Ranks[cells[at]], units))
                        continue;
                    tried[at] = true;
                    if (takenBy[at] is not null && !Place(takenBy[at]!, tried))
                        continue;
                    takenBy[at] = saying;
                    return true;
                }

                return false;
            }
        }

        return crowded;
    }

    /// <summary>A place that words say of a unit: two of one place need one rank only.</summary>
    private sealed record SaidPlace(double Count, int Side, bool IsDenied);
}
