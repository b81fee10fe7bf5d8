using System.Collections.Immutable;
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

    public bool Carries(Leaves _) => premise.TellsDepartures;

    private static IEnumerable<Range> Of(IEnumerable<(string Unit, Range Range)> known, Saying saying) =>
        known.Where(one => IsOf(one.Unit, saying)).Select(one => one.Range);

    private static bool IsOf(string unit, Saying saying) => saying.Subjects.IsEmpty || saying.Subjects.Any(subject => subject.Id == unit);
}
