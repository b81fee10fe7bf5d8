using ReportBuilder.Composing.Entailment.Attributes;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Something that words say and their claim does not.</summary>
/// <param name="Says">What they say, in short.</param>
/// <param name="Needed">The claim that would carry it, or "" where it cannot be written down.</param>
internal sealed record Uncarried(Saying Saying, string Says, string Needed)
{
    public SentenceWord Word => Saying.Word;
}

/// <summary>Holds the words of a sentence against the claim behind it: everything they say of the scores has to follow from it.</summary>
/// <param name="known">The numbers of the index itself, its maxima among them.</param>
internal sealed class WordsAgainstClaim(Scorebook scores, KnownNumbers known, Premise premise)
{
    private readonly CarriedOrders orders = new(premise, scores.Units.Length);
    private readonly CarriedHistory history = new(premise);
    private readonly CarriedAttributes attributes = new(premise, scores);
    private readonly MissingClaim missing = new(premise, scores);

    public IEnumerable<Uncarried> Check(IReadOnlyList<Saying> sayings)
    {
        var places = new CarriedPlaces(premise, scores.Units.Length, sayings);
        var extremes = new CarriedExtremes(premise, scores, sayings);
        var numbers = new CarriedNumbers(premise, scores, known, sayings);
        foreach (var saying in sayings)
        {
            if (!Carries(saying, places, numbers, extremes))
                yield return new(saying, MissingClaim.Said(saying), missing.Of(saying));
        }
    }

    private bool Carries(Saying saying, CarriedPlaces places, CarriedNumbers numbers, CarriedExtremes extremes) => saying switch
    {
        NamesUnit name => premise.Units.Contains(name.Word.Unit!.Id),
        NamesPart name => premise.Parts.Contains(name.Word.Part!.Id)
            || (name.Word.Part!.Children.Length > 0 && name.Word.Part.Children.All(part => premise.Parts.Contains(part.Id))),
        NamesTier tier => premise.Tiers.Count > 0 ? premise.Tiers.Contains(tier.Tier) : premise.Parts.Contains(scores.Framework.Root.Id),
        HasRank rank => places.Carries(rank),
        IsWithin within => places.Carries(within),
        GivesNumber number => numbers.Carries(number),
        CountsPast count => numbers.Carries(count),
        GivesShare share => numbers.Carries(share),
        Compares order => orders.Carries(order),
        IsSame same => orders.Carries(same),
        MovesFurther further => orders.Carries(further),
        Moves => premise.Ranks.Count > 1 || premise.Orders.Any(order => order.BetterCell?.Unit.Id == order.WorseCell?.Unit.Id)
            || premise.Extremes.Count > 0 || history.Carries(saying, saying.Word.IsAny(EnglishWords.Rises) ? 1 : -1),
        Runs run => history.Carries(run),
        IsRecord record => history.Carries(record),
        Climbs climb => history.Carries(climb),
        Enters entry => history.Carries(entry),
        Leaves departure => history.Carries(departure),
        Succeeds succession => history.Carries(succession),
        NoLongerLeads end => history.Carries(end),
        Crosses crossing => history.Carries(crossing),
        IsExtreme extreme => extremes.Carries(extreme),
        Excludes only => extremes.Carries(only),
        HasAttribute attribute => attributes.Carries(attribute),
        IsOfSize size => attributes.Carries(size),
        SaysOfEach each => extremes.Carries(each),
        _ => true,
    };
}
