using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>Two facts that give the same quantity at the same time different values cannot both be printed.</summary>
internal static class Contradictions
{
    public static void Check(Composition composition)
    {
        var used = composition.Inputs.Facts.Where(fact => composition.Binder.UsedFacts.Contains(fact.Id) && fact.Measures.Length > 0);
        foreach (var same in used.GroupBy(fact => (Measures: fact.Measures.ToLowerInvariant(), Period: fact.Period.ToLowerInvariant(), fact.Unit)))
        {
            var first = same.First();
            foreach (var other in same.Where(fact => fact.Value != first.Value))
                composition.Error("RB4304", other.Place, Message(first, other), "one of them is wrong, or they measure different things and should say so");
        }
    }

    private static string Message(Fact first, Fact other) =>
        $"'{other.Id}' says {other.Prints} and '{first.Id}' ({first.Place}) says {first.Prints} for the same quantity: {other.Measures}, {other.Period}";
}
