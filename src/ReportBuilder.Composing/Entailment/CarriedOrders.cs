using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Whether "ahead", "behind", "level with" and their like follow from a claim.</summary>
internal sealed class CarriedOrders
{
    private readonly Premise premise;
    private readonly int units;
    private readonly CellOrder[] ordered;

    public CarriedOrders(Premise premise, int units)
    {
        (this.premise, this.units) = (premise, units);
        ordered = [.. Ordered()];
    }

    public bool Carries(Compares saying)
    {
        if (saying.Objects.Length > 0)
        {
            var subjects = saying.Subjects.Except(saying.Objects).ToArray();
            return saying.Objects.All(other => subjects.Length == 0
                ? ordered.Any(order => (saying.Sign > 0 ? order.Worse : order.Better).Unit.Id == other.Id) || IsInOrder(other, saying.Sign)
                : subjects.All(unit => IsAhead(saying.Sign > 0 ? unit : other, saying.Sign > 0 ? other : unit)));
        }

        if (saying.ObjectPart is { } part)
        {
            var carried = IsSideOfPart(saying.Sign > 0, part);
            return carried || (!IsSideOfPart(saying.Sign < 0, part) && IsDirected(saying));
        }

        if (saying.OfPlaces && Climbs().ToArray() is { Length: > 0 } climbs)
            return climbs.Any(order => IsAbove(saying.Sign > 0 ? order.Worse.Part : order.Better.Part, saying.Sign > 0 ? order.Better.Part : order.Worse.Part));
        if (saying.OfPlaces && Sides(saying).ToArray() is { Length: > 0 } sides)
            return sides.Contains(saying.Sign);
        var own = ordered.Where(order => order.Better.Unit.Id != order.Worse.Unit.Id
            && (saying.Subjects.Contains(order.Better.Unit) || saying.Subjects.Contains(order.Worse.Unit))).ToArray();
        return own.Length > 0 ? own.Any(order => saying.Subjects.Contains(saying.Sign > 0 ? order.Better.Unit : order.Worse.Unit)) : IsDirected(saying);
    }

    /// <summary>Each of the units that it is said of gains more, or less, than each of the others does: all by ranks that are given.</summary>
    public bool Carries(MovesFurther saying)
    {
        var gains = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var cells in premise.Ranks.Keys.Where(cell => premise.Ranks[cell].IsExact).GroupBy(cell => cell.Unit.Id, StringComparer.Ordinal))
        {
            var whole = cells.Where(cell => cells.Any(other => IsAbove(cell.Part, other.Part))).ToArray();
            var part = cells.Where(cell => whole.Any(other => IsAbove(other.Part, cell.Part))).ToArray();
            if (whole.Length == 1 && part.Length == 1)
                gains[cells.Key] = (premise.Ranks[whole[0]].Low - premise.Ranks[part[0]].Low) * saying.Sign;
        }

        var others = gains.Keys.Where(id => saying.Subjects.All(unit => unit.Id != id)).ToArray();
        return saying.Subjects.Length > 0 && others.Length > 0
            && saying.Subjects.All(unit => gains.TryGetValue(unit.Id, out var gain) && others.All(other => gain > gains[other]));
    }

    public bool Carries(IsSame saying)
    {
        if (saying.Objects.Length > 0 && saying.Subjects.Length > 0
            && saying.Subjects.Concat(saying.Objects).Any(unit => premise.Units.Contains(unit.Id)))
            return saying.Subjects.Except(saying.Objects).All(unit => saying.Objects.All(other => IsLevel(unit, other)));
        if (premise.Orders.Any(order => order.IsSame))
            return true;
        PartNumber[] exact = [.. Exact(premise.Ranks), .. Exact(premise.Scores)];
        return exact.Length != exact.Distinct().Count() || premise.Lists.Count > 1
            || premise.Lists.Any(list => list is { Sign: not 0, Ids.Count: > 1 })
            || (saying.Word.Text is "joint" or "jointly" or "shares" or "share" && exact.Any(given => given.Number == 1));
    }

    /// <summary>The claim says that they are the same, gives both the same rank or score, or puts both into one list.</summary>
    private bool IsLevel(Unit unit, Unit other) =>
        premise.Orders.Any(order =>
            order.IsSame
            && (
                (order.BetterCell?.Unit.Id == unit.Id && order.WorseCell?.Unit.Id == other.Id)
                || (order.BetterCell?.Unit.Id == other.Id && order.WorseCell?.Unit.Id == unit.Id)
            )
        )
        || IsGivenTwice(premise.Ranks, unit, other)
        || IsGivenTwice(premise.Scores, unit, other)
        || premise
            .Orders.Where(order => order.IsSame)
            .Any(order =>
                order.BetterCell?.Unit.Id == unit.Id
                && premise.Orders.Any(next => next.IsSame && next.WorseCell?.Unit.Id == other.Id && next.Better == order.Worse)
            )
        || premise.Lists.Any(list => list is { Sign: not 0 } && list.Ids.Contains(unit.Id) && list.Ids.Contains(other.Id) && list.Ids.Count == 2);

    private static bool IsGivenTwice(Dictionary<Cell, Bounds> ranges, Unit unit, Unit other) =>
        ranges.Keys.Any(one => one.Unit.Id == unit.Id && ranges[one].IsExact
            && ranges.Keys.Any(two => two.Unit.Id == other.Id && two.Part.Id == one.Part.Id && ranges[two] == ranges[one]));

    private static IEnumerable<PartNumber> Exact(Dictionary<Cell, Bounds> ranges) =>
        ranges.Keys.Where(cell => ranges[cell].IsExact).Select(cell => new PartNumber(cell.Part.Id, ranges[cell].Low));

    /// <summary>A comparison of the claim is written in this direction: of the units that it is said of, where the claim compares them.</summary>
    private bool IsDirected(Compares saying)
    {
        var own = saying.Subjects.Where(unit => premise.DirectionsOfUnits.Contains(new(unit.Id, 1))
            || premise.DirectionsOfUnits.Contains(new(unit.Id, -1))).ToArray();
        return own.Length > 0 ? own.Any(unit => premise.DirectionsOfUnits.Contains(new(unit.Id, saying.Sign))) : premise.Directions.Contains(saying.Sign)
            || premise.Extremes.Any(extreme => extreme.Sign == saying.Sign);
    }

    private bool IsSideOfPart(bool worse, FrameworkNode part) =>
        premise.Orders.Any(order => order.IsStrict && (worse ? order.Worse : order.Better).Contains(part.Id, StringComparison.Ordinal))
        || ordered.Any(order => order.Better.Unit.Id == order.Worse.Unit.Id && (worse ? order.Worse : order.Better).Part.Id == part.Id);

    /// <summary>Orders of a unit's place in a part and in the whole that the part belongs to.</summary>
    private IEnumerable<CellOrder> Climbs() =>
        ordered.Where(order => order.Better.Unit.Id == order.Worse.Unit.Id
            && IsAbove(order.Better.Part, order.Worse.Part) != IsAbove(order.Worse.Part, order.Better.Part));

    /// <summary>On which sides the parts that are named stand, in orders of one unit's places.</summary>
    private IEnumerable<int> Sides(Compares saying) =>
        from order in ordered
        where order.Better.Unit.Id == order.Worse.Unit.Id
        let isBetter = saying.Parts.Any(part => part.Id == order.Better.Part.Id)
        where isBetter != saying.Parts.Any(part => part.Id == order.Worse.Part.Id)
        select isBetter ? 1 : -1;

    /// <summary>Whether a part is a level above another one.</summary>
    private static bool IsAbove(FrameworkNode part, FrameworkNode other) => part.Children.Any(child => child.Id == other.Id
        || IsAbove(child, other));

    /// <summary>It stands in a quantity that is ordered, and is none of a single cell: "the gap between A and B".</summary>
    private bool IsInOrder(Unit unit, int sign) =>
        premise.Orders.Any(order =>
            order.IsStrict
            && order.BetterCell is null
            && (sign > 0 ? order.Worse : order.Better).Contains(unit.Id, StringComparison.Ordinal)
            && !(sign > 0 ? order.Better : order.Worse).Contains(unit.Id, StringComparison.Ordinal)
        )
        || (
            premise.Orders.Any(order =>
                order.BetterCell is null
                && order.Better.Contains(unit.Id, StringComparison.Ordinal)
                && order.Worse.Contains(unit.Id, StringComparison.Ordinal)
            ) && premise.Directions.Contains(sign)
        );

    /// <summary>Directly, through others, or because the one is first or the other last.</summary>
    private bool IsAhead(Unit better, Unit worse)
    {
        if (premise.Ranks.Keys.Any(cell => (cell.Unit.Id == better.Id && premise.Ranks[cell].High <= 1)
            || (cell.Unit.Id == worse.Id && premise.Ranks[cell].Low >= units)))
            return true;
        var passed = new HashSet<Cell>(ordered.Where(order => order.Better.Unit.Id == better.Id).Select(order => order.Better));
        for (var grown = passed.Count > 0; grown;)
        {
            grown = false;
            foreach (var order in ordered)
                grown |= passed.Contains(order.Better) && passed.Add(order.Worse);
            foreach (var order in premise.Orders.Where(order => order.IsSame))
                grown |= order is { BetterCell: { } one, WorseCell: { } two } && one.Unit.Id != better.Id && two.Unit.Id != better.Id
                    && ((passed.Contains(one) && passed.Add(two)) || (passed.Contains(two) && passed.Add(one)));
        }

        return passed.Any(cell => cell.Unit.Id == worse.Id);
    }

    /// <summary>The cells of which the claim says, or from whose ranks and scores it follows, that the first is better.</summary>
    private IEnumerable<CellOrder> Ordered()
    {
        foreach (var order in premise.Orders.Where(order => order.IsStrict))
        {
            if (order is { BetterCell: { } better, WorseCell: { } worse })
                yield return new(better, worse);
        }

        foreach (var pair in Apart(premise.ClassRanks, (one, other) => one.High < other.Low).Where(pair => pair.Better.Class == pair.Worse.Class))
            yield return pair;
        foreach (var pair in Apart(premise.Ranks, (one, other) => one.High < other.Low).Concat(Apart(premise.Scores, (one, other) => one.Low > other.High
            || (one.Low == other.High && !one.IsExact && !other.IsExact))))
            yield return pair;
    }

    private static IEnumerable<CellOrder> Apart(Dictionary<Cell, Bounds> ranges, Func<Bounds, Bounds, bool> isBetter)
    {
        foreach (var (one, better) in ranges)
        {
            foreach (var (other, worse) in ranges)
            {
                if (isBetter(better, worse) && (one.Part.Id == other.Part.Id || one.Unit.Id == other.Unit.Id))
                    yield return new(one, other);
            }
        }
    }

    /// <summary>Two cells of which the first is better.</summary>
    private sealed record CellOrder(Cell Better, Cell Worse);

    /// <summary>A rank or score that is given, in a part.</summary>
    private sealed record PartNumber(string PartId, double Number);
}
