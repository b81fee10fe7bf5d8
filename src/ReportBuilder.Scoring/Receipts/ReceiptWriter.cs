using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Writes how a score came about: what was read or what was added, each step that changed it, its rule, its rank and who shares it.</summary>
internal sealed class ReceiptWriter(
    Dataset dataset,
    ImmutableArray<Unit> units,
    ImmutableArray<ScoreColumn> columns,
    ImmutableArray<StepResult> steps,
    ImmutableArray<RuleCheck> checks,
    Func<FrameworkNode, double> weightOf)
{
    private readonly Dictionary<string, ScoreColumn> byNode = columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, DataColumn> given = dataset.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);
    private readonly Dictionary<string, RuleCheck> checkOf = checks.ToDictionary(check => check.Node.Id, StringComparer.Ordinal);
    private readonly ImmutableArray<Dictionary<string, DataColumn>> after =
        [.. steps.Select(step => step.After.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal))];

    private readonly bool isPublished = steps.Any(step => step.Step is TakePublished);
    private readonly Dictionary<string, int> ranked = columns.ToDictionary(column => column.Node.Id, column => column.Ranks.Count(rank => rank is not null), StringComparer.Ordinal);
    private readonly Dictionary<string, int> position = Positions(units);
    private readonly Dictionary<string, int> origin = Positions(dataset.Units);

    public Receipt Write(Unit unit, FrameworkNode node)
    {
        var column = byNode[node.Id];
        var index = position[unit.Id];
        ImmutableArray<FrameworkNode> parts = given.ContainsKey(node.Id) ? [] : [.. node.Children.Where(child => byNode.ContainsKey(child.Id))];
        var made = parts.IsEmpty ? null : MadeBy(node);
        var way = made is null ? "" : StepNames.Of(made.By);
        return new(
            unit.Id,
            node.Id,
            column.Scores[index].Value,
            column.Ranks[index],
            parts.IsEmpty ? Rule(node) : $"{way} of {parts.Length} parts",
            [.. parts.IsEmpty ? Read(unit, node) : Parts(parts, index, made), .. Steps(unit, node, parts.IsEmpty), .. Rank(column, index)],
            [.. parts.Select(part => part.Id)]);
    }

    private string Rule(FrameworkNode node) => checkOf.TryGetValue(node.Id, out var check) ? check.Rule : isPublished ? "published score" : "reading";

    private Aggregate? MadeBy(FrameworkNode node)
    {
        for (var step = 0; step < steps.Length; step++)
        {
            if (steps[step].Step is Aggregate aggregate && after[step].ContainsKey(node.Id))
                return aggregate;
        }

        return null;
    }

    private IEnumerable<ReceiptLine> Read(Unit unit, FrameworkNode node)
    {
        var column = given[node.Id];
        var index = origin[unit.Id];
        var source = index < column.Places.Length ? column.Places[index].ToString() : "";
        yield return new(isPublished ? "Published score" : "Reading", Print(column.Readings[index].Value), source);
        foreach (var indicator in node.Children.Prepend(node).Select(child => child.Indicator).OfType<Indicator>())
            yield return new("Indicator", $"{indicator.Name} ({Words(indicator.Direction)})", indicator.DataYear.Length > 0 ? $"{indicator.Source}, {indicator.DataYear}" : indicator.Source);
        if (!checkOf.TryGetValue(node.Id, out var check))
            yield break;
        yield return new("Rule", check.Reason.Length > 0 ? $"{check.Rule} ({check.Reason})" : check.Rule);
        foreach (var broken in check.Breaks.Where(broken => broken.Unit.Id == unit.Id))
            yield return new("Breaks the rule", broken.Sentence);
    }

    private IEnumerable<ReceiptLine> Parts(ImmutableArray<FrameworkNode> parts, int index, Aggregate? made)
    {
        var plain = made?.By == AggregateBy.Sum && parts.All(part => weightOf(part) == 1);
        foreach (var part in parts)
        {
            var value = Print(byNode[part.Id].Scores[index].Value);
            yield return new(part.Name, plain ? value : $"{value} (weight {Print(weightOf(part))})");
        }
    }

    /// <summary>A line for each step that gave the cell another value, and for each mark on it.</summary>
    private IEnumerable<ReceiptLine> Steps(Unit unit, FrameworkNode node, bool isRead)
    {
        double? before = isRead ? given[node.Id].Readings[origin[unit.Id]].Value : null;
        for (var number = 0; number < steps.Length; number++)
        {
            var step = steps[number];
            foreach (var mark in step.Marks.Where(mark => mark.NodeId == node.Id && (mark.UnitId == unit.Id || mark.UnitId.Length == 0)))
                yield return new("Mark", mark.What);
            if (!after[number].TryGetValue(node.Id, out var column))
                continue;
            var value = column.Readings[IndexOf(unit, step.After.Units)].Value;
            if (value != before && (isRead || step.Step is not Aggregate))
                yield return new(Capital(StepNames.Of(step.Step)), Print(value));
            before = value;
        }
    }

    private IEnumerable<ReceiptLine> Rank(ScoreColumn column, int index)
    {
        if (column.Ranks[index] is not { } rank)
            yield break;
        yield return new("Rank", $"{rank} of {ranked[column.Node.Id]}");
        var tied = new List<string>();
        for (var other = 0; other < units.Length; other++)
        {
            if (other != index && column.Ranks[other] == rank)
                tied.Add(units[other].Name);
        }

        if (tied.Count > 0)
            yield return new("Tied with", string.Join(", ", tied));
    }

    private int IndexOf(Unit unit, ImmutableArray<Unit> among) => among == units ? position[unit.Id] : among == dataset.Units ? origin[unit.Id] : among.IndexOf(unit);

    private static Dictionary<string, int> Positions(ImmutableArray<Unit> units) =>
        units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    private static string Words(Direction direction) => direction switch
    {
        Direction.Higher => "higher is better",
        Direction.Lower => "lower is better",
        _ => "closest to its target is best",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Print(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "none";
}
