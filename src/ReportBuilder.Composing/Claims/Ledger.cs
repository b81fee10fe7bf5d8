using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Claims;

/// <summary>The claims in reading order, as they are written.</summary>
internal sealed class Ledger
{
    private readonly List<Claim> claims = [];

    public List<Claim> Claims => claims;

    public void Add(Claim claim) => claims.Add(claim);

    public ImmutableArray<Claim> ToClaims() => [.. claims];
}
