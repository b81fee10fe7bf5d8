using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The signs behind figures that the method changed: a filled gap, an outlier pulled in, a reading clamped to its scale.</summary>
internal sealed class CellMarks
{
    private static readonly ImmutableArray<MarkKind> Kinds =
    [
        new("marked.imputed", '*', "mark.imputed"),
        new("marked.winsorised", '†', "mark.winsorised"),
        new("marked.raised", '§', "mark.raised"),
        new("marked.clamped", '‡', "mark.clamped"),
    ];

    private readonly Dictionary<string, string> signs = new(StringComparer.Ordinal);

    public CellMarks(Scorebook scores)
    {
        foreach (var mark in scores.Steps.SelectMany(step => step.Marks))
        {
            if (mark.UnitId.Length == 0 || Kinds.FirstOrDefault(kind => mark.What.Key == kind.Of) is not { } kind)
                continue;
            var cell = $"{mark.UnitId}/{mark.NodeId}";
            signs[cell] = signs.GetValueOrDefault(cell, "") + kind.Sign;
        }
    }

    /// <summary>The signs of a cell, one of each kind: those of the part itself and, below the dimensions, of everything it is made of.</summary>
    public string Of(Unit unit, FrameworkNode node, bool withParts) => signs.Count == 0 ? "" : Found(unit, node, withParts);

    /// <summary>What the signs that occur mean, as the note of a table.</summary>
    public static ImmutableArray<Inline> Note(List<string> signs, Wording wording)
    {
        var meanings = Kinds
            .Where(kind => signs.Any(some => some.Contains(kind.Sign, StringComparison.Ordinal)))
            .Select(kind => $"{kind.Sign} {wording[kind.Key]}")
            .ToArray();
        return meanings.Length == 0 ? [] : [new TextRun(wording.Say("mark.note", ("meanings", string.Join(wording["list.semicolon"], meanings))))];
    }

    private string Found(Unit unit, FrameworkNode node, bool withParts)
    {
        IEnumerable<FrameworkNode> nodes = withParts ? node.Leaves.Prepend(node) : [node];
        var all = string.Concat(nodes.Select(one => signs.GetValueOrDefault($"{unit.Id}/{one.Id}", "")));
        return string.Concat(all.Distinct().Order());
    }

    private sealed record MarkKind(string Of, char Sign, string Key);
}
