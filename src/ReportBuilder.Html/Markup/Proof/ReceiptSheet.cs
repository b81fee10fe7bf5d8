using System.Collections.Immutable;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Markup.Proof;

/// <summary>What stands over the receipts of a part.</summary>
/// <param name="Id">Of the card in its page.</param>
/// <param name="Group">The classes of the group of cards that begins with this one; null where it goes on.</param>
internal sealed record ReceiptHead(string Id, string Name, string? Group);

/// <summary>The receipts of a unit: everything that the cards of its profile and its script are written from.</summary>
/// <param name="Style">How it prints.</param>
/// <param name="Heads">One a receipt, in the same order.</param>
internal sealed record ReceiptSheet(string UnitId, string UnitName, PageStyle Style, ImmutableArray<ReceiptHead> Heads, ImmutableArray<Receipt> Receipts);
