namespace ReportBuilder.Composing.Maths;

/// <summary>Something in a formula that cannot be set.</summary>
/// <param name="place">Its first sign, counted from the start of the formula.</param>
internal sealed class TexFault(int place, string message, string hint) : Exception(message)
{
    public int Place => place;

    public string Hint => hint;
}
