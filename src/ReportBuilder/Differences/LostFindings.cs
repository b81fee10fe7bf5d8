using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>
/// Asks every claim of an author that held on the old side of the new data, whether its sentence still stands there or was written anew since.
/// Sentences of templates write themselves anew.
/// </summary>
internal static class LostFindings
{
    private const string Asserted = "asserted";

    public static ImmutableArray<LostFinding> Of(EditionState old, IEnumerable<ClaimChange> changes, ConditionCheck check)
    {
        var now = new Dictionary<ClaimState, ClaimState?>(ReferenceEqualityComparer.Instance);
        foreach (var change in changes.Where(change => change.Before is not null))
            now[change.Before!] = change.After;
        var answers = new Dictionary<string, Contradiction?>(StringComparer.Ordinal);
        var lost = ImmutableArray.CreateBuilder<LostFinding>();
        foreach (var claim in old.Claims.Where(claim => claim is { Kind: Asserted, Fault.Length: 0 } && ClaimChange.IsWrittenByAuthor(claim)))
        {
            if (!answers.TryGetValue(claim.Binding, out var contradiction))
                answers[claim.Binding] = contradiction = check.Contradiction(claim.Binding);
            if (contradiction is not null)
                lost.Add(new(claim, now.GetValueOrDefault(claim), contradiction));
        }

        return lost.ToImmutable();
    }
}
