using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>Two facts must not give different values for the same quantity at the same time. Two claims must not exclude each other.</summary>
internal static class Contradictions
{
    public static void CheckFacts(WholeReport report)
    {
        var first = new Dictionary<Fact, Fact>(new SameQuantity());
        foreach (var fact in report.Inputs.Facts)
        {
            if (fact.Measures.Length == 0 || !report.Context.Resolver.IsUsed(fact))
                continue;
            if (!first.TryAdd(fact, fact) && !SameQuantity.Agree(fact, first[fact]))
                report.Error("RB4304", fact.Place, Message(first[fact], fact), "one of them is wrong, or they measure different things and should say so");
        }
    }

    /// <summary>Compares each claim with those before it. If one excludes it, one of the two is false, whatever the data say.</summary>
    public static void CheckClaims(WholeReport report)
    {
        var (said, quantities) = (new Dictionary<string, List<PlacedStatement>>(StringComparer.Ordinal), new List<List<PlacedStatement>>());
        foreach (var claim in report.Conditions)
        {
            foreach (var statement in claim.Claim.Statements(report.Context.Evaluator))
            {
                if (!said.TryGetValue(statement.Quantity, out var same))
                    quantities.Add(said[statement.Quantity] = same = []);
                same.Add(new(statement, claim.Place));
            }
        }

        foreach (var same in quantities)
        {
            for (var at = 1; at < same.Count; at++)
                Check(same, at, report);
        }
    }

    private static void Check(List<PlacedStatement> same, int at, WholeReport report)
    {
        var (statement, place) = same[at];
        for (var before = 0; before < at; before++)
        {
            var (other, otherPlace) = same[before];
            if (!statement.Excludes(other))
                continue;
            report.Error("RB4304", place, $"'{statement.Text}' and '{other.Text}' ({otherPlace}) cannot both hold", "one of the two sentences is wrong");
            return;
        }
    }

    private static string Message(Fact first, Fact other) =>
        $"'{other.Id}' says {other.Prints} and '{first.Id}' ({first.Place}) says {first.Prints} for the same quantity: {other.Measures}, {other.Period}";

    /// <summary>A statement, and the place of the claim that makes it.</summary>
    private sealed record PlacedStatement(Statement Statement, SourcePlace Place);
}
