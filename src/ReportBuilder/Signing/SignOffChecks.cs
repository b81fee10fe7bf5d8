using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Signing;

/// <summary>What nobody stands for as it is now.</summary>
internal static class SignOffChecks
{
    public static IEnumerable<Diagnostic> Of(string folder, ReportDraft draft)
    {
        var signed = SignOffFile.Read(folder);
        return signed.HasErrors ? signed.Diagnostics : SignedPart.Of(draft, signed.Value).Where(part => part.IsOpen).Select(Open);
    }

    private static Diagnostic Open(SignedPart part) => Diagnostic.Error(
        "RB8122",
        part.Section.Origin,
        part.Expired is [.., var last] ? $"'{part.Section.Id}' has changed since {last.Name} ({last.Role}) signed it on {last.On}" : $"nobody has signed '{part.Section.Id}'",
        $"have it read, then: reportbuilder sign {part.Section.Id} --as NAME --role ROLE");
}
