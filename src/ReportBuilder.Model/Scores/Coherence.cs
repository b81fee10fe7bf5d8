using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>How well the parts of a node measure one thing: Cronbach's alpha over its parts; null with fewer than two parts or no variance.</summary>
public sealed record Reliability(FrameworkNode Node, int Parts, double? Alpha);

/// <summary>One principal component of the dimensions' correlations.</summary>
/// <param name="Explained">The share of the whole variance, 0 to 1.</param>
/// <param name="Cumulative">The share that it and the ones before it explain.</param>
/// <param name="Loadings">The correlation of each dimension with the component, in framework order.</param>
public sealed record PrincipalComponent(int Number, double Eigenvalue, double Explained, double Cumulative, ImmutableArray<double> Loadings);
