namespace ReportBuilder.Differences;

/// <summary>A conclusion that was printed and that the new data contradict.</summary>
/// <param name="Before">As it was printed.</param>
/// <param name="After">What is bound at its place now; null where it was taken out.</param>
/// <param name="Said">What its claim says.</param>
/// <param name="Data">What the data say instead.</param>
internal sealed record LostFinding(ClaimState Before, ClaimState? After, string Said, string Data)
{
    /// <summary>Whether somebody wrote the sentence anew.</summary>
    public bool IsMended => After is null || After.Binding != Before.Binding;
}
