using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>Two facts that give the same quantity at the same time different values cannot both be printed, and two claims that exclude each other cannot both hold.</summary>
internal static class Contradictions
{
    public static void Check(Composition composition)
    {
        CheckFacts(composition);
        CheckClaims(composition);
    }

    private static void CheckFacts(Composition composition)
    {
        var first = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in composition.Inputs.Facts)
        {
            if (fact.Measures.Length == 0 || !composition.Knowledge.Bindings.IsUsed(fact))
                continue;
            var quantity = $"{fact.Measures.ToLowerInvariant()}\n{fact.Period.ToLowerInvariant()}\n{fact.Unit}";
            if (!first.TryAdd(quantity, fact) && fact.Value != first[quantity].Value)
                composition.Error("RB4304", fact.Place, Message(first[quantity], fact), "one of them is wrong, or they measure different things and should say so");
        }
    }

    /// <summary>Each claim is held against the first of those before it that excludes it: one of the two is false, whatever the data say.</summary>
    private static void CheckClaims(Composition composition)
    {
        var statements = composition.Conditions.SelectMany(entry => Statements.Of(entry.Condition, entry.Place, composition.Evaluator));
        foreach (var same in statements.GroupBy(statement => statement.Quantity, StringComparer.Ordinal))
        {
            var before = new List<Statement>();
            foreach (var statement in same)
            {
                if (before.Find(statement.Excludes) is { } other)
                    composition.Error("RB4304", statement.Place, $"'{statement.Text}' and '{other.Text}' ({other.Place}) cannot both hold", "one of the two sentences is wrong");
                before.Add(statement);
            }
        }
    }

    private static string Message(Fact first, Fact other) =>
        $"'{other.Id}' says {other.Prints} and '{first.Id}' ({first.Place}) says {first.Prints} for the same quantity: {other.Measures}, {other.Period}";
}
