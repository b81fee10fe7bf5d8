using System.Collections.Immutable;
using ReportBuilder.Composing.Sections;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>What the whole of a report is written by, its scores and texts aside: names, style, rules, and the addresses that its sections have before any is written.</summary>
internal sealed record Grounds(
    IndicatorFramework Framework,
    ImmutableArray<Unit> Units,
    ImmutableArray<Tier> Tiers,
    ImmutableArray<string> Columns,
    HouseStyle Style,
    bool TakesHtml,
    string PreviousName,
    string Rules,
    ImmutableArray<string> Planned)
{
    public static Grounds Of(Knowledge knowledge, ImmutableArray<SectionPlan> plans)
    {
        var (inputs, scores) = (knowledge.Inputs, knowledge.Scores);
        var planned = ImmutableArray.CreateBuilder<string>();
        AddTo(planned, plans);
        return new(
            scores.Framework,
            scores.Units,
            scores.Tiers,
            [.. scores.Columns.Select(column => column.Node.Id)],
            inputs.Style,
            inputs.Edition.TakesHtml,
            scores.PreviousName,
            knowledge.ProseRules.Grounds(),
            planned.DrainToImmutable());
    }

    /// <summary>Names, units and style are the same where they are the same objects: they were read from the same files.</summary>
    public bool AreSame(Grounds other) =>
        ReferenceEquals(Framework, other.Framework)
        && Units == other.Units
        && ReferenceEquals(Style, other.Style)
        && TakesHtml == other.TakesHtml
        && PreviousName == other.PreviousName
        && Rules == other.Rules
        && Tiers.AsSpan().SequenceEqual(other.Tiers.AsSpan())
        && Columns.AsSpan().SequenceEqual(other.Columns.AsSpan())
        && Planned.AsSpan().SequenceEqual(other.Planned.AsSpan());

    private static void AddTo(ImmutableArray<string>.Builder planned, ImmutableArray<SectionPlan> plans)
    {
        foreach (var plan in plans)
        {
            planned.Add(plan.Id);
            AddTo(planned, plan.Children);
        }
    }
}
