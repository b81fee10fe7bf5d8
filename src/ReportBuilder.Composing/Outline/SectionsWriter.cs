using System.Collections.Immutable;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Outline;

/// <summary>Writes the planned sections in parallel. None depends on another.</summary>
internal static class SectionsWriter
{
    /// <summary>The sections with those inside them, and their drafts in reading order.</summary>
    public static (ImmutableArray<Section> Sections, ImmutableArray<SectionDraft> Drafts) Write(
        ImmutableArray<SectionPlan> plans,
        ComposeContext context,
        Anchors ids
    )
    {
        SectionPlan[] inOrder = [.. InReadingOrder(plans)];
        var (sections, drafts) = (new Section[inOrder.Length], new SectionDraft[inOrder.Length]);

        // Those begin last that ask for the studies of robustness, which may still be being made.
        int[] order = [.. Enumerable.Range(0, inOrder.Length).OrderBy(at => inOrder[at].Kind is SectionKind.Unit or SectionKind.Analysis)];
        var begun = -1;
        // Whichever thread is free takes the next of the order, whatever stretch of it the loop would have given it.
        Parallel.For(0, order.Length, _ =>
        {
            var at = order[Interlocked.Increment(ref begun)];
            drafts[at] = new(context, ids, inOrder[at]);
            sections[at] = new SectionWriter(drafts[at]).Write(inOrder[at]);
            context.ProseRules.Check(drafts[at]);
            drafts[at].LetGoOfProses();
        });
        var next = 0;
        return (Nested(plans, sections, ref next), [.. drafts]);
    }

    private static IEnumerable<SectionPlan> InReadingOrder(ImmutableArray<SectionPlan> plans) =>
        plans.SelectMany(plan => InReadingOrder(plan.Children).Prepend(plan));

    private static ImmutableArray<Section> Nested(ImmutableArray<SectionPlan> plans, Section[] inOrder, ref int next)
    {
        var nested = ImmutableArray.CreateBuilder<Section>(plans.Length);
        foreach (var plan in plans)
        {
            var own = inOrder[next++];
            nested.Add(plan.Children.IsEmpty ? own : own with { Children = Nested(plan.Children, inOrder, ref next) });
        }

        return nested.MoveToImmutable();
    }
}
