using System.Collections.Immutable;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>
/// Writes how a score came about: what was read or what was added, each step that changed it, its rule, its weight, its rank and who shares
/// it.
/// </summary>
internal sealed class ReceiptWriter(ScoredRun run)
{
    /// <summary>How many of those that share a rank are named.</summary>
    private const int MostNames = 24;

    private readonly Dictionary<string, ReceiptNode> nodes = ReceiptNodes.Of(run);
    private readonly ReceiptWords words = new(run.Numbers, run.Names);
    private readonly string readingLabel =
        run.Numbers.Wording[run.Steps.Any(step => step.Step is TakePublished) ? "receipt.published-score" : "receipt.reading"];
    private readonly Dictionary<string, int> position = Positions(run.Units);
    private readonly Dictionary<string, int> origin = Positions(run.Dataset.Units);

    private Wording Wording => words.Wording;

    public Receipt Write(Unit unit, FrameworkNode node)
    {
        var about = nodes[node.Id];
        var index = position[unit.Id];
        var lines = new List<ReceiptLine>(12);
        if (about.Given is { } given)
            AddReading(lines, about, given, unit);
        else
            AddParts(lines, about, index);
        AddSteps(lines, about, unit);
        if (about.Weight is { } weight)
            lines.Add(weight);
        AddStanding(lines, about, unit, index);
        return new(unit.Id, node.Id, about.Column.Scores[index].Value, about.Column.Ranks[index], about.Rule, [.. lines], about.PartIds);
    }

    private void AddReading(List<ReceiptLine> lines, ReceiptNode about, DataColumn given, Unit unit)
    {
        var index = origin[unit.Id];
        var value = words.Number(given.Readings[index].Value);
        if (given.WrittenAt(index) is { } written)
            value = Wording.Say("receipt.written", ("value", value), ("written", $"'{written}'"));
        lines.Add(
            index < given.Places.Length
                ? new(readingLabel, value, given.Places[index].ToString()) { SourceWords = words.Of(given.Places[index]) }
                : new(readingLabel, value)
        );
        lines.AddRange(about.Indicators);
        if (about.Check is not { Breaks.IsEmpty: false } check)
            return;
        foreach (var broken in check.Breaks)
        {
            if (broken.Unit.Id == unit.Id)
                lines.Add(new(Wording["receipt.breaks"], broken.Sentence.Say(Wording)));
        }
    }

    /// <summary>Each part with its weight where weights count, and with its share of the sum where the whole is a sum or mean of the parts.</summary>
    private void AddParts(List<ReceiptLine> lines, ReceiptNode about, int index)
    {
        var sum = about.Made?.By is AggregateBy.Sum or AggregateBy.Arithmetic ? SumOf(about.Parts, index) : 0;
        foreach (var part in about.Parts)
        {
            var score = part.Column.Scores[index].Value;
            var value = words.Number(score);
            var weight = about.IsPlainSum ? "" : Wording.Say("receipt.weight-note", ("weight", words.Number(part.Weight)));
            var share = sum > 0 ? Wording.Say("receipt.share-note", ("share", words.Share(part.Weight * (score ?? 0) / sum))) : "";
            var notes = weight.Length > 0 && share.Length > 0 ? weight + Wording["list.comma"] + share : weight + share;
            lines.Add(new(part.Column.Node.Name, notes.Length == 0 ? value : Wording.Say("receipt.with-notes", ("value", value), ("notes", notes))));
        }
    }

    /// <summary>What the parts add up to, or 0 where one of them takes away.</summary>
    private static double SumOf(ImmutableArray<PartOfWhole> parts, int index)
    {
        var sum = 0.0;
        foreach (var part in parts)
        {
            var points = part.Weight * (part.Column.Scores[index].Value ?? 0);
            if (points < 0)
                return 0;
            sum += points;
        }

        return sum;
    }

    /// <summary>A line for each step that gave the cell another value, and for each mark on it.</summary>
    private void AddSteps(List<ReceiptLine> lines, ReceiptNode about, Unit unit)
    {
        var before = about.Given?.Readings[origin[unit.Id]].Value;
        for (var number = 0; number < run.Steps.Length; number++)
        {
            var step = run.Steps[number];
            foreach (var mark in about.Marks[number])
            {
                if (mark.UnitId == unit.Id || mark.UnitId.Length == 0)
                    lines.Add(new(Wording["receipt.mark"], mark.What.Say(Wording)));
            }

            if (about.After[number] is not { } column)
                continue;
            var value = column.Readings[IndexOf(unit, step.After.Units)].Value;
            if (value != before && (about.Given is not null || step.Step is not Aggregate))
                lines.Add(new(words.Of(step.Step), $"{words.Number(value)}{Figures(step, about, unit)}"));
            before = value;
        }
    }

    /// <summary>What a reader needs to work the value out again, where it is made of more than one column: " (12 ÷ 836 × 10000)".</summary>
    private string Figures(StepResult step, ReceiptNode about, Unit unit)
    {
        double? Of(string name) => about.Column.Node.Id == name ? null : ValueOf(name, step.After, IndexOf(unit, step.After.Units));
        return step.Step switch
        {
            Combine combine when combine.Into.Name == about.Column.Node.Key || combine.Into.Name == about.Column.Node.Id =>
                $" ({CombineText.Figures(combine, Of, words)})",
            Denominate denominate when Of(denominate.By.Name) is { } divisor =>
                $" (÷ {words.Number(divisor)}{(denominate.Times == 1 ? "" : $" × {words.Number(denominate.Times)}")})",
            _ => "",
        };
    }

    /// <summary>Of a column by its name in the recipe.</summary>
    private double? ValueOf(string name, Dataset data, int row)
    {
        var id = nodes.Values.FirstOrDefault(node => node.Column.Node.Key == name)?.Column.Node.Id ?? name;
        return data.Column(id)?.Readings[row].Value;
    }

    private void AddStanding(List<ReceiptLine> lines, ReceiptNode about, Unit unit, int index)
    {
        if (about.Column.Ranks[index] is not { } rank)
            return;
        var standing = about.Standing;
        lines.Add(new(Wording["receipt.rank"], Wording.Say("receipt.rank-of", ("rank", rank), ("count", standing.Ranked))));
        var tied = standing.Sharing(rank);
        if (tied.Count > 1)
            lines.Add(new(Wording["receipt.tied"], TiedWith(standing, rank, index)));
        if (about.Group?.Ranks[index] is { } inGroup)
            lines.Add(new(Wording["receipt.rank-in-group"], unit.Group.Length > 0 ? InGroup(inGroup, unit.Group) : $"{inGroup}"));
        foreach (var (grouping, column) in about.Groupings)
        {
            if (column.Ranks[index] is { } place)
                lines.Add(new(Wording.Say("receipt.rank-by", ("grouping", grouping)), InGroup(place, unit.Groupings.GetValueOrDefault(grouping, ""))));
        }

        if (about.Column.Scores[index].Value is { } score && score < standing.Top)
            lines.Add(new(
                Wording["receipt.behind"],
                Wording.Say("receipt.behind-value", ("value", words.Number(standing.Top - score)), ("name", run.Units[standing.Best].Name))));
        if (about.Changes?[index] is { } change)
            lines.Add(new(
                Wording.Say("receipt.since", ("previous", run.PreviousName)),
                Wording.Say("receipt.change", ("places", words.Places(change.RankChange!.Value)), ("score", words.Signed(change.ScoreChange!.Value)))));
    }

    private string InGroup(int rank, string name) => Wording.Say("receipt.in-group", ("rank", rank), ("name", name));

    /// <summary>Of many that share a rank only the first are named: nearly all read the same names, which are put together once.</summary>
    private string TiedWith(ColumnStanding standing, int rank, int index)
    {
        var tied = standing.Sharing(rank);
        return tied.Count > MostNames && index > tied[MostNames - 1] ? standing.Told(rank, others => Names(others, index)) : Names(tied, index);
    }

    private string Names(IReadOnlyList<int> tied, int index)
    {
        var names = new List<string>(Math.Min(tied.Count - 1, MostNames));
        for (var i = 0; i < tied.Count && names.Count < MostNames; i++)
        {
            if (tied[i] != index)
                names.Add(run.Units[tied[i]].Name);
        }

        var named = string.Join(Wording["list.comma"], names);
        return tied.Count - 1 > MostNames ? Wording.Say("receipt.and-more", ("names", named), ("count", tied.Count - 1 - MostNames)) : named;
    }

    private int IndexOf(Unit unit, ImmutableArray<Unit> among) =>
        among == run.Units ? position[unit.Id]
        : among == run.Dataset.Units ? origin[unit.Id]
        : among.IndexOf(unit);

    private static Dictionary<string, int> Positions(ImmutableArray<Unit> units) =>
        units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
}
