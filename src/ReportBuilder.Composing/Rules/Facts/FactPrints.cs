using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules.Facts;

/// <summary>What a fact prints has to say its value: not "ninety-six" for 69, nor a value that is no number (RB4308).</summary>
internal static class FactPrints
{
    public static void Check(WholeReport report)
    {
        foreach (var fact in report.Inputs.Facts)
        {
            if (Problem(fact) is { } problem)
                report.Error("RB4308", fact.Place, $"the fact '{fact.Id}' {problem}", "write the value in figures, and in 'prints' the same number with its unit");
        }
    }

    private static string? Problem(Fact fact)
    {
        if (FactValues.IsMeantAsNumber(fact) && !FactValues.IsNumber(fact.Value))
            return $"has the value '{fact.Value}', which is no number";
        var values = NumbersOfFacts.Read(fact.Value);
        var printed = NumbersOfFacts.Read(fact.Prints);
        foreach (var value in values)
        {
            if (fact.Prints.Length > 0 && !printed.Exists(number => IsSame(value.Value, fact.Unit, number)))
                return $"prints '{fact.Prints}', but its value is {fact.Value} {fact.Unit}".TrimEnd();
        }

        return null;
    }

    private static bool IsSame(double value, string unit, PrintedNumber printed) =>
        printed.Rounds(value)
        || printed.Rounds(value * NumbersOfFacts.ScaleOf(unit))
        || (FactValues.IsPercentage(unit) && printed.Rounds(value / 100))
        || (unit == "share" && printed.Rounds(value * 100))
        || printed.Rounds(value / NumbersOfFacts.ScaleOf(unit));
}
