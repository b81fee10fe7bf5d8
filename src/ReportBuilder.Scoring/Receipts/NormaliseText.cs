using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says a normalisation in a sentence.</summary>
internal static class NormaliseText
{
    public static string Of(Normalise step, string columns, Terms terms) =>
        $"{columns} are normalised by {StepNames.Of(step.As)}: {Way(step, terms)}.{Targets(step)}";

    private static string Way(Normalise step, Terms terms) =>
        step.As switch
        {
            NormaliseAs.RankPoints =>
                $"n {terms.Point.Other} for the best of n {terms.Unit.Other} and 1 for the last; {MethodText.Sharing(step.Ties, terms)}{(step.Floor ? $"; {terms.Unit.A} with nothing to rank gets 1 {terms.Point.One}" : "")}",
            NormaliseAs.MinMax => $"the worst reading gives {Number(step.From)}, the best {Number(step.To)}",
            NormaliseAs.Goalposts =>
                $"fixed ends give {Number(step.From)} and {Number(step.To)}, and readings beyond them are {(step.Clamp ? "clamped" : "scored beyond")} ({string.Join("; ", step.Goalposts.Select(Goalpost))}{(step.RawGoalposts ? "; before they are transformed" : "")})",
            NormaliseAs.ZScore => $"the mean becomes {Number(step.From)} and the standard deviation {Number(step.To - step.From)}",
            NormaliseAs.PercentileRank => $"the share of the other {terms.Unit.Other} that score less, 0 to 100",
            NormaliseAs.Borda => $"the number of {terms.Unit.Other} that are beaten",
            NormaliseAs.DistanceToBest => $"{Number(step.To)} for the best, less the distance to it as a share of the range",
            NormaliseAs.DistanceToReference => $"{step.Reference?.Name ?? Number(step.Benchmark ?? 0)} is 100",
            NormaliseAs.FractionOfMaximum => $"the best is {Number(step.To)}, the others in proportion",
            _ => $"{terms.Point.Other} by category ({string.Join(", ", step.Points.Select(point => $"{Number(point.Category)}: {Number(point.Points)}"))})",
        };

    private static string Targets(Normalise step) =>
        step.Targets.IsEmpty
            ? ""
            : $" The best values are {string.Join(", ", step.Targets.Select(target => $"{Number(target.Value)} for {target.Name.Name}"))}.";

    private static string Goalpost(Goalpost post) => $"{post.Column.Name}: {Number(post.Low)} to {Number(post.High)}";

    private static string Number(double number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
