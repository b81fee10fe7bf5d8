using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Scores;

/// <summary>One step of a recipe with its arguments. Steps say what is done; the scoring stage does it.</summary>
public abstract record RecipeStep
{
    public SourcePlace Place { get; init; }
}

/// <summary>A step on columns: on those that are named, or else on every column of the lowest level that has not been aggregated.</summary>
public abstract record ColumnStep : RecipeStep
{
    public ImmutableArray<PlacedName> Columns { get; init; } = [];

    /// <summary>The level whose columns are meant, or null for the columns that the data came with.</summary>
    public PlacedName? Level { get; init; }
}

/// <summary>Takes scores that somebody published, and says which rule each column follows, so that the audit can prove it.</summary>
/// <param name="Rule">Of every column that is not named.</param>
/// <param name="Checked">Whether the columns are checked against their rules.</param>
/// <param name="Provenance">Who published them, for people.</param>
/// <param name="RankAgain">Ranks the columns again by their own rules, as robustness runs need it when a unit is left out.</param>
/// <param name="TiesInstead">Ranks the columns again with another rule for ties.</param>
public sealed record TakePublished(
    PointsRule Rule,
    ImmutableArray<ColumnRule> Exceptions,
    bool Checked = true,
    string Provenance = "",
    bool RankAgain = false,
    Ties? TiesInstead = null) : RecipeStep;

/// <summary>Leaves out units with too few readings.</summary>
/// <param name="AtMostMissing">The largest share of missing readings that a unit may have, 0 to 1.</param>
public sealed record ScreenUnits(double AtMostMissing) : RecipeStep;

/// <summary>Divides columns by another, for example by population.</summary>
/// <param name="Times">What the quotient is multiplied by: 10,000 for "per 10,000 people".</param>
public sealed record Denominate(PlacedName By, double Times = 1) : ColumnStep;

public enum ImputeWith
{
    Mean,
    Median,
    GroupMean,
    GroupMedian,
    Constant,
    LastYear,
}

/// <summary>Fills the readings that are missing; every filled cell is marked.</summary>
public sealed record Impute(ImputeWith With, double Constant = 0) : ColumnStep
{
    /// <summary>Which groups are meant, where units belong to several: the name of the grouping; null for the usual one.</summary>
    public PlacedName? By { get; init; }
}

/// <summary>
/// Sets the readings below one percentile and above another to these: winsorising by shares (Tukey 1962, Annals of Mathematical Statistics
/// 33, 1). Percentiles are linear between readings (type 7 of Hyndman and Fan).
/// </summary>
/// <param name="Low">A share from 0 to 1; 0 leaves low readings alone.</param>
/// <param name="High">A share from 0 to 1; 1 leaves high readings alone.</param>
public sealed record Winsorise(double Low, double High) : ColumnStep;

/// <summary>Rounds columns, half away from zero, as indices do that publish rounded parts and add those up.</summary>
public sealed record RoundOff(int Decimals) : ColumnStep;

public enum CombineAs
{
    Product,
    Ratio,
    Difference,
    Sum,
}

/// <summary>One of the things that are combined: a column by its name, or a number.</summary>
public readonly record struct Operand(PlacedName? Column, double Number);

/// <summary>
/// Makes a column of others, unit by unit: a product, the first divided by the others, the first less the others, or a sum. A unit with a
/// gap in one of them has none.
/// </summary>
/// <param name="Into">The part that gets the column, or a name of its own for a column that only serves other steps.</param>
/// <param name="Times">What the result is multiplied by.</param>
public sealed record Combine(CombineAs As, ImmutableArray<Operand> Of, PlacedName Into, double Times = 1) : RecipeStep;

/// <summary>What is done where pulling in outliers is not enough.</summary>
public enum OutlierFallback
{
    None,
    Log,
    BoxCox,
}

/// <summary>
/// Treats columns whose skewness and kurtosis are both beyond the limits: outliers are pulled in to the next value, one by one; where that is not
/// enough the column is transformed instead. The limits and the order are those of COINr's qTreat (Becker and others 2022, JOSS 7(78), 4567).
/// </summary>
/// <param name="AtMost">How many readings may be pulled in.</param>
public sealed record TreatOutliers(double Skewness = 2, double Kurtosis = 3.5, int AtMost = 5, OutlierFallback Otherwise = OutlierFallback.Log) : ColumnStep;

public enum TransformKind
{
    Ln,
    SquareRoot,
    BoxCox,
}

/// <param name="Lambda">Of Box-Cox; null for the value of greatest likelihood.</param>
/// <param name="Plus">What is added to every reading before: ln(x + 1) takes a 0.</param>
public sealed record Transform(TransformKind Kind, double? Lambda = null, double Plus = 0) : ColumnStep;

public enum NormaliseAs
{
    /// <summary>Points for ranks: n for the best of n units, 1 for the last.</summary>
    RankPoints,
    MinMax,
    Goalposts,
    ZScore,
    PercentileRank,
    Borda,
    DistanceToBest,
    DistanceToReference,
    FractionOfMaximum,
    Categories,
}

/// <summary>Brings columns to one scale, higher being better whatever the indicator's direction.</summary>
/// <param name="From">The worst score of min-max and goalposts; the mean of z-scores.</param>
/// <param name="To">The best score of min-max and goalposts; one standard deviation of z-scores is To - From.</param>
public sealed record Normalise(NormaliseAs As, double From = 0, double To = 100) : ColumnStep
{
    /// <summary>Of rank points and Borda counts.</summary>
    public Ties Ties { get; init; } = Ties.Competition;

    /// <summary>Units with nothing to rank (no reading, or a reading that equals <see cref="FloorAt"/>) get 1 point.</summary>
    public bool Floor { get; init; }

    public double? FloorAt { get; init; }

    /// <summary>
    /// The fixed ends of goalposts: the readings that give <see cref="From"/> and <see cref="To"/>; readings beyond are clamped and marked,
    /// unless <see cref="Clamp"/> says otherwise.
    /// </summary>
    public ImmutableArray<Goalpost> Goalposts { get; init; } = [];

    /// <summary>Whether readings beyond the goalposts score no more and no less than these.</summary>
    public bool Clamp { get; init; } = true;

    /// <summary>Whether goalposts are given in the readings as they were before they were transformed.</summary>
    public bool RawGoalposts { get; init; }

    /// <summary>The best value of columns whose direction is a target; 0 where none is named.</summary>
    public ImmutableArray<NamedNumber> Targets { get; init; } = [];

    /// <summary>The unit that scores 100 by distance to a reference.</summary>
    public PlacedName? Reference { get; init; }

    /// <summary>The value that scores 100, where the reference is not a unit.</summary>
    public double? Benchmark { get; init; }

    /// <summary>The points of each category.</summary>
    public ImmutableArray<CategoryPoint> Points { get; init; } = [];
}

/// <summary>The readings of a column that mark the two ends of its scale.</summary>
public readonly record struct Goalpost(PlacedName Column, double Low, double High);

/// <summary>What one category, written as a number in the data, is worth.</summary>
public readonly record struct CategoryPoint(double Category, double Points);

public enum AggregateBy
{
    Sum,
    Arithmetic,
    Geometric,
    Harmonic,

    /// <summary>The generalised mean with an exponent.</summary>
    Power,
    Copeland,
}

/// <summary>Makes the columns of a level from their parts.</summary>
/// <param name="Level">The level made, or null for every level up to the root.</param>
/// <param name="Exponent">Of the generalised mean.</param>
/// <param name="AtLeast">The least share of the parts' weight that must have a score; below it the result is missing too.</param>
public sealed record Aggregate(PlacedName? Level, AggregateBy By, double Exponent = 1, double AtLeast = 1) : RecipeStep
{
    /// <summary>
    /// What parts that are less count as in a geometric, harmonic or generalised mean, which a single 0 would make 0 or impossible; null
    /// where such parts are an error.
    /// </summary>
    public double? Floor { get; init; }
}

/// <summary>How units are ranked at every level.</summary>
/// <param name="Decimals">Scores are rounded to this many decimals before they are ranked; null for full precision.</param>
/// <param name="InGroups">Also ranks the units inside their groups.</param>
public sealed record RankUnits(Ties Ties, int? Decimals = null, bool InGroups = false) : RecipeStep
{
    /// <summary>The groupings inside which units are ranked too, where they are others than the usual one.</summary>
    public ImmutableArray<PlacedName> Groupings { get; init; } = [];
}
