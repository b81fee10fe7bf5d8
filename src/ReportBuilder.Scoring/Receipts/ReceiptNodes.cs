using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Works out, for each column of a run, what its receipts have in common.</summary>
internal sealed class ReceiptNodes
{
    private readonly ScoredRun run;
    private readonly ReceiptWords words;
    private readonly Dictionary<string, ScoreColumn> byNode;
    private readonly Dictionary<string, ScoreColumn> groupByNode;
    private readonly Dictionary<string, DataColumn> given;
    private readonly ImmutableArray<Dictionary<string, DataColumn>> after;
    private readonly TakePublished? published;
    private readonly Dictionary<string, FrameworkNode> wholeOf = new(StringComparer.Ordinal);

    private ReceiptNodes(ScoredRun run)
    {
        this.run = run;
        words = new(run.Numbers, run.Names);
        byNode = ById(run.Columns);
        groupByNode = ById(run.Groups);
        given = ById(run.Dataset);
        after = [.. run.Steps.Select(step => ById(step.After))];
        published = run.Steps.Select(step => step.Step).OfType<TakePublished>().FirstOrDefault();
        foreach (var column in run.Columns)
        {
            foreach (var part in column.Node.Children)
                wholeOf.Add(part.Id, column.Node);
        }
    }

    /// <summary>By the id of the node.</summary>
    public static Dictionary<string, ReceiptNode> Of(ScoredRun run)
    {
        var all = new ReceiptNodes(run);
        var changes = Changes(run);
        return run.Columns.ToDictionary(column => column.Node.Id, column => all.Of(column, changes.GetValueOrDefault(column.Node.Id)), StringComparer.Ordinal);
    }

    private ReceiptNode Of(ScoreColumn column, Change?[]? changes)
    {
        var node = column.Node;
        var readings = given.GetValueOrDefault(node.Id);
        var combined = CombinedBy(node);
        ImmutableArray<PartOfWhole> parts = readings is not null || combined is not null ? [] :
            [.. node.Children.Where(child => byNode.ContainsKey(child.Id)).Select(child => new PartOfWhole(byNode[child.Id], run.WeightOf(child)))];
        var made = parts.IsEmpty ? null : MadeBy(node);
        var check = run.Checks.FirstOrDefault(one => one.Node.Id == node.Id);
        return new(
            column,
            readings,
            parts,
            [.. parts.Select(part => part.Column.Node.Id)],
            made,
            combined is not null && readings is null ? CombineText.Of(combined, run.Names, words.Wording)
            : parts.IsEmpty
                ? check?.Rule ?? words.Wording[published is not null ? "receipt.rule-published" : "receipt.rule-reading"]
                : words.Wording.Say("receipt.rule-made", ("way", made is null ? "" : words.Wording[StepNames.Key(made.By)]), ("count", parts.Length)),
            [.. Indicators(node, check)],
            check,
            Weight(node),
            [.. after.Select(columns => columns.GetValueOrDefault(node.Id))],
            [.. run.Steps.Select(step => step.Marks.IsEmpty ? [] : step.Marks.Where(mark => mark.NodeId == node.Id).ToImmutableArray())],
            new ColumnStanding(column),
            groupByNode.GetValueOrDefault(node.Id),
            [.. run.Groupings.Select(grouping => (grouping.Name, grouping.Columns.First(one => one.Node.Id == node.Id)))],
            changes);
    }

    private Combine? CombinedBy(FrameworkNode node) =>
        run.Steps.Select(step => step.Step).OfType<Combine>().FirstOrDefault(step => step.Into.Name == node.Key || step.Into.Name == node.Id);

    private Aggregate? MadeBy(FrameworkNode node)
    {
        for (var step = 0; step < run.Steps.Length; step++)
        {
            if (run.Steps[step].Step is Aggregate aggregate && after[step].ContainsKey(node.Id))
                return aggregate;
        }

        return null;
    }

    /// <summary>Publication, indicators, and the reason for the rule.</summary>
    private IEnumerable<ReceiptLine> Indicators(FrameworkNode node, RuleCheck? check)
    {
        if (published is { Provenance.Length: > 0 })
            yield return new(words.Wording["receipt.publication"], published.Provenance);
        foreach (var indicator in node.Leaves.Select(leaf => leaf.Indicator).OfType<Indicator>())
            yield return new(
                words.Wording.Terms.Indicator.Capital().One,
                words.Wording.Say("receipt.indicator", ("name", indicator.Name), ("direction", words.Of(indicator.Direction))),
                indicator.DataYear.Length > 0
                    ? words.Wording.Say("receipt.source", ("source", indicator.Source), ("year", indicator.DataYear))
                    : indicator.Source
            );
        if (check is { Reason.Length: > 0 })
            yield return new(words.Wording["receipt.reason"], check.Reason);
    }

    /// <summary>What the node counts for in the whole that it is part of.</summary>
    private ReceiptLine? Weight(FrameworkNode node)
    {
        if (!wholeOf.TryGetValue(node.Id, out var whole) || given.ContainsKey(whole.Id))
            return null;
        var all = whole.Children.Where(part => byNode.ContainsKey(part.Id)).Sum(run.WeightOf);
        return new(
            words.Wording["receipt.weight"],
            words.Wording.Say(
                "receipt.weight-in",
                ("weight", words.Number(run.WeightOf(node))),
                ("all", words.Number(all)),
                ("name", whole.Name)));
    }

    /// <summary>By node and unit, those that have both a score and a rank to compare.</summary>
    private static Dictionary<string, Change?[]> Changes(ScoredRun run)
    {
        var changes = new Dictionary<string, Change?[]>(StringComparer.Ordinal);
        if (run.Changes.IsEmpty)
            return changes;
        var position = run.Units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        foreach (var change in run.Changes.Where(change => change is { ScoreChange: not null, RankChange: not null }))
        {
            if (!changes.TryGetValue(change.Node.Id, out var ofNode))
                changes.Add(change.Node.Id, ofNode = new Change?[run.Units.Length]);
            ofNode[position[change.Unit.Id]] = change;
        }

        return changes;
    }

    private static Dictionary<string, ScoreColumn> ById(ImmutableArray<ScoreColumn> columns) =>
        columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);

    private static Dictionary<string, DataColumn> ById(Dataset dataset) => dataset.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);
}
