using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>"for the third year running", "three years in a row".</summary>
/// <param name="Editions">How many; null where the words do not say.</param>
internal sealed record Runs(SentenceWord Word, ImmutableArray<Unit> Subjects, double? Editions) : Saying(Word, Subjects);

/// <summary>"highest since 2019", "its best rank yet".</summary>
/// <param name="Year">Null for a record.</param>
internal sealed record IsRecord(SentenceWord Word, ImmutableArray<Unit> Subjects, int Sign, double? Year) : Saying(Word, Subjects);

/// <summary>"up 27 places", "down three places".</summary>
internal sealed record Climbs(SentenceWord Word, ImmutableArray<Unit> Subjects, int Sign) : Saying(Word, Subjects);

/// <summary>"a new entry", "a newcomer".</summary>
internal sealed record Enters(SentenceWord Word, ImmutableArray<Unit> Subjects) : Saying(Word, Subjects);

/// <summary>"left the ranking", "dropped out".</summary>
internal sealed record Leaves(SentenceWord Word, ImmutableArray<Unit> Subjects) : Saying(Word, Subjects);

/// <summary>"takes over from Cork", "takes the lead from Cork", "a new leader": who is first now and who was before.</summary>
internal sealed record Succeeds(SentenceWord Word, ImmutableArray<Unit> Subjects, ImmutableArray<Unit> Objects) : Saying(Word, Subjects);

/// <summary>"no longer leads", "no longer first".</summary>
internal sealed record NoLongerLeads(SentenceWord Word, ImmutableArray<Unit> Subjects) : Saying(Word, Subjects);

/// <summary>"enters the top ten", "drops out of the top ten": where it was in the edition before.</summary>
/// <param name="Sign">1 for in, -1 for out.</param>
internal sealed record Crosses(SentenceWord Word, ImmutableArray<Unit> Subjects, double Count, int Sign) : Saying(Word, Subjects);

/// <summary>Whether what words say of editions follows from a claim.</summary>
internal sealed class CarriedHistory(Premise premise)
{
    public bool Carries(Runs saying) =>
        Of(premise.Runs, saying).Any(range => saying.Editions is { } editions ? range.IsExact && range.Low == editions : range.Low >= 2);

    public bool Carries(IsRecord saying) =>
        premise.Records.Any(record =>
            record.Sign == saying.Sign && IsOf(record.Unit, saying) && (saying.Year is not { } year || (record.Years.IsExact && record.Years.Low == year))
        );

    public bool Carries(Climbs saying) => Carries(saying, saying.Sign);

    /// <summary>Places gained, or lost, since an edition.</summary>
    public bool Carries(Saying saying, int sign) => Of(premise.Changes, saying).Any(range => sign > 0 ? range.Low > 0 : range.High < 0);

    public bool Carries(Enters saying) =>
        saying.Subjects.IsEmpty ? premise.Entries.Count > 0 || premise.IsExhaustive : saying.Subjects.All(unit => premise.Entries.Contains(unit.Id));

    public bool Carries(Succeeds saying) =>
        premise.FirstBefore.Count > 0
        && saying.Objects.All(unit => premise.FirstBefore.Contains(unit.Id))
        && (saying.Subjects.IsEmpty ? Firsts().Any() : saying.Subjects.Except(saying.Objects).All(unit => Firsts().Contains(unit.Id)));

    public bool Carries(NoLongerLeads saying) =>
        premise.FirstBefore.Count > 0
        && saying.Subjects.All(unit => premise.FirstBefore.Contains(unit.Id)
            && (RanksOf(unit).Any(rank => rank.Low > 1) || Firsts().Any(first => first != unit.Id)));

    public bool Carries(Crosses saying) => saying.Subjects.IsEmpty || saying.Subjects.All(unit =>
        RanksBefore(unit).Any(rank => saying.Sign > 0 ? rank.Low > saying.Count : rank.High <= saying.Count));

    /// <summary>The units that the claim says are first now.</summary>
    private IEnumerable<string> Firsts() =>
        premise.Ranks.Concat(premise.ClassRanks).Where(entry => entry.Value.High <= 1).Select(entry => entry.Key.Unit.Id)
            .Concat(premise.Lists.Where(list => list is { Sign: 1, Ids.Count: 1 }).SelectMany(list => list.Ids));

    private IEnumerable<Bounds> RanksOf(Unit unit) =>
        premise.Ranks.Concat(premise.ClassRanks).Where(entry => entry.Key.Unit.Id == unit.Id).Select(entry => entry.Value);

    /// <summary>Ranks of another edition, and those that follow from the rank of now and the places gained since.</summary>
    private IEnumerable<Bounds> RanksBefore(Unit unit) =>
        premise.PastRanks.Where(past => past.Cell.Unit.Id == unit.Id).Select(past => past.Rank).Concat(
            from now in RanksOf(unit)
            from change in premise.Changes
            where change.Unit == unit.Id
            select new Bounds(now.Low + change.Places.Low, now.High + change.Places.High));

    public bool Carries(Leaves _) => premise.TellsDepartures;

    private static IEnumerable<Bounds> Of(IEnumerable<(string Unit, Bounds Bounds)> known, Saying saying) =>
        known.Where(one => IsOf(one.Unit, saying)).Select(one => one.Bounds);

    private static bool IsOf(string unit, Saying saying) => saying.Subjects.IsEmpty || saying.Subjects.Any(subject => subject.Id == unit);
}
