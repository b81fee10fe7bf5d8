using System.Collections.Immutable;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup.Proof;

/// <summary>A claim and the id of its line in the ledger of a page.</summary>
internal sealed record LedgerLine(string Id, PrintedClaim Claim);

/// <summary>The ledger of a page: everything that its markup is written from.</summary>
/// <param name="Root">The way from the page to the root of the site.</param>
internal sealed record LedgerSheet(string Id, string Root, Wording Wording, ImmutableArray<LedgerLine> Lines);
