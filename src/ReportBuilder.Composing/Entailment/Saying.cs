using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>One thing that words say and a claim has to carry, with the word that says it.</summary>
/// <param name="Subjects">The units that it is said of; empty where the words name none before it.</param>
internal abstract record Saying(SentenceWord Word, ImmutableArray<Unit> Subjects)
{
    /// <summary>The only part that stands beside the word; null where none does, or several.</summary>
    public FrameworkNode? Beside { get; init; }

    /// <summary>The classes of units that a rank may be one in; "" is that of all units.</summary>
    public ImmutableArray<string> Among { get; init; } = OfAll;

    public static ImmutableArray<string> OfAll { get; } = [""];

    /// <summary>It may be said of all units.</summary>
    public bool MayBeOfAll => Among.Contains("");
}

internal sealed record NamesUnit(SentenceWord Word) : Saying(Word, []);

internal sealed record NamesPart(SentenceWord Word) : Saying(Word, []);

internal sealed record NamesTier(SentenceWord Word, ImmutableArray<Unit> Subjects, string Tier) : Saying(Word, Subjects);

/// <summary>"is 15th", "second in Parks", "next to last", of all its subjects.</summary>
/// <param name="Part">The part that stands beside it; null where none does.</param>
internal sealed record HasRank(SentenceWord Word, ImmutableArray<Unit> Subjects, double Rank, bool IsDenied, FrameworkNode? Part) : Saying(Word, Subjects);

/// <summary>"in the top ten", "among the last six", "in the upper half of Parks", or not.</summary>
/// <param name="IsOnly">It is the only part of its subject that does.</param>
internal sealed record IsWithin(
    SentenceWord Word,
    ImmutableArray<Unit> Subjects,
    double Count,
    bool FromTop,
    bool IsDenied,
    FrameworkNode? Part,
    bool IsOnly
) : Saying(Word, Subjects);

/// <summary>"40 points", "five cities", "more than ten places".</summary>
/// <param name="IsMost">It is the most that there is: "298 of 300 points".</param>
/// <param name="Sign">1 for more than that, -1 for less, 0 for the number itself.</param>
internal sealed record GivesNumber(SentenceWord Word, ImmutableArray<Unit> Subjects, double Number, int Sign, bool IsMost, NumberKind Kind) : Saying(Word, Subjects);

/// <summary>"three cities do better", "nobody is ahead of it": so many are above or below one.</summary>
internal sealed record CountsPast(SentenceWord Word, ImmutableArray<Unit> Subjects, double Number, int Sign) : Saying(Word, Subjects);

/// <summary>"ahead of Tianjin", "below their overall places".</summary>
/// <param name="Objects">The units behind it.</param>
/// <param name="ObjectPart">The part behind it, where it names one instead.</param>
/// <param name="OfPlaces">It is places of one unit that are compared: "above its place in the dimension".</param>
/// <param name="Parts">The parts that its clause names.</param>
internal sealed record Compares(
    SentenceWord Word,
    ImmutableArray<Unit> Subjects,
    int Sign,
    ImmutableArray<Unit> Objects,
    FrameworkNode? ObjectPart,
    bool OfPlaces,
    ImmutableArray<FrameworkNode> Parts
) : Saying(Word, Subjects);

/// <summary>"gains more than ten places", "falls to".</summary>
internal sealed record Moves(SentenceWord Word, ImmutableArray<Unit> Subjects) : Saying(Word, Subjects);

/// <summary>"gain more than any of them".</summary>
internal sealed record MovesFurther(SentenceWord Word, ImmutableArray<Unit> Subjects, int Sign) : Saying(Word, Subjects);

/// <summary>"leads", "the weakest"; "near the top".</summary>
/// <param name="Parts">The parts that its clause names.</param>
internal sealed record IsExtreme(
    SentenceWord Word,
    ImmutableArray<Unit> Subjects,
    int Sign,
    bool IsNear,
    bool IsDenied,
    ImmutableArray<FrameworkNode> Parts
) : Saying(Word, Subjects);

/// <summary>"the only", "no city".</summary>
/// <param name="OfParts">It is parts of a unit, and not units, that are left out.</param>
/// <param name="OfSome">It is said among units named before: "of these only Cork".</param>
internal sealed record Excludes(SentenceWord Word, ImmutableArray<Unit> Subjects, bool OfParts, bool OfSome) : Saying(Word, Subjects);

/// <summary>"all", "both", "in every variable".</summary>
internal sealed record SaysOfEach(SentenceWord Word, ImmutableArray<Unit> Subjects, bool OfParts) : Saying(Word, Subjects);

/// <summary>"a third of", "twice", "more than half".</summary>
internal sealed record GivesShare(SentenceWord Word, ImmutableArray<Unit> Subjects, double Share, int Sign) : Saying(Word, Subjects);

/// <summary>"level with", "the same as".</summary>
internal sealed record IsSame(SentenceWord Word, ImmutableArray<Unit> Subjects, ImmutableArray<Unit> Objects) : Saying(Word, Subjects);
