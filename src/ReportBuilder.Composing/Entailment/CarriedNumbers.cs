using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Whether numbers, counts and shares that words give follow from a claim.</summary>
/// <param name="known">The numbers of the index itself, its maxima among them.</param>
internal sealed class CarriedNumbers(Premise premise, Scorebook scores, KnownNumbers known, IReadOnlyList<Saying> all)
{
    /// <summary>How far a share in words may lie from that of the claim: "a third" from 35 per cent.</summary>
    private const double Near = 0.035;

    private readonly int units = scores.Units.Length;

    public bool Carries(GivesNumber saying)
    {
        var number = saying.Number;
        if (saying.Sign == 0 && (IsOfTheIndex(saying) || (saying.IsMost && known.Contains(number))))
            return true;
        if (saying.Sign != 0 && all.Any(other => other is Excludes { OfParts: false }))
            return premise.Numbers.Any(given => given.Number == number && given.Sign == saying.Sign);
        if (saying.Kind is NumberKind.Points && ScoresOf(saying).ToArray() is { Length: > 0 } own && saying.Sign == 0
            && !premise.Numbers.Any(given => given is { Kind: NumberKind.Points, Sign: not 0 } && given.Number == number))
            return own.Any(range => range.IsExact && range.Low == number) || IsGap(number);
        if (saying.Sign != 0 && saying.Kind == NumberKind.Points && ScoresOf(saying).Any())
            return ScoresOf(saying).Any(range => IsPast(range, saying))
                || HasDifference(premise.Scores, saying)
                || premise.Numbers.Any(given =>
                    given.Number == number
                    && given.Sign == saying.Sign
                    && given.Kind == NumberKind.Points
                    && !premise.Scores.Values.Any(range => range.Low == number || range.High == number)
                );
        if (
            premise.Numbers.Any(given =>
                Math.Abs(given.Number - number) < 1e-9 && IsOfKind(saying.Kind, given.Kind) && (saying.Sign == 0 || given.Sign == saying.Sign)
            )
        )
            return true;
        if (PastOf(saying).Any(range => IsPast(range, saying)) || IsDifference(saying))
            return true;
        return saying.Sign == 0 && saying.Kind is NumberKind.Units or NumberKind.Any or NumberKind.Parts && IsCountOfNamed(saying);
    }

    /// <summary>So many are above, or below, the unit that is spoken of.</summary>
    public bool Carries(CountsPast saying)
    {
        bool Holds(Bounds range) => range.IsExact && (saying.Sign > 0 ? range.Low - 1 : units - range.Low) == saying.Number;
        var ranks = premise.Ranks.Where(entry => saying.Subjects.IsEmpty
            || saying.Subjects.Contains(entry.Key.Unit)).Select(entry => entry.Value).ToArray();
        return ranks.Any(Holds)
            || (saying.Number == 0 && premise.Lists.Any(list => list.Sign == saying.Sign && saying.Subjects.All(unit => list.Ids.Contains(unit.Id))))
            || (
                ranks.Length == 0
                && premise.IsExhaustive
                && premise.Directions.Contains(saying.Sign)
                && (saying.Number == 0 || premise.Numbers.Any(given => given.Number == saying.Number))
            );
    }

    public bool Carries(GivesShare saying) =>
        premise.SumsTable
        || (
            saying.Share >= 2
                ? Multiples().Any(range => Fits(range, saying))
                : Shares().Any(share => Fits(new(share, share), saying)) || Multiples().Any(range => Fits(range, saying))
        );

    private static bool Fits(Bounds range, GivesShare saying) => saying.Sign switch
    {
        1 => range.Low > saying.Share || (range.Low == saying.Share && !range.IsExact),
        -1 => range.High < saying.Share || (range.High == saying.Share && !range.IsExact),
        _ => range.Low >= saying.Share * (1 - Near) - (saying.Share < 1 ? Near : 0)
            && range.High <= saying.Share * (1 + Near) + (saying.Share < 1 ? Near : 0),
    };

    /// <summary>Lists and counts as parts of everything that they can be parts of.</summary>
    private IEnumerable<double> Shares()
    {
        foreach (var given in premise.Numbers.Where(given => given.Kind == NumberKind.Share))
            yield return given.Number / 100;
        double[] counts = [.. premise.Counts, .. premise.Lists.Select(list => (double)list.Ids.Count), premise.Units.Count];
        double[] wholes =
        [
            units,
            .. premise.Places.Select(place => place.Count),
            .. premise.Ranks.Values.Select(range => range.High).Where(double.IsFinite),
            .. counts,
        ];
        foreach (var count in counts)
        {
            foreach (var whole in wholes.Where(whole => whole > count))
                yield return count / whole;
        }
    }

    /// <summary>How many times the one score the other is, for all pairs of scores that a claim bounds.</summary>
    private IEnumerable<Bounds> Multiples() =>
        from one in premise.Scores.Keys
        from other in premise.Scores.Keys
        where one != other && premise.Scores[other].High > 0
        select Multiple(premise.Scores[one], premise.Scores[other]);

    private static Bounds Multiple(Bounds one, Bounds other) =>
        new(Math.Max(one.Low, 0) / other.High, other.Low > 0 ? one.High / other.Low : double.PositiveInfinity);

    private static bool IsOfKind(NumberKind said, NumberKind given) => said switch
    {
        NumberKind.Any => true,
        NumberKind.Units => given is NumberKind.Units or NumberKind.Rank,
        _ => said == given || given == NumberKind.Any,
    };

    private IEnumerable<Bounds> ScoresOf(GivesNumber saying) =>
        premise.Scores.Where(entry => saying.Subjects.Contains(entry.Key.Unit)).Select(entry => entry.Value);

    /// <summary>The scores of the units that it is said of; all, where the claim gives none of theirs.</summary>
    private IEnumerable<Bounds> PastOf(GivesNumber saying) => ScoresOf(saying).Any() ? ScoresOf(saying) : premise.Scores.Values;

    private bool IsGap(double number) => premise.Numbers.Any(given => given.Kind == NumberKind.Points && given.Number == number
        && !premise.Scores.Values.Any(range => range.IsExact && range.Low == number));

    /// <summary>The difference of two ranks, or of two scores: of each unit that it is said of, where the claim gives those of its own.</summary>
    private bool IsDifference(GivesNumber saying) =>
        (saying.Kind is NumberKind.Places or NumberKind.Any && HasDifference(premise.Ranks, saying))
            || (saying.Kind is NumberKind.Points or NumberKind.Any && HasDifference(premise.Scores, saying));

    private static bool HasDifference(Dictionary<Cell, Bounds> ranges, GivesNumber saying)
    {
        var own = saying.Subjects.Where(unit => ranges.Keys.Count(cell => cell.Unit.Id == unit.Id) > 1).ToArray();
        return own.Length > 0
            ? own.All(unit => HasPair((one, other) => one.Unit.Id == unit.Id && other.Unit.Id == unit.Id))
            : HasPair((one, other) => one.Unit.Id == other.Unit.Id || one.Part.Id == other.Part.Id);

        bool HasPair(Func<Cell, Cell, bool> isMeant) =>
            ranges.Keys.Any(one => ranges.Keys.Any(other => one != other && isMeant(one, other) && IsApart(ranges[one], ranges[other], saying)));
    }

    private static bool IsApart(Bounds one, Bounds other, GivesNumber saying) => saying.Sign switch
    {
        0 => one.IsExact && other.IsExact && one.Low - other.Low == saying.Number,
        1 => one.Low - other.High > saying.Number,
        _ => one.Low >= other.High && one.High - other.Low < saying.Number,
    };

    /// <summary>A score is known to be more, or less, than a number.</summary>
    private static bool IsPast(Bounds range, GivesNumber saying) => saying.Sign switch
    {
        1 => range.Low >= saying.Number,
        -1 => range.High <= saying.Number,
        _ => false,
    };

    /// <summary>Units that the words or the claim name, or that stand above or below the one they speak of.</summary>
    private bool IsCountOfNamed(GivesNumber saying)
    {
        var number = saying.Number;
        return premise.Lists.Any(list => list.Ids.Count == number)
            || HasSame((one, other) => one.Part.Id == other.Part.Id)
            || (saying.Kind != NumberKind.Units && HasSame((one, other) => one.Unit.Id == other.Unit.Id))
            || premise.Units.Count == number || (saying.Kind != NumberKind.Units && premise.Parts.Count == number)
            || all.OfType<NamesUnit>().Select(name => name.Word.Unit!.Id).Distinct(StringComparer.Ordinal).Count() == number
            || (
                saying.Kind != NumberKind.Units
                && all.OfType<NamesPart>().Select(name => name.Word.Part!.Id).Distinct(StringComparer.Ordinal).Count() == number
            )
            || premise.Ranks.Values.Any(range => range.IsExact && (units - range.Low == number || range.Low - 1 == number));

        // So many cells have the same rank.
        bool HasSame(Func<Cell, Cell, bool> isBeside) =>
            premise.Ranks.Keys.Any(one => premise.Ranks.Keys.Count(other => isBeside(one, other) && premise.Ranks[one] == premise.Ranks[other]) == number);
    }

    private bool IsSizeOfClass(double number) => UnitClass.Of(scores).Any(named => named.Any(group => group.Members.Count == number));

    private bool IsOfTheIndex(GivesNumber saying) =>
        saying.Kind switch
        {
            NumberKind.Units => saying.Number == units || IsSizeOfClass(saying.Number),
            NumberKind.Parts or NumberKind.Any => saying.Number == units
                || saying.Number == scores.Framework.Dimensions.Length
                || scores.Framework.Dimensions.Any(dimension =>
                    dimension.Children.Length == saying.Number
                    && (premise.Parts.Contains(dimension.Id) || dimension.Children.Any(part => premise.Parts.Contains(part.Id)))
                ),
            _ => false,
        };
}
