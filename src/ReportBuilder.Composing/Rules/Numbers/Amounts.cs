using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>Words that say how much, beside which units and currencies stand.</summary>
internal static class Amounts
{
    private static readonly WordSet Scales = WordSet.AnyCase("thousand", "million", "billion", "trillion", "hundreds", "thousands", "millions", "billions", "trillions");

    public static bool Is(ReadOnlySpan<char> word) => NumberForms.IsFigure(word) || NumberForms.IsWord(word) || Scales.Contains(word);
}
