using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>The signs printed behind figures that the method did not simply read: a filled gap, an outlier pulled in, a reading clamped to its scale.</summary>
internal sealed class CellMarks
{
    private static readonly ImmutableArray<(string Start, char Sign, string Meaning)> Kinds =
    [
        ("imputed", '*', "a missing reading was filled in"),
        ("winsorised", '†', "an outlier was pulled in"),
        ("clamped", '‡', "a reading beyond the ends of its scale was clamped"),
    ];

    private readonly ILookup<(string Unit, string Node), char> signs;

    public CellMarks(Scorebook scores) =>
        signs = scores.Steps.SelectMany(step => step.Marks).Where(mark => mark.UnitId.Length > 0).ToLookup(mark => (mark.UnitId, mark.NodeId), SignOf);

    /// <summary>The signs of a cell, one of each kind: those of the part itself and, below the dimensions, of everything it is made of.</summary>
    public string Of(Unit unit, FrameworkNode node, bool withParts)
    {
        if (signs.Count == 0)
            return "";
        IEnumerable<FrameworkNode> nodes = withParts ? node.Leaves.Prepend(node) : [node];
        return string.Concat(nodes.SelectMany(one => signs[(unit.Id, one.Id)]).Distinct().Order().Where(sign => sign != ' '));
    }

    /// <summary>What the signs that occur mean, as the note of a table.</summary>
    public static ImmutableArray<Inline> Note(IEnumerable<string> signs)
    {
        var found = signs.SelectMany(sign => sign).ToHashSet();
        var meanings = Kinds.Where(kind => found.Contains(kind.Sign)).Select(kind => $"{kind.Sign} {kind.Meaning}").ToArray();
        return meanings.Length == 0 ? [] : [new TextRun(string.Join("; ", meanings) + ".")];
    }

    private static char SignOf(CellMark mark) => Kinds.FirstOrDefault(kind => mark.What.StartsWith(kind.Start, StringComparison.Ordinal)) is { Start: not null } kind ? kind.Sign : ' ';
}
