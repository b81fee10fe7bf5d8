using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says how a column is made of others, in words and in the figures of a unit.</summary>
internal static class CombineText
{
    /// <summary>"product of Health and Equality, times 100".</summary>
    public static string Of(Combine step)
    {
        var names = step.Of.Select(operand => operand.Column?.Name ?? SignificantDigits.Print(operand.Number)).ToArray();
        var joined = step.As switch
        {
            CombineAs.Ratio or CombineAs.Difference => $"{names[0]} {(step.As == CombineAs.Ratio ? "to" : "less")} {string.Join(" and ", names.Skip(1))}",
            _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        };
        var what = step.As == CombineAs.Difference ? joined : $"{StepNames.Of(step.As)} of {joined}";
        return step.Times == 1 ? what : $"{what}, times {SignificantDigits.Print(step.Times)}";
    }

    /// <summary>"0.8 × 0.9 × 100", with what each column has for a unit.</summary>
    /// <param name="valueOf">Of a column, by the name that the recipe has for it; null for none.</param>
    public static string Figures(Combine step, Func<string, double?> valueOf)
    {
        var sign = step.As switch
        {
            CombineAs.Product => " × ",
            CombineAs.Ratio => " ÷ ",
            CombineAs.Difference => " − ",
            _ => " + ",
        };
        var figures = string.Join(sign, step.Of.Select(operand => ReceiptWords.Number(operand.Column is { } column ? valueOf(column.Name) : operand.Number)));
        var isSum = step.As is CombineAs.Difference or CombineAs.Sum;
        return step.Times == 1 ? figures : $"{(isSum ? $"({figures})" : figures)} × {SignificantDigits.Print(step.Times)}";
    }
}
