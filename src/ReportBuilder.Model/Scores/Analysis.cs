using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ReportBuilder.Model.Scores;

/// <summary>Summary figures of one column. The standard deviation is the sample's (n - 1).</summary>
public sealed record ColumnSummary(FrameworkNode Node, double Mean, double StandardDeviation, double Minimum, double Maximum, double Skewness);

/// <summary>Correlations between columns, row by row in the order of <paramref name="Nodes"/>; symmetrical, ones on the diagonal.</summary>
public sealed record CorrelationMatrix(ImmutableArray<FrameworkNode> Nodes, ImmutableArray<ImmutableArray<double>> Values)
{
    public static CorrelationMatrix Empty { get; } = new([], []);

    public double Between(FrameworkNode a, FrameworkNode b) => Values[Nodes.IndexOf(a)][Nodes.IndexOf(b)];
}

/// <summary>How uneven a unit's dimension scores are: their sample standard deviation.</summary>
public sealed record Evenness(Unit Unit, double StandardDeviation);

/// <summary>What the scores say as a whole.</summary>
/// <param name="Dimensions">One summary a dimension, in framework order.</param>
/// <param name="Variables">One summary a variable, in framework order.</param>
/// <param name="Pearson">Between dimensions.</param>
/// <param name="Spearman">Between dimensions.</param>
/// <param name="Evenness">Every unit, the most uneven first.</param>
/// <param name="Robustness">Its studies are made when they are first asked for, so that a build that prints none does not pay for them.</param>
public sealed record Analysis(
    ImmutableArray<ColumnSummary> Dimensions,
    ImmutableArray<ColumnSummary> Variables,
    CorrelationMatrix Pearson,
    CorrelationMatrix Spearman,
    ImmutableArray<Evenness> Evenness,
    Robustness Robustness)
{
    private static readonly ConditionalWeakTable<Analysis, Dictionary<string, UnitProfile>> ProfilesById = [];

    /// <summary>Kendall's tau-b between dimensions.</summary>
    public CorrelationMatrix Kendall => KendallWhenAsked.Value;

    /// <summary>Counting pairs takes longer than the other correlations, so it is done when it is first asked for.</summary>
    public Lazy<CorrelationMatrix> KendallWhenAsked { get; init; } = new(CorrelationMatrix.Empty);

    /// <summary>Between variables.</summary>
    public CorrelationMatrix VariablePearson { get; init; } = CorrelationMatrix.Empty;

    /// <summary>Between variables.</summary>
    public CorrelationMatrix VariableSpearman { get; init; } = CorrelationMatrix.Empty;

    /// <summary>Cronbach's alpha of the index over its dimensions, then of each dimension over its variables.</summary>
    public ImmutableArray<Reliability> Reliabilities { get; init; } = [];

    /// <summary>Of the dimensions, by explained variance.</summary>
    public ImmutableArray<PrincipalComponent> Components { get; init; } = [];

    /// <summary>One a unit, in the order of the scorebook's units.</summary>
    public ImmutableArray<UnitProfile> Profiles { get; init; } = [];

    public UnitProfile? ProfileOf(Unit unit) =>
        ProfilesById.GetValue(this, analysis => analysis.Profiles.ToDictionary(profile => profile.Unit.Id, StringComparer.Ordinal)).GetValueOrDefault(unit.Id);

    /// <summary>Every unit in rank order; empty where the recipe asks for no robustness.</summary>
    public ImmutableArray<RankInterval> RankIntervals => Robustness.RankIntervals;
}
