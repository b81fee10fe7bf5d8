using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>A section that can be written by itself: a part of the outline, or one city of the part that holds their profiles.</summary>
internal sealed record SectionTask(SectionPlan Plan, Unit? Profiled, ImmutableArray<SectionTask> Inner)
{
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
