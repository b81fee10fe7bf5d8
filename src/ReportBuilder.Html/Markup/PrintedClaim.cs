using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markup;

/// <summary>A claim as far as pages and their data tell of it.</summary>
/// <param name="Row">The address of the row of an own table that it reads first, from the root of the site; empty where it reads none.</param>
internal sealed record PrintedClaim(string Id, ClaimKind Kind, string Binding, string Value, string Sentence, string Explanation, string Row = "")
{
    /// <summary>The words that a condition stands behind; empty for others.</summary>
    public string Words { get; init; } = "";

    /// <summary>How strongly the data bear it out; empty where nothing measures it.</summary>
    public string Strength { get; init; } = "";

    public static PrintedClaim Of(Claim claim, QuotedRows quoted) =>
        new(claim.Id, claim.Kind, claim.Binding, claim.Value, claim.Sentence, claim.Explanation, quoted.AddressOf(claim.Cells))
        {
            Words = claim.Words,
            Strength = claim.Strength,
        };

    /// <summary>What stands first where it is told of: the words of the page that it holds.</summary>
    public string Shown => Words.Length > 0 ? Words : Value.Length > 0 ? Value : Sentence;

    /// <summary>As pages and their data name the kind.</summary>
    public string KindName => Kind switch
    {
        ClaimKind.Computed => "computed",
        ClaimKind.Asserted => "asserted",
        ClaimKind.External => "external",
        _ => throw new NotSupportedException($"The kind of claim {Kind} has no name."),
    };
}
