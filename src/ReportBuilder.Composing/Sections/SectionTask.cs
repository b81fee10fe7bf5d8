using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>A section that can be written by itself: a part of the outline, or one city of the part that holds their profiles.</summary>
internal sealed record SectionTask(SectionPlan Plan, Unit? Profiled, ImmutableArray<SectionTask> Inner)
{
    /// <summary>Whether it asks for the studies of robustness, which may still be being made.</summary>
    private bool WaitsForStudies => Profiled is not null || Plan.Kind == SectionKind.Analysis;

    /// <summary>The tasks of an outline. The profiles of cities stand in rank order.</summary>
    public static ImmutableArray<SectionTask> Of(ImmutableArray<SectionPlan> plans, ScoreReader reader) =>
        [.. plans.Select(plan => new SectionTask(plan, null, plan.Kind == SectionKind.CityProfiles ? Profiles(plan, reader) : Of(plan.Children, reader)))];

    /// <summary>The tasks and those inside them, in reading order.</summary>
    public static List<SectionTask> InOrder(ImmutableArray<SectionTask> tasks)
    {
        var all = new List<SectionTask>();
        AddTo(all, tasks);
        return all;
    }

    /// <summary>The places of the tasks in the order in which to begin them: those last that may have to wait.</summary>
    public static List<int> ToBegin(List<SectionTask> inOrder)
    {
        var (first, last) = (new List<int>(inOrder.Count), new List<int>());
        for (var at = 0; at < inOrder.Count; at++)
            (inOrder[at].WaitsForStudies ? last : first).Add(at);
        first.AddRange(last);
        return first;
    }

    private static ImmutableArray<SectionTask> Profiles(SectionPlan plan, ScoreReader reader) => [.. reader.Order(reader.Root).Select(city => new SectionTask(plan, city, []))];

    private static void AddTo(List<SectionTask> all, ImmutableArray<SectionTask> tasks)
    {
        foreach (var task in tasks)
        {
            all.Add(task);
            AddTo(all, task.Inner);
        }
    }
}
