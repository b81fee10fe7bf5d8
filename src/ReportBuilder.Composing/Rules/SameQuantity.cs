using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>Two facts give the same quantity if they have the same measure, period and unit. Case does not count.</summary>
internal sealed class SameQuantity : IEqualityComparer<Fact>
{
    public bool Equals(Fact? one, Fact? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.Unit == other.Unit && IsSame(one.Measures, other.Measures) && IsSame(one.Period, other.Period));

    /// <summary>Lengths tell most facts apart, and do not depend on case.</summary>
    public int GetHashCode(Fact fact) => (((string.GetHashCode(fact.Unit, StringComparison.Ordinal) * 31) + fact.Measures.Length) * 31) + fact.Period.Length;

    private static bool IsSame(string one, string other) => one.Length == other.Length && one.ToLowerInvariant() == other.ToLowerInvariant();
}
