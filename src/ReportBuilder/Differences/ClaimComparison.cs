using System.Collections.Immutable;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>Pairs the claims of two editions and finds those that say something else, or stopped being true.</summary>
internal static class ClaimComparison
{
    public static ImmutableArray<ClaimChange> Compare(ImmutableArray<ClaimState> old, ImmutableArray<ClaimState> @new)
    {
        var waiting = old.GroupBy(SameBinding).ToDictionary(group => group.Key, group => new Queue<ClaimState>(group));
        var pairs = @new.Select(claim => (Before: waiting.TryGetValue(SameBinding(claim), out var queue) && queue.TryDequeue(out var was) ? was : null, After: claim)).ToList();
        var left = waiting.Values.SelectMany(queue => queue).GroupBy(SameLine).ToDictionary(group => group.Key, group => new Queue<ClaimState>(group));
        var changes = new List<ClaimChange>();
        foreach (var (matched, after) in pairs)
        {
            var before = matched ?? (left.TryGetValue(SameLine(after), out var queue) && queue.TryDequeue(out var was) ? was : null);
            if (FateOf(before, after) is { } fate)
                changes.Add(new(fate, before, after));
        }

        var gone = left.Values.SelectMany(queue => queue).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. changes, .. old.Where(gone.Contains).Select(claim => new ClaimChange(ClaimFate.Removed, claim, null))];
    }

    private static ClaimFate? FateOf(ClaimState? before, ClaimState after)
    {
        var wasFalse = before is { Fault.Length: > 0 };
        var isFalse = after.Fault.Length > 0;
        if (isFalse)
            return wasFalse ? ClaimFate.StillFalse : ClaimFate.BecameFalse;
        if (wasFalse)
            return ClaimFate.BecameTrue;
        if (before is null)
            return ClaimFate.Added;
        return before.Value != after.Value || before.Sentence != after.Sentence ? ClaimFate.Changed : null;
    }

    /// <summary>The same expression in the same section; several in their order.</summary>
    private static (string Section, string Kind, string Binding) SameBinding(ClaimState claim) => (claim.Section, claim.Kind, claim.Binding);

    /// <summary>What a template's line says of a section: "its strongest variable" may be about another one now.</summary>
    private static (string Section, string Kind, string File, int Line) SameLine(ClaimState claim) => (claim.Section, claim.Kind, claim.File, claim.Line);
}
