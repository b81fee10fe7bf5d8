using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Writes how a score came about: what was read or what was added, each step that changed it, its rule, its weight, its rank and who shares it.</summary>
internal sealed class ReceiptWriter(ScoredRun run)
{
    /// <summary>How many of those that share a rank are named.</summary>
    private const int MostNames = 24;

    private readonly Dictionary<string, ScoreColumn> byNode = ById(run.Columns);
    private readonly Dictionary<string, ScoreColumn> groupByNode = ById(run.Groups);
    private readonly Dictionary<string, DataColumn> given = run.Dataset.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);
    private readonly Dictionary<string, RuleCheck> checkOf = run.Checks.ToDictionary(check => check.Node.Id, StringComparer.Ordinal);
    private readonly ImmutableArray<Dictionary<string, DataColumn>> after =
        [.. run.Steps.Select(step => step.After.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal))];

    private readonly ILookup<(string, string), Change> changes = run.Changes.ToLookup(change => (change.Unit.Id, change.Node.Id));
    private readonly TakePublished? published = run.Steps.Select(step => step.Step).OfType<TakePublished>().FirstOrDefault();
    private readonly Dictionary<string, int> ranked = run.Columns.ToDictionary(column => column.Node.Id, column => column.Ranks.Count(rank => rank is not null), StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, ImmutableArray<int>>> sharing = run.Columns.ToDictionary(column => column.Node.Id, Sharing, StringComparer.Ordinal);
    private readonly Dictionary<string, (int Best, double Score)> leaders = Leaders(run.Columns);
    private readonly Dictionary<string, FrameworkNode> wholeOf = run.Columns.SelectMany(column => column.Node.Children.Select(part => (part, column.Node))).ToDictionary(pair => pair.part.Id, pair => pair.Node, StringComparer.Ordinal);
    private readonly Dictionary<string, int> position = Positions(run.Units);
    private readonly Dictionary<string, int> origin = Positions(run.Dataset.Units);

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
            parts.IsEmpty ? Rule(node) : $"{way} of {parts.Length} {(parts.Length == 1 ? "part" : "parts")}",
            [.. parts.IsEmpty ? Read(unit, node) : Parts(parts, index, made), .. Steps(unit, node, parts.IsEmpty), .. Weight(node), .. Standing(unit, column, index)],
            [.. parts.Select(part => part.Id)]);
    }

    private string Rule(FrameworkNode node) => checkOf.TryGetValue(node.Id, out var check) ? check.Rule : published is not null ? "published score" : "reading";

    private Aggregate? MadeBy(FrameworkNode node)
    {
        for (var step = 0; step < run.Steps.Length; step++)
        {
            if (run.Steps[step].Step is Aggregate aggregate && after[step].ContainsKey(node.Id))
                return aggregate;
        }

        return null;
    }

    private IEnumerable<ReceiptLine> Read(Unit unit, FrameworkNode node)
    {
        var column = given[node.Id];
        var index = origin[unit.Id];
        var source = index < column.Places.Length ? column.Places[index].ToString() : "";
        yield return new(published is null ? "Reading" : "Published score", ReceiptWords.Number(column.Readings[index].Value), source);
        if (published is { Provenance.Length: > 0 })
            yield return new("Publication", published.Provenance);
        foreach (var indicator in node.Leaves.Select(leaf => leaf.Indicator).OfType<Indicator>())
            yield return new("Indicator", $"{indicator.Name} ({ReceiptWords.Of(indicator.Direction)})", indicator.DataYear.Length > 0 ? $"{indicator.Source}, {indicator.DataYear}" : indicator.Source);
        if (!checkOf.TryGetValue(node.Id, out var check))
            yield break;
        if (check.Reason.Length > 0)
            yield return new("Reason for the rule", check.Reason);
        foreach (var broken in check.Breaks.Where(broken => broken.Unit.Id == unit.Id))
            yield return new("Breaks the rule", broken.Sentence);
    }

    /// <summary>Each part with its weight where weights count, and with its share of the sum where the whole is a sum or mean of the parts.</summary>
    private IEnumerable<ReceiptLine> Parts(ImmutableArray<FrameworkNode> parts, int index, Aggregate? made)
    {
        var plain = made?.By == AggregateBy.Sum && parts.All(part => run.WeightOf(part) == 1);
        var points = parts.Select(part => run.WeightOf(part) * (byNode[part.Id].Scores[index].Value ?? 0)).ToArray();
        var sum = made?.By is AggregateBy.Sum or AggregateBy.Arithmetic && points.All(point => point >= 0) ? points.Sum() : 0;
        for (var part = 0; part < parts.Length; part++)
        {
            var notes = new List<string>(2);
            if (!plain)
                notes.Add($"weight {ReceiptWords.Number(run.WeightOf(parts[part]))}");
            if (sum > 0)
                notes.Add(ReceiptWords.Percent(points[part] / sum));
            var value = ReceiptWords.Number(byNode[parts[part].Id].Scores[index].Value);
            yield return new(parts[part].Name, notes.Count == 0 ? value : $"{value} ({string.Join(", ", notes)})");
        }
    }

    /// <summary>A line for each step that gave the cell another value, and for each mark on it.</summary>
    private IEnumerable<ReceiptLine> Steps(Unit unit, FrameworkNode node, bool isRead)
    {
        double? before = isRead ? given[node.Id].Readings[origin[unit.Id]].Value : null;
        for (var number = 0; number < run.Steps.Length; number++)
        {
            var step = run.Steps[number];
            foreach (var mark in step.Marks.Where(mark => mark.NodeId == node.Id && (mark.UnitId == unit.Id || mark.UnitId.Length == 0)))
                yield return new("Mark", mark.What);
            if (!after[number].TryGetValue(node.Id, out var column))
                continue;
            var value = column.Readings[IndexOf(unit, step.After.Units)].Value;
            if (value != before && (isRead || step.Step is not Aggregate))
                yield return new(ReceiptWords.Of(step.Step), ReceiptWords.Number(value));
            before = value;
        }
    }

    /// <summary>What the cell counts for in the whole that it is part of.</summary>
    private IEnumerable<ReceiptLine> Weight(FrameworkNode node)
    {
        if (!wholeOf.TryGetValue(node.Id, out var whole) || given.ContainsKey(whole.Id))
            yield break;
        var all = whole.Children.Where(part => byNode.ContainsKey(part.Id)).Sum(run.WeightOf);
        yield return new("Weight", $"{ReceiptWords.Number(run.WeightOf(node))} of {ReceiptWords.Number(all)} in {whole.Name}");
    }

    private IEnumerable<ReceiptLine> Standing(Unit unit, ScoreColumn column, int index)
    {
        if (column.Ranks[index] is not { } rank)
            yield break;
        yield return new("Rank", $"{rank} of {ranked[column.Node.Id]}");
        var tied = sharing[column.Node.Id][rank];
        if (tied.Length > 1)
            yield return new("Tied with", TiedWith(tied, index));
        if (groupByNode.TryGetValue(column.Node.Id, out var groups) && groups.Ranks[index] is { } inGroup)
            yield return new("Rank in its group", unit.Group.Length > 0 ? $"{inGroup} ({unit.Group})" : $"{inGroup}");
        if (leaders[column.Node.Id] is var (best, top) && column.Scores[index].Value is { } score && score < top)
            yield return new("Behind the best", $"{ReceiptWords.Number(top - score)} ({run.Units[best].Name})");
        foreach (var change in changes[(unit.Id, column.Node.Id)].Where(change => change is { ScoreChange: not null, RankChange: not null }))
            yield return new($"Since {run.PreviousName}", $"{ReceiptWords.Places(change.RankChange!.Value)}, {ReceiptWords.Signed(change.ScoreChange!.Value)}");
    }

    private string TiedWith(ImmutableArray<int> tied, int index)
    {
        var named = tied.Where(other => other != index).Take(MostNames).Select(other => run.Units[other].Name);
        return string.Join(", ", named) + (tied.Length - 1 > MostNames ? $" and {tied.Length - 1 - MostNames} more" : "");
    }

    /// <summary>The units that share each rank of a column, in order.</summary>
    private static Dictionary<int, ImmutableArray<int>> Sharing(ScoreColumn column) =>
        Enumerable.Range(0, column.Ranks.Length).Where(index => column.Ranks[index] is not null).GroupBy(index => column.Ranks[index]!.Value).ToDictionary(group => group.Key, group => group.ToImmutableArray());

    private int IndexOf(Unit unit, ImmutableArray<Unit> among) => among == run.Units ? position[unit.Id] : among == run.Dataset.Units ? origin[unit.Id] : among.IndexOf(unit);

    private static Dictionary<string, ScoreColumn> ById(ImmutableArray<ScoreColumn> columns) => columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);

    private static Dictionary<string, int> Positions(ImmutableArray<Unit> units) =>
        units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>The first unit with the greatest score of each column.</summary>
    private static Dictionary<string, (int, double)> Leaders(ImmutableArray<ScoreColumn> columns)
    {
        var leaders = new Dictionary<string, (int, double)>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var (best, top) = (0, double.NegativeInfinity);
            for (var unit = 0; unit < column.Scores.Length; unit++)
            {
                if (column.Scores[unit].Value is { } score && score > top)
                    (best, top) = (unit, score);
            }

            leaders[column.Node.Id] = (best, top);
        }

        return leaders;
    }
}
