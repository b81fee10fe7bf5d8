using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markup;

/// <summary>A claim as far as pages and their data tell of it.</summary>
internal sealed record PrintedClaim(string Id, ClaimKind Kind, string Binding, string Value, string Sentence, string Explanation)
{
    public static PrintedClaim Of(Claim claim) => new(claim.Id, claim.Kind, claim.Binding, claim.Value, claim.Sentence, claim.Explanation);

    /// <summary>As pages and their data name the kind.</summary>
    public string KindName => Kind switch
    {
        ClaimKind.Computed => "computed",
        ClaimKind.Asserted => "asserted",
        ClaimKind.External => "external",
        _ => throw new NotSupportedException($"The kind of claim {Kind} has no name."),
    };
}
