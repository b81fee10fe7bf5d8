using ReportBuilder.Composing.Signing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Signing;

/// <summary>What nobody stands for as it is now.</summary>
internal static class SignOffChecks
{
    /// <param name="severity">An error where signatures are required, else a note.</param>
    public static IEnumerable<Diagnostic> Of(ReportDraft draft, Severity severity) =>
        PartSignOffs.Of(draft.Document, draft.Inputs.SignOffs).Where(part => part.IsOpen).Select(part => Open(part, severity));

    private static Diagnostic Open(PartSignOffs part, Severity severity) => new(
        "RB8122",
        severity,
        part.Section.Origin,
        part.Expired.IsEmpty
            ? $"nobody has signed '{part.Section.Id}'"
            : $"'{part.Section.Id}' has changed since {string.Join(" and ", part.Expired.Select(Signed))}",
        $"have it read, then: reportbuilder sign {part.Section.Id} --as NAME --role ROLE");

    private static string Signed(SignOff sign) => $"{sign.Name} ({sign.Role}) signed it on {sign.On}";
}
