using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Something that words say and their claim does not.</summary>
/// <param name="Says">What they say, in short.</param>
/// <param name="Needed">The claim that would carry it, or "" where it cannot be written down.</param>
internal sealed record Uncarried(SentenceWord Word, string Says, string Needed);

/// <summary>Holds the words of a sentence against the claim behind it: everything they say of the scores has to follow from it.</summary>
/// <param name="known">The numbers of the index itself, its maxima among them.</param>
internal sealed class WordsAgainstClaim(Scorebook scores, KnownNumbers known, Premise premise)
{
    private readonly int units = scores.Units.Length;

    public IEnumerable<Uncarried> Check(IReadOnlyList<Saying> sayings)
    {
        foreach (var saying in sayings)
        {
            if (!Carries(saying, sayings))
                yield return new(saying.Word, Said(saying), Needed(saying));
        }
    }

    private bool Carries(Saying saying, IReadOnlyList<Saying> all) => saying switch
    {
        NamesUnit name => premise.Units.Contains(name.Word.Unit!.Id),
        NamesPart name => premise.Parts.Contains(name.Word.Part!.Id),
        NamesTier tier => premise.Tiers.Contains(tier.Tier) || premise.Parts.Contains(scores.Framework.Root.Id),
        HasRank rank => CarriesRank(rank),
        IsWithin within => CarriesPlaces(within),
        GivesNumber number => CarriesNumber(number, all),
        Compares order => CarriesOrder(order),
        IsExtreme extreme => CarriesExtreme(extreme),
        Excludes only => premise.IsExhaustive || premise.Extremes.Count > 0 || (premise.GivesRank && only.Word.Text is "no" or "nobody") || premise.Ranks.Values.Any(range => range.IsExact && range.Low == 1) || IsExtremeOfOrders(1) || IsExtremeOfOrders(-1) || IsSaidOfAllParts() || IsContrast(),
        SaysOfEach each => CarriesEach(each),
        Moves => premise.Ranks.Count > 1 || premise.Orders.Any(order => order.BetterCell?.Unit.Id == order.WorseCell?.Unit.Id) || premise.Extremes.Count > 0,
        GivesShare => premise.HasShare || premise.Lists.Count > 0 || premise.Ranks.Count > 3,
        IsSame same => CarriesSame(same),
        _ => true,
    };

    private bool CarriesRank(HasRank saying) => saying.IsDenied
        ? premise.Ranks.Any(entry => (saying.Subjects.IsEmpty || saying.Subjects.Contains(entry.Key.Unit)) && (entry.Value.Low > saying.Rank || entry.Value.High < saying.Rank))
        : saying.Subjects.IsEmpty
        ? premise.Ranks.Values.Any(range => range.Low == saying.Rank && range.IsExact) || (saying.Rank == 1 && IsList(1, []))
        : saying.Subjects.All(unit => RangesOf(premise.Ranks, unit).Any(range => range.IsExact && range.Low == saying.Rank)) || (saying.Rank == 1 && IsList(1, saying.Subjects));

    private bool CarriesPlaces(IsWithin saying)
    {
        bool Holds(Range range) => saying.IsDenied
            ? saying.FromTop ? range.Low > saying.Count : range.High <= units - saying.Count
            : saying.FromTop ? range.High <= saying.Count : range.Low > units - saying.Count;
        bool Carried(IEnumerable<Range> ranges) => ranges.Any(range => Holds(range) || (!saying.IsDenied && IsBestOf(range, saying)));
        return saying.Subjects.IsEmpty
            ? Carried(premise.Ranks.Values) || IsAsked(saying)
            : saying.Subjects.All(unit => Carried(RangesOf(premise.Ranks, unit))) || (IsAsked(saying) && !saying.Subjects.Any(unit => RangesOf(premise.Ranks, unit).Any()));
    }

    /// <summary>A condition on all units asks for these places, or for those outside.</summary>
    private bool IsAsked(IsWithin saying) => saying.IsDenied
        ? premise.Places.Contains((units - saying.Count, saying.FromTop ? -1 : 1)) || (premise.Counts.Contains(0) && premise.Places.Contains((saying.Count, saying.FromTop ? 1 : -1)))
        : premise.Places.Contains((saying.Count, saying.FromTop ? 1 : -1));

    private bool IsBestOf(Range range, IsWithin saying) => saying.FromTop ? range.High <= saying.Count : range.Low >= units - saying.Count + 1;

    private bool CarriesNumber(GivesNumber saying, IReadOnlyList<Saying> all)
    {
        var number = saying.Number;
        if (premise.Numbers.Any(given => Math.Abs(given.Number - number) < 1e-9 && (saying.Sign == 0 || given.Sign == saying.Sign)) || premise.Scores.Values.Any(range => IsPast(range, saying)) || (saying.Sign == 0 && IsOfTheIndex(number)) || (saying.IsMost && known.Contains(number)))
            return true;
        if (saying.Sign == 0 && (premise.Lists.Any(list => list.Ids.Count == number) || premise.Ranks.Count == number || premise.Units.Count == number || NamedUnits(all) == number))
            return true;
        foreach (var unit in premise.Ranks.Keys.Select(cell => cell.Unit).Distinct())
        {
            var ranges = RangesOf(premise.Ranks, unit).ToArray();
            if (ranges.SelectMany(_ => ranges, (one, other) => (one, other)).Any(pair => IsApart(pair.one, pair.other, saying)))
                return true;
        }

        return saying.Sign == 0 && premise.Ranks.Values.Any(range => range.IsExact && (units - range.Low == number || range.Low - 1 == number));
    }

    /// <summary>A score is known to be more, or less, than a number.</summary>
    private static bool IsPast(Range range, GivesNumber saying) => saying.Sign switch
    {
        1 => range.Low > saying.Number,
        -1 => range.High < saying.Number,
        _ => false,
    };

    private static bool IsApart(Range one, Range other, GivesNumber saying)
    {
        var least = Math.Max(one.Low - other.High, 0);
        return saying.Sign switch
        {
            0 => one.IsExact && other.IsExact && one.Low - other.Low == saying.Number,
            1 => least > saying.Number,
            _ => false,
        };
    }

    private static int NamedUnits(IReadOnlyList<Saying> all) => all.OfType<NamesUnit>().Select(name => name.Word.Unit!.Id).Distinct(StringComparer.Ordinal).Count();

    private bool IsOfTheIndex(double number) =>
        number == units || number == scores.Framework.Dimensions.Length || scores.Framework.Dimensions.Any(dimension => dimension.Children.Length == number && (premise.Parts.Contains(dimension.Id) || dimension.Children.Any(part => premise.Parts.Contains(part.Id))));

    private bool CarriesOrder(Compares saying)
    {
        if (saying.Objects.Length > 0)
        {
            var subjects = saying.Subjects.Except(saying.Objects).ToArray();
            return saying.Objects.All(other => subjects.Length == 0
                ? Ordered().Any(order => (saying.Sign > 0 ? order.Worse : order.Better).Unit.Id == other.Id) || IsInOrder(other, saying.Sign)
                : subjects.All(unit => IsAhead(saying.Sign > 0 ? unit : other, saying.Sign > 0 ? other : unit)));
        }

        if (saying.ObjectPart is { } part)
        {
            var reversed = premise.Orders.Any(order => !order.IsSame && (saying.Sign > 0 ? order.Better : order.Worse).Contains(part.Id, StringComparison.Ordinal))
                || Ordered().Any(order => order.Better.Unit.Id == order.Worse.Unit.Id && (saying.Sign > 0 ? order.Better : order.Worse).Part.Id == part.Id);
            var carried = premise.Orders.Any(order => !order.IsSame && (saying.Sign > 0 ? order.Worse : order.Better).Contains(part.Id, StringComparison.Ordinal))
                || Ordered().Any(order => order.Better.Unit.Id == order.Worse.Unit.Id && (saying.Sign > 0 ? order.Worse : order.Better).Part.Id == part.Id);
            return carried || (!reversed && (premise.IsExhaustive || premise.GivesRank));
        }

        if (saying.OfPlaces && Ordered().Where(order => order.Better.Unit.Id == order.Worse.Unit.Id && IsAbove(order.Better.Part, order.Worse.Part) != IsAbove(order.Worse.Part, order.Better.Part)).ToArray() is { Length: > 0 } moves)
            return moves.Any(order => IsAbove(saying.Sign > 0 ? order.Worse.Part : order.Better.Part, saying.Sign > 0 ? order.Better.Part : order.Worse.Part));
        var own = Ordered().Where(order => order.Better.Unit.Id != order.Worse.Unit.Id && (saying.Subjects.Contains(order.Better.Unit) || saying.Subjects.Contains(order.Worse.Unit))).ToArray();
        if (own.Length > 0)
            return own.Any(order => saying.Subjects.Contains(saying.Sign > 0 ? order.Better.Unit : order.Worse.Unit));
        return premise.Orders.Count > 0 || premise.Ranks.Count > 0 || premise.Scores.Count > 0 || premise.IsExhaustive;
    }

    /// <summary>Whether a part is a level above another one.</summary>
    private static bool IsAbove(FrameworkNode part, FrameworkNode other) => part.Children.Any(child => child.Id == other.Id || IsAbove(child, other));

    /// <summary>It stands in a quantity that is ordered, and is none of a single cell: "the gap between A and B".</summary>
    private bool IsInOrder(Unit unit, int sign) => premise.Orders.Any(order => !order.IsSame && order.BetterCell is null && (sign > 0 ? order.Worse : order.Better).Contains(unit.Id, StringComparison.Ordinal));

    /// <summary>Directly, through others, or because the one is first or the other last.</summary>
    private bool IsAhead(Unit better, Unit worse)
    {
        if (RangesOf(premise.Ranks, better).Any(range => range.High <= 1) || RangesOf(premise.Ranks, worse).Any(range => range.Low >= units))
            return true;
        var orders = Ordered().ToArray();
        var passed = new HashSet<Cell>(orders.Where(order => order.Better.Unit.Id == better.Id).Select(order => order.Better));
        for (var grown = passed.Count > 0; grown;)
        {
            grown = false;
            foreach (var order in orders)
                grown |= passed.Contains(order.Better) && passed.Add(order.Worse);
        }

        return passed.Any(cell => cell.Unit.Id == worse.Id);
    }

    /// <summary>The cells of which the claim says, or from whose ranks and scores it follows, that the first is better.</summary>
    private IEnumerable<(Cell Better, Cell Worse)> Ordered()
    {
        foreach (var order in premise.Orders.Where(order => !order.IsSame))
        {
            if (order is { BetterCell: { } better, WorseCell: { } worse })
                yield return (better, worse);
        }

        foreach (var (cell, range) in premise.Ranks)
        {
            foreach (var (other, bounds) in premise.Ranks)
            {
                if (range.High < bounds.Low && (cell.Part.Id == other.Part.Id || cell.Unit.Id == other.Unit.Id))
                    yield return (cell, other);
            }
        }

        foreach (var (cell, range) in premise.Scores)
        {
            foreach (var (other, bounds) in premise.Scores)
            {
                if (range.Low > bounds.High && (cell.Part.Id == other.Part.Id || cell.Unit.Id == other.Unit.Id))
                    yield return (cell, other);
            }
        }
    }

    private bool CarriesExtreme(IsExtreme saying)
    {
        if (premise.Extremes.Contains(saying.Sign) || IsExtremeOfOrders(saying.Sign))
            return true;
        if (saying.IsNear)
            return premise.Ranks.Any(entry => (saying.Subjects.IsEmpty || saying.Subjects.Contains(entry.Key.Unit)) && (saying.Sign > 0 ? entry.Value.High <= units / 4.0 : entry.Value.Low > units * 3 / 4.0));
        if (saying.Subjects.IsEmpty)
            return IsList(saying.Sign, []) || premise.Ranks.Values.Any(range => IsEnd(range, saying.Sign));
        return IsList(saying.Sign, saying.Subjects) || saying.Subjects.All(unit => RangesOf(premise.Ranks, unit).Any(range => IsEnd(range, saying.Sign)));
    }

    private bool IsEnd(Range range, int sign) => sign > 0 ? range.High <= 1 : range.Low >= units;

    /// <summary>A whole list from the end of an order, with all the units in it.</summary>
    private bool IsList(int sign, ImmutableArray<Unit> of) => premise.Lists.Any(list => list.Sign == sign && of.All(unit => list.Ids.Contains(unit.Id)));

    /// <summary>
    /// One quantity stands at the same side of several orders: for a part of a unit, of those with all of its siblings, directly or through others; for others, of two at least.
    /// </summary>
    private bool IsExtremeOfOrders(int sign)
    {
        var strict = premise.Orders.Where(order => !order.IsSame).Select(order => sign > 0 ? (One: order.Better, Other: order.Worse, Cell: order.BetterCell) : (One: order.Worse, Other: order.Better, Cell: order.WorseCell)).ToArray();
        foreach (var (one, _, cell) in strict)
        {
            var passed = new HashSet<string>(StringComparer.Ordinal) { one };
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var order in strict)
                    grown |= passed.Contains(order.One) && passed.Add(order.Other);
                foreach (var order in premise.Orders.Where(order => order.IsSame))
                    grown |= (passed.Contains(order.Better) && order.Better != one && passed.Add(order.Worse)) || (passed.Contains(order.Worse) && order.Worse != one && passed.Add(order.Better));
            }

            if (cell is not { } of)
            {
                if (passed.Count > 2)
                    return true;
                continue;
            }

            var siblings = scores.Framework.Nodes.FirstOrDefault(node => node.Children.Contains(of.Part))?.Children ?? [];
            if (siblings.Length > 1 && siblings.All(part => passed.Contains($"{of.Unit.Id} in {part.Id}")))
                return true;
        }

        return false;
    }

    /// <summary>Some units are above a place in a part, and others are said to be below it.</summary>
    private bool IsContrast() => premise.Ranks.Any(entry => double.IsNegativeInfinity(entry.Value.Low) && premise.Ranks.Any(other => double.IsPositiveInfinity(other.Value.High) && other.Key.Part.Id == entry.Key.Part.Id && other.Value.Low == entry.Value.High + 1));

    /// <summary>One unit is bounded in all parts of a level but one at most.</summary>
    private bool IsSaidOfAllParts() => premise.Ranks.Keys.Concat(premise.Scores.Keys).GroupBy(cell => cell.Unit.Id, StringComparer.Ordinal).Any(cells =>
        scores.Framework.Nodes.Any(node => node.Children.Length > 2 && node.Children.Count(part => cells.Any(cell => cell.Part.Id == part.Id)) >= node.Children.Length - 1));

    private bool CarriesEach(SaysOfEach saying) => saying.OfParts
        ? premise.IsOfEveryPart || premise.Extremes.Count > 0 || IsSaidOfAllParts() || IsExtremeOfOrders(1) || IsExtremeOfOrders(-1)
        : premise.Lists.Count > 0 || premise.IsExhaustive || premise.GivesRank || premise.IsOfEveryPart || premise.Ranks.Count + premise.Scores.Count + premise.Orders.Count > 1;

    private bool CarriesSame(IsSame saying)
    {
        if (premise.Orders.Any(order => order.IsSame))
            return true;
        var exact = premise.Ranks.Concat(premise.Scores).Where(entry => entry.Value.IsExact).Select(entry => (entry.Key.Part.Id, entry.Value.Low)).ToArray();
        return exact.Length != exact.Distinct().Count() || premise.Lists.Count > 1 || (saying.Word.Text is "joint" or "jointly" or "shares" or "share" && exact.Any(entry => entry.Low == 1));
    }

    private static IEnumerable<Range> RangesOf(Dictionary<Cell, Range> ranges, Unit unit) => ranges.Where(entry => entry.Key.Unit.Id == unit.Id).Select(entry => entry.Value);

    private static string Said(Saying saying) => saying switch
    {
        NamesUnit name => $"speak of {name.Word.Text}",
        NamesPart name => $"speak of '{name.Word.Part!.Name}'",
        NamesTier tier => $"speak of the {tier.Tier.ToLowerInvariant()}",
        HasRank rank => $"say '{(rank.IsDenied ? "not " : "")}{rank.Word.Text}'{Of(rank.Subjects)}",
        IsWithin within => $"say '{(within.IsDenied ? "not " : "")}{within.Word.Text} {within.Count.ToString("R", CultureInfo.InvariantCulture)}'{Of(within.Subjects)}",
        GivesNumber number => $"say '{number.Word.Text}'",
        Compares { Objects.Length: > 0 } order => $"say '{order.Word.Text}'{Of(order.Subjects)} against {string.Join(", ", order.Objects.Select(unit => unit.Name))}",
        _ => $"say '{saying.Word.Text}'{Of(saying.Subjects)}",
    };

    private static string Of(ImmutableArray<Unit> subjects) => subjects.IsEmpty ? "" : $" of {string.Join(", ", subjects.Select(unit => unit.Name))}";

    /// <summary>The claim that would carry it, in the part that the present claim speaks of where that is one only.</summary>
    private string Needed(Saying saying)
    {
        var part = premise.Parts.Count == 1 ? scores.Framework.Nodes.First(node => premise.Parts.Contains(node.Id)) : null;
        if (part is null)
            return "";
        var within = part.Id == scores.Framework.Root.Id ? "" : $" in '{part.Name}'";
        return saying switch
        {
            HasRank { Subjects: [var unit], IsDenied: false } rank => $"rank of {Name(unit)}{within} = {rank.Rank.ToString("R", CultureInfo.InvariantCulture)}",
            IsWithin { Subjects: [var unit], IsDenied: false } places => $"rank of {Name(unit)}{within} {(places.FromTop ? "<= " : "> ")}{(places.FromTop ? places.Count : units - places.Count).ToString("R", CultureInfo.InvariantCulture)}",
            IsExtreme { Subjects: [var unit], IsNear: false } extreme => $"{(extreme.Sign > 0 ? "best" : "worst")} 1 of {(within.Length > 0 ? $"'{part.Name}'" : "overall")} = {Name(unit)}",
            Compares { Subjects: [var unit], Objects: [var other] } order => $"score of {Name(unit)}{within} {(order.Sign > 0 ? ">" : "<")} score of {Name(other)}{within}",
            _ => "",
        };
    }

    private static string Name(Unit unit) => unit.Name.Any(letter => !char.IsLetter(letter)) ? $"'{unit.Name}'" : unit.Name;
}
