using ReportBuilder.Composing.Claims;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>A conclusion that was printed and that the new data contradict.</summary>
/// <param name="Before">As it was printed.</param>
/// <param name="After">What is bound at its place now; null where it was taken out.</param>
/// <param name="Because">What its claim says, and what the data say instead.</param>
internal sealed record LostFinding(ClaimState Before, ClaimState? After, Contradiction Because)
{
    public string Said => Because.Said;

    public string Data => Because.Data;

    /// <summary>Why it does not hold, without a full stop: readers of English see the claim as it is written, others in plain words.</summary>
    public string Why(Wording wording) => wording.IsEnglish
        ? wording.Say("correction.says", ("said", Said), ("data", Data))
        : wording.Say("correction.says", ("said", Because.PlainSaid), ("data", Because.PlainData));

    /// <summary>Whether somebody wrote the sentence anew.</summary>
    public bool IsMended => After is null || After.Binding != Before.Binding;
}
