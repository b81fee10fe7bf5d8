using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

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
        var values = NumbersOfFacts.Read(fact.Value);
        if (values.Count == 0)
            return IsMeantAsNumber(fact) ? $"has the value '{fact.Value}', which is no number" : null;
        var printed = NumbersOfFacts.Read(fact.Prints);
        if (fact.Prints.Length == 0 || values.All(value => printed.Any(number => IsSame(value.Value, fact.Unit, number))))
            return null;
        return $"prints '{fact.Prints}', but its value is {fact.Value} {fact.Unit}".TrimEnd();
    }

    /// <summary>A fact in words has no unit, and says the same in both columns.</summary>
    private static bool IsMeantAsNumber(Fact fact) => fact.Unit.Length > 0 || fact.Value is "NaN" || fact.Value.Any(char.IsDigit);

    private static bool IsSame(double value, string unit, PrintedNumber printed) =>
        printed.Rounds(value) || printed.Rounds(value * NumbersOfFacts.ScaleOf(unit)) || (unit == "%" && printed.Rounds(value / 100)) || (unit == "share" && printed.Rounds(value * 100)) || printed.Rounds(value / NumbersOfFacts.ScaleOf(unit));
}
