using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Differences.State;

/// <summary>The words of an edition that comparisons print.</summary>
internal sealed record StateTerms(string Unit, string Dimension, string Variable, string Variables, string Tier, string Tiers)
{
    /// <summary>Of a state that an earlier program wrote.</summary>
    public static StateTerms Neutral { get; } = Of(Terms.Neutral);

    public static StateTerms Of(Terms terms) =>
        new(terms.Unit.One, terms.Dimension.One, terms.Variable.One, terms.Variable.Other, terms.Tier.One, terms.Tier.Other);
}
