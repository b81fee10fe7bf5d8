namespace ReportBuilder.Composing.Rules;

/// <summary>A number as a text says it, and how finely: "1.016 trillion" is 1.016e12, give or take half a billion.</summary>
internal readonly record struct PrintedNumber(double Value, double Step)
{
    /// <summary>The other number, rounded as this one is printed, is this one.</summary>
    public bool Rounds(double exact) => Math.Abs(exact - Value) <= (Step / 2) + (Math.Abs(Value) * 1e-9);
}
