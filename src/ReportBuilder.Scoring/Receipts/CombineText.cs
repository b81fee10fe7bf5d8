using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says how a column is made of others, in words and in the figures of a unit.</summary>
internal static class CombineText
{
    /// <summary>"product of Health and Equality, times 100".</summary>
    public static string Of(Combine step, RecipeNames names, Wording wording)
    {
        var parts = step.Of.Select(operand => operand.Column is { } column ? names.Column(column) : SignificantDigits.Print(operand.Number)).ToArray();
        var what = step.As is CombineAs.Ratio or CombineAs.Difference
            ? wording.Say(
                step.As == CombineAs.Ratio ? "step.combined.ratio" : "step.combined.difference",
                ("first", parts[0]),
                ("others", wording.List(parts[1..])))
            : wording.Say(step.As == CombineAs.Product ? "step.combined.product" : "step.combined.sum", ("names", wording.List(parts)));
        return step.Times == 1 ? what : wording.Say("step.combined.times", ("way", what), ("factor", SignificantDigits.Print(step.Times)));
    }

    /// <summary>"0.8 × 0.9 × 100", with what each column has for a unit.</summary>
    /// <param name="valueOf">Of a column, by the name that the recipe has for it; null for none.</param>
    public static string Figures(Combine step, Func<string, double?> valueOf, ReceiptWords words)
    {
        var sign = step.As switch
        {
            CombineAs.Product => " × ",
            CombineAs.Ratio => " ÷ ",
            CombineAs.Difference => " − ",
            _ => " + ",
        };
        var figures = string.Join(sign, step.Of.Select(operand => words.Number(operand.Column is { } column ? valueOf(column.Name) : operand.Number)));
        var isSum = step.As is CombineAs.Difference or CombineAs.Sum;
        return step.Times == 1 ? figures : $"{(isSum ? $"({figures})" : figures)} × {SignificantDigits.Print(step.Times)}";
    }
}
