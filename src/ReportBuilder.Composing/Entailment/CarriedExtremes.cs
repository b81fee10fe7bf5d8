using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Whether "leads", "the weakest", "only" and "every" follow from a claim.</summary>
internal sealed class CarriedExtremes(Premise premise, Scorebook scores, IReadOnlyList<Saying> all)
{
    private readonly int units = scores.Units.Length;

    public bool Carries(IsExtreme saying)
    {
        if (saying.Sign == 0)
            return Carries(saying with { Sign = 1 }) || Carries(saying with { Sign = -1 });
        if (IsEndOfClass(saying))
            return true;
        if (!saying.MayBeOfAll)
            return false;
        if (IsOneTooMany(saying.Sign))
            return false;
        if (saying.IsDenied)
            return premise.Ranks.Any(entry => (saying.Subjects.IsEmpty || saying.Subjects.Contains(entry.Key.Unit))
                && (saying.Sign > 0 ? entry.Value.Low > 1 : entry.Value.High < units))
                || premise.Orders.Any(order => order.IsStrict);
        if (premise.Extremes.Any(extreme => extreme.Sign == saying.Sign && IsOf(extreme, saying))
            || OfOrders(saying.Sign).Any(end => IsOf(end, saying)))
            return true;
        if (saying.IsNear)
            return premise.Ranks.Any(entry => (saying.Subjects.IsEmpty || saying.Subjects.Contains(entry.Key.Unit))
                && (saying.Sign > 0 ? entry.Value.High <= units / 4.0 : entry.Value.Low > units * 3 / 4.0));
        if (saying.Subjects.IsEmpty)
            return IsList(saying.Sign, []) || premise.Ranks.Values.Any(range => IsEnd(range, saying.Sign));
        return IsList(saying.Sign, saying.Subjects)
            || saying.Subjects.All(unit => premise.Ranks.Any(entry => entry.Key.Unit.Id == unit.Id && IsEnd(entry.Value, saying.Sign)));
    }

    /// <summary>"leads the large towns": each that it is said of is first, or last, in the class.</summary>
    private bool IsEndOfClass(IsExtreme saying)
    {
        var ends = premise.ClassRanks.Where(entry => saying.Among.Contains(entry.Key.Class) && IsEnd(entry.Value, premise.ClassSizes[entry.Key.Class]));
        bool IsEnd(Bounds range, int size) => saying.IsDenied ? saying.Sign > 0 ? range.Low > 1 : range.High < size
            : saying.Sign > 0 ? range.High <= 1
            : range.Low >= size;
        return saying.Subjects.IsEmpty ? ends.Any() : saying.Subjects.All(unit => ends.Any(end => end.Key.Unit.Id == unit.Id));
    }

    /// <summary>"Only" needs a claim that names all there are.</summary>
    public bool Carries(Excludes saying)
    {
        if (saying.OfParts)
            return IsSaidOfAllParts() || OfOrders(1).Any() || OfOrders(-1).Any() || premise.Extremes.Count > 0 || premise.IsOfEveryPart;
        if (saying.Word.Text is "no" or "nobody" or "nowhere" or "none")
            return premise.IsExhaustive || premise.GivesRank || premise.Extremes.Count > 0 || OfOrders(1).Any() || OfOrders(-1).Any();
        if (saying.Subjects.IsEmpty)
            return premise.IsExhaustive || premise.Extremes.Count > 0 || IsSaidOfAllParts() || OfOrders(1).Any() || OfOrders(-1).Any()
                || IsContrast();
        return premise.Lists.Any(list => saying.Subjects.All(unit => list.Ids.Contains(unit.Id))) || premise.Counts.Count > 0
            || (saying.OfSome && IsContrast());
    }

    public bool Carries(SaysOfEach saying) => saying.OfParts
        ? premise.IsOfEveryPart || premise.Extremes.Count > 0 || IsSaidOfAllParts() || OfOrders(1).Any() || OfOrders(-1).Any()
        : premise.Lists.Count > 0 || premise.IsExhaustive || premise.GivesRank || premise.IsOfEveryPart
            || premise.Ranks.Count + premise.Scores.Count + premise.Orders.Count > 1;

    /// <summary>The words speak of as many ends as the claim does, but of more of this sort.</summary>
    private bool IsOneTooMany(int sign) =>
        all.OfType<IsExtreme>().Where(saying => saying is { Sign: not 0, IsNear: false }).ToArray() is var said && said.Length > 1
            && said.Length == Ends(1) + Ends(-1) && said.Count(saying => saying.Sign == sign) > Ends(sign);

    private int Ends(int sign) => premise.Extremes.Count(extreme => extreme.Sign == sign) + OfOrders(sign).Distinct().Count();

    private bool IsEnd(Bounds range, int sign) => sign > 0 ? range.High <= 1 : range.Low >= units;

    /// <summary>A whole list from the end of an order, with all the units in it.</summary>
    private bool IsList(int sign, ImmutableArray<Unit> of) => premise.Lists.Any(list => list.Sign == sign
        && of.All(unit => list.Ids.Contains(unit.Id)));

    /// <summary>The clause names what stands at the end, or nothing that could.</summary>
    private static bool IsOf(NamedExtreme extreme, IsExtreme saying) =>
        extreme.Ids.IsEmpty || (saying.Parts.IsEmpty && saying.Subjects.IsEmpty) || saying.Parts.Any(part => extreme.Ids.Contains(part.Id))
            || saying.Subjects.Any(unit => extreme.Ids.Contains(unit.Id));

    private static bool IsOf(OrderEnd end, IsExtreme saying) =>
        end.Cell is not { } of
            ? saying.Parts.IsEmpty || saying.Parts.Any(part => end.Text.Contains(part.Id, StringComparison.Ordinal))
            : (
                (saying.Parts.All(part => part.Children.Contains(of.Part)) || saying.Parts.Any(part => part.Id == of.Part.Id))
                && (saying.Subjects.IsEmpty || saying.Subjects.Contains(of.Unit))
            );

    /// <summary>
    /// What stands at the same side of several orders: for a part of a unit, of those with all of its siblings, directly or through others;
    /// for other quantities (null), of two at least.
    /// </summary>
    private IEnumerable<OrderEnd> OfOrders(int sign)
    {
        var strict = premise
            .Orders.Where(order => order.IsStrict)
            .Select(order =>
                sign > 0
                    ? new SidedOrder(order.Better, order.Worse, order.BetterCell)
                    : new SidedOrder(order.Worse, order.Better, order.WorseCell)
            )
            .ToArray();
        var same = premise.Orders.Where(order => order.IsSame).ToArray();
        foreach (var (one, _, cell) in strict)
        {
            var passed = new HashSet<string>(StringComparer.Ordinal) { one };
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var order in strict)
                    grown |= passed.Contains(order.One) && passed.Add(order.Other);
                foreach (var order in same)
                    grown |= (passed.Contains(order.Better) && order.Better != one && passed.Add(order.Worse))
                        || (passed.Contains(order.Worse) && order.Worse != one && passed.Add(order.Better));
            }

            if (cell is not { } of)
            {
                if (passed.Count > 2 && IsWholeLevel(one, passed)
                    && premise.Orders.All(order => order.BetterCell is not null || (passed.Contains(order.Better) && passed.Contains(order.Worse))))
                    yield return new(one, null);
                continue;
            }

            var siblings = scores.Framework.Nodes.FirstOrDefault(node => node.Children.Contains(of.Part))?.Children ?? [];
            if (siblings.Length > 1 && siblings.All(part => passed.Contains($"{of.Unit.Id} in {part.Id}")))
                yield return new(one, of);
        }
    }

    /// <summary>A correlation is held against those of all other parts of the level; other quantities against whatever the claim names.</summary>
    private bool IsWholeLevel(string one, HashSet<string> passed)
    {
        const string correlation = "correlation of ";
        if (!passed.All(quantity => quantity.StartsWith(correlation, StringComparison.Ordinal)))
            return true;
        var pairs = passed.Select(quantity => quantity[correlation.Length..].Split(" and ")).ToArray();
        if (pairs[0].Where(id => pairs.All(pair => pair.Contains(id))).ToArray() is not [var common])
            return true;
        var varied = pairs.Select(pair => pair[0] == common ? pair[1] : pair[0]).ToHashSet(StringComparer.Ordinal);
        var own = one[correlation.Length..].Split(" and ").First(id => id != common);
        var siblings = scores.Framework.Nodes.FirstOrDefault(node => node.Children.Any(part => part.Id == own))?.Children ?? [];
        return siblings.All(part => part.Id == common || varied.Contains(part.Id));
    }

    /// <summary>Some units are above a place in a part, and others are said to be below it.</summary>
    private bool IsContrast() =>
        premise.Ranks.Any(entry =>
            double.IsNegativeInfinity(entry.Value.Low)
            && premise.Ranks.Any(other =>
                double.IsPositiveInfinity(other.Value.High) && other.Key.Part.Id == entry.Key.Part.Id && other.Value.Low == entry.Value.High + 1
            )
        );

    /// <summary>One unit is bounded in all parts of a level but one at most.</summary>
    private bool IsSaidOfAllParts() => premise.Ranks.Keys.Concat(premise.Scores.Keys).GroupBy(cell => cell.Unit.Id, StringComparer.Ordinal).Any(cells =>
        scores.Framework.Nodes.Any(node => node.Children.Length > 2
            && node.Children.Count(part => cells.Any(cell => cell.Part.Id == part.Id)) >= node.Children.Length - 1));

    /// <summary>What stands at one side of orders, and the cell that it is, if it is one.</summary>
    private sealed record OrderEnd(string Text, Cell? Cell);

    /// <summary>An order read from the side that is looked at.</summary>
    private sealed record SidedOrder(string One, string Other, Cell? Cell);
}
