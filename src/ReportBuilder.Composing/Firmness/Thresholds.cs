using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Firmness;

/// <summary>
/// From when on words of strength are said: what the house sets in content/style.yaml, and what the data set where it sets nothing.
/// </summary>
internal sealed class Thresholds
{
    /// <summary>Standard deviations of the scores: a lead within it is narrow where nothing is drawn.</summary>
    private const double NarrowDeviations = 0.25;

    private const int FewestPairs = 6;

    private readonly StrengthWords house;
    private readonly Robustness robustness;

    public Thresholds(StrengthWords house, ScoreReader reader)
    {
        (this.house, robustness) = (house, reader.Scores.Analysis.Robustness);
        var correlations = Correlations(reader);
        HasQuartiles = correlations.Length >= FewestPairs;
        Closely = house.Closely ?? Math.Max(Quartile(correlations, 0.75, 0.7), house.Loosely ?? 0);
        Loosely = house.Loosely ?? Math.Min(Quartile(correlations, 0.25, 0.3), Closely);
        Narrowly = (house.Narrowly ?? Math.Min(90, house.Clearly ?? 90)) / 100;
        Clearly = (house.Clearly ?? Math.Max(95, house.Narrowly ?? 95)) / 100;
        Far = house.Far ?? 1;
        Level = house.Level ?? Math.Min(0.1, Far);
    }

    /// <summary>Whether there are pairs of dimensions enough for their quartiles to tell something.</summary>
    public bool HasQuartiles { get; }

    /// <summary>A correlation, without its sign.</summary>
    public double Closely { get; }

    /// <summary>A correlation, without its sign.</summary>
    public double Loosely { get; }

    /// <summary>A share of the draws, 0 to 1.</summary>
    public double Clearly { get; }

    /// <summary>A share of the draws, 0 to 1.</summary>
    public double Narrowly { get; }

    /// <summary>Standard deviations of the scores.</summary>
    public double Far { get; }

    /// <summary>Standard deviations of the scores.</summary>
    public double Level { get; }

    /// <summary>The share of the draws below which something is fragile; ends of parts are held to half as much doubt.</summary>
    public double Enough(Strength strength) => strength is EndOfParts ? (1 + Narrowly) / 2 : Narrowly;

    /// <summary>How far two correlations lie apart of which one is "far above" the other.</summary>
    public double FarApart => (Closely - Loosely) / 2;

    public bool IsClear(Strength strength) => strength switch
    {
        LeadStrength { IsOverall: true } lead when house.Clearly is null && Overlap(lead.Pair) is { } overlap => !overlap,
        { Share: { } share } => share >= Clearly,
        LeadStrength lead => lead.Deviations >= NarrowDeviations,
        PlaceStrength places => places.Deviations >= NarrowDeviations,
        CorrelationOrder order => Math.Abs(order.LeftValue - order.RightValue) >= FarApart,
        _ => true,
    };

    public bool IsNarrow(Strength strength) => strength switch
    {
        LeadStrength { IsOverall: true } lead when house.Narrowly is null && Overlap(lead.Pair) is { } overlap => overlap,
        { Share: { } share } => share < Enough(strength),
        LeadStrength lead => lead.Deviations < NarrowDeviations,
        PlaceStrength places => places.Deviations < NarrowDeviations,
        CorrelationOrder order => Math.Abs(order.LeftValue - order.RightValue) < FarApart,
        _ => true,
    };

    /// <summary>Whether the rank intervals of two units overlap; null where there are none.</summary>
    private bool? Overlap(OrderedPair pair) =>
        robustness.IntervalOf(pair.Above) is { } above && robustness.IntervalOf(pair.Below) is { } below ? above.High >= below.Low : null;

    private static double[] Correlations(ScoreReader reader)
    {
        var dimensions = reader.Scores.Analysis.Pearson.Values;
        var found = new List<double>();
        for (var row = 0; row < dimensions.Length; row++)
        {
            for (var column = 0; column < row; column++)
                found.Add(Math.Abs(dimensions[row][column]));
        }

        double[] sorted = [.. found];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>As printed, to two decimals. Where there are few pairs of dimensions they tell nothing.</summary>
    private static double Quartile(double[] sorted, double share, double otherwise) =>
        sorted.Length < FewestPairs ? otherwise : Math.Round(sorted[(int)Math.Round(share * (sorted.Length - 1))], 2, MidpointRounding.AwayFromZero);
}
