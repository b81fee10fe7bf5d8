using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Attributes;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Premises;

/// <summary>The least and the most that a claim lets a number be, both included.</summary>
internal sealed record Bounds(double Low, double High)
{
    public static readonly Bounds Any = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsExact => Low == High;

    public Bounds And(Bounds other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));
}

/// <summary>A rank or score of a unit in a part.</summary>
internal sealed record Cell(Unit Unit, FrameworkNode Part)
{
    /// <summary>The class of units that a rank is one in; empty for all units.</summary>
    public string Class { get; init; } = "";

    public bool Equals(Cell? other) =>
        other is not null && Unit.Id == other.Unit.Id && Part.Id == other.Part.Id && Class == other.Class;

    public override int GetHashCode() => HashCode.Combine(Unit.Id, Part.Id, Class);
}

/// <summary>Two quantities, of which the claim says that the first is better, or that both are the same.</summary>
/// <param name="Better">In one spelling, as <see cref="CanonicalText"/> writes it; for ranks and scores of units that of the cell.</param>
/// <param name="IsWeak">The first is better or the same.</param>
internal sealed record OrderOf(string Better, string Worse, bool IsSame, bool IsWeak)
{
    public bool IsStrict => !IsSame && !IsWeak;

    public Cell? BetterCell { get; init; }

    public Cell? WorseCell { get; init; }
}

/// <summary>A list of names that a claim says is the whole of something: "best 3 of 'X' = A, B, C".</summary>
/// <param name="Sign">1 for the best of an order, -1 for the last, 0 where the list is of no order.</param>
internal sealed record WholeList(int Sign, ImmutableHashSet<string> Ids);

/// <summary>An end of an order that is not one of units by their scores: the most volatile, the closest pair, the highest score.</summary>
/// <param name="Sign">1 for the most, -1 for the least.</param>
/// <param name="Ids">What stands there, where the claim says so.</param>
internal sealed record NamedExtreme(int Sign, ImmutableHashSet<string> Ids);

/// <summary>A number of a claim.</summary>
/// <param name="Sign">1 for "more than" or "at least", -1 for "less than" or "at most", 0 for the number itself.</param>
internal sealed record GivenNumber(double Number, int Sign, NumberKind Kind);

/// <summary>Places that a claim asks for: "rank &lt;= 10" is (10, 1), "rank &gt; 50" of sixty (10, -1).</summary>
/// <param name="Class">The class of units that they are ranks in; empty for all units.</param>
internal sealed record AskedPlace(double Count, int Sign, string Class);

/// <summary>The direction in which a claim compares a unit: 1 for "more than" or "better than", -1 for the reverse.</summary>
internal sealed record UnitDirection(string Id, int Sign);

/// <summary>
/// What follows for certain from a claim, whatever the scores are: what ranks and scores may be, which is better, which lists are whole,
/// which numbers it names.
/// </summary>
internal sealed class Premise
{
    public Dictionary<Cell, Bounds> Ranks { get; } = [];

    /// <summary>Ranks inside classes of units.</summary>
    public Dictionary<Cell, Bounds> ClassRanks { get; } = [];

    /// <summary>How many units each class has that the claim names.</summary>
    public Dictionary<string, int> ClassSizes { get; } = new(StringComparer.Ordinal);

    /// <summary>What it asks of columns of data/units.csv.</summary>
    public HashSet<TestedAttribute> Attributes { get; } = [];

    /// <summary>The ends of columns of numbers that it says something whole of.</summary>
    public List<SizeList> Sizes { get; } = [];

    public Dictionary<Cell, Bounds> Scores { get; } = [];

    public List<OrderOf> Orders { get; } = [];

    public List<WholeList> Lists { get; } = [];

    public HashSet<string> Units { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Parts { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Tiers { get; } = new(StringComparer.Ordinal);

    /// <summary>Every number that stands in it, and how large its lists are.</summary>
    public HashSet<GivenNumber> Numbers { get; } = [];

    /// <summary>The directions in which it is written: 1 for "more than" or "better than", -1 for the reverse.</summary>
    public HashSet<int> Directions { get; } = [];

    /// <summary>The same, of single units.</summary>
    public HashSet<UnitDirection> DirectionsOfUnits { get; } = [];

    /// <summary>The places that it asks for with ranks.</summary>
    public HashSet<AskedPlace> Places { get; } = [];

    /// <summary>How many of something it says that there are.</summary>
    public HashSet<double> Counts { get; } = [];

    /// <summary>It says how many there are, or names all of them.</summary>
    public bool IsExhaustive { get; set; }

    /// <summary>It gives the rank of a unit.</summary>
    public bool GivesRank { get; set; }

    /// <summary>It says something of every part of a level.</summary>
    public bool IsOfEveryPart { get; set; }

    /// <summary>It adds up or counts rows of an own table, of which anything may be a part.</summary>
    public bool SumsTable { get; set; }

    public List<NamedExtreme> Extremes { get; } = [];

    /// <summary>The places that it says a unit gained since an edition, by the id of the unit; below 0 for places lost.</summary>
    public List<(string Unit, Bounds Places)> Changes { get; } = [];

    /// <summary>The ranks that it says units had in other editions.</summary>
    public List<(Cell Cell, int Year, Bounds Rank)> PastRanks { get; } = [];

    /// <summary>For how many editions in a row it says something of a unit.</summary>
    public List<(string Unit, Bounds Editions)> Runs { get; } = [];

    /// <summary>The years since which it says that a unit was not as high, or not as low.</summary>
    public List<(string Unit, int Sign, Bounds Years)> Records { get; } = [];

    /// <summary>The units that it says were first in an edition before this one.</summary>
    public HashSet<string> FirstBefore { get; } = new(StringComparer.Ordinal);

    /// <summary>The units that it says are new.</summary>
    public HashSet<string> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>It says who left.</summary>
    public bool TellsDepartures { get; set; }
}
