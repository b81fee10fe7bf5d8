using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markup;

internal static class ClaimKinds
{
    /// <summary>As pages and their data name the kind.</summary>
    public static string Name(this ClaimKind kind) => kind switch
    {
        ClaimKind.Computed => "computed",
        ClaimKind.Asserted => "asserted",
        ClaimKind.External => "external",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of claim has no name."),
    };
}
