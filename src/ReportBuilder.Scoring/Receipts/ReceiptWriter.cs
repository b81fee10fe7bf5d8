using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Writes how a score came about: what was published or what was added, the rank and who shares it.</summary>
internal sealed class ReceiptWriter(ReportInputs inputs, ImmutableArray<Unit> units, ImmutableArray<ScoreColumn> columns)
{
    private readonly Dictionary<string, ScoreColumn> byNode = columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, int> unitIndex =
        units.Select((unit, index) => (unit, index)).ToDictionary(pair => pair.unit.Id, pair => pair.index, StringComparer.Ordinal);

    public Receipt Write(Unit unit, FrameworkNode node)
    {
        var column = byNode[node.Id];
        var index = unitIndex[unit.Id];
        ImmutableArray<FrameworkNode> parts = inputs.Dataset.Column(node.Id) is null ? [.. node.Children.Where(child => byNode.ContainsKey(child.Id))] : [];
        ImmutableArray<ReceiptLine> lines = parts.IsEmpty ? [Published(node, index)] : [.. parts.Select(part => Part(part, index))];
        return new(
            unit.Id,
            node.Id,
            column.Scores[index].Value,
            column.Ranks[index],
            parts.IsEmpty ? "published score" : "sum",
            [.. lines, .. Rank(column, index)],
            [.. parts.Select(part => part.Id)]);
    }

    private ReceiptLine Published(FrameworkNode node, int index)
    {
        var data = inputs.Dataset.Column(node.Id)!;
        return new("Published score", Print(data.Readings[index].Value), data.Places[index].ToString());
    }

    private ReceiptLine Part(FrameworkNode part, int index) => new(part.Name, Print(byNode[part.Id].Scores[index].Value));

    private IEnumerable<ReceiptLine> Rank(ScoreColumn column, int index)
    {
        if (column.Ranks[index] is not { } rank)
            yield break;
        yield return new("Rank", $"{rank} of {column.Ranks.Count(other => other is not null)}");
        var tied = units.Where((_, other) => other != index && column.Scores[other] == column.Scores[index]).Select(other => other.Name).ToList();
        if (tied.Count > 0)
            yield return new("Tied with", string.Join(", ", tied));
    }

    private static string Print(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "none";
}
