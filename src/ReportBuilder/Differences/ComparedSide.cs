using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>A side of a comparison: what it says, and what claims can be held against; null for a built output, which has no data to ask.</summary>
internal sealed record ComparedSide(EditionState State, ConditionCheck? Data)
{
    /// <summary>The same in the edition's other languages, by the first part of their tags.</summary>
    public ImmutableSortedDictionary<string, ComparedSide> Others { get; init; } = ImmutableSortedDictionary<string, ComparedSide>.Empty;

    /// <summary>What changed from another side to this one, in every language that both have.</summary>
    public EditionDifference Since(ComparedSide old) => Comparison.Compare(old.State, State, Data) with
    {
        Others =
        [
            .. Others
                .Where(other => old.Others.ContainsKey(other.Key))
                .Select(other => new LanguageDifference(
                    other.Value.State.Language ?? other.Key,
                    Comparison.Compare(old.Others[other.Key].State, other.Value.State, other.Value.Data))),
        ],
    };
}
