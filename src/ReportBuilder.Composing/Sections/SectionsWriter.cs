using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>Writes the planned sections: each by itself, side by side, then settled one after the other in reading order.</summary>
internal sealed class SectionsWriter(Composition whole, Anchors anchors)
{
    private readonly Settling settling = new(whole, anchors);

    public ImmutableArray<Section> Write(ImmutableArray<SectionPlan> plans)
    {
        var tasks = SectionTask.Of(plans, whole.Reader);
        var inOrder = SectionTask.InOrder(tasks);
        var drafts = Ahead(inOrder);
        var next = 0;
        return Settled(tasks, drafts, ref next);
    }

    private SectionDraft[] Ahead(List<SectionTask> inOrder)
    {
        var drafts = new SectionDraft[inOrder.Count];
        var (order, begun) = (SectionTask.ToBegin(inOrder), -1);
        // Whichever thread is free takes the next of the order, whatever stretch of it the loop would have given it.
        Parallel.For(0, drafts.Length, _ =>
        {
            var at = order[Interlocked.Increment(ref begun)];
            drafts[at] = Ahead(inOrder[at]);
        });
        return drafts;
    }

    private ImmutableArray<Section> Settled(ImmutableArray<SectionTask> tasks, SectionDraft[] drafts, ref int next)
    {
        var sections = ImmutableArray.CreateBuilder<Section>(tasks.Length);
        foreach (var task in tasks)
        {
            var own = Settled(task, drafts[next++]);
            sections.Add(task.Inner.IsEmpty ? own : own with { Children = Settled(task.Inner, drafts, ref next) });
        }

        return sections.MoveToImmutable();
    }

    private Section Settled(SectionTask task, SectionDraft draft)
    {
        var id = task.Profiled is { } city ? anchors.Take(CityId(city)) : task.Plan.Id;
        var now = id == draft.Section.Id && settling.Stands(draft.Written) ? draft : Write(task, id, new(whole.Knowledge, anchors, whole));
        return settling.Settle(now);
    }

    private SectionDraft Ahead(SectionTask task) =>
        Write(task, task.Profiled is { } city ? CityId(city) : task.Plan.Id, new(whole.Knowledge, anchors));

    private static SectionDraft Write(SectionTask task, string id, Composition part)
    {
        var section = task.Profiled is { } city ? new CityProfiles(part).Write(task.Plan, city, id) : new SectionWriter(part).Write(task.Plan);
        part.Knowledge.ProseRules.Check(part);
        return new(section, part);
    }

    private static string CityId(Model.Scores.Unit city) => $"city-{city.Id}";
}
