using System.Collections.Immutable;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Markup.Proof;

/// <summary>What stands over the receipts of a part.</summary>
/// <param name="Id">Of the card in its page.</param>
/// <param name="Group">The classes of the group of cards that begins with this one; null where it goes on.</param>
internal sealed record ReceiptHead(string Id, string Name, string? Group);

/// <summary>
/// The receipts of a unit: everything that the cards of its profile and its script are written from. Sheets that say the same are equal.
/// </summary>
/// <param name="Style">How it prints.</param>
/// <param name="Heads">One a receipt, in the same order.</param>
internal sealed record ReceiptSheet(string UnitId, string UnitName, PageStyle Style, ImmutableArray<ReceiptHead> Heads, ImmutableArray<Receipt> Receipts)
{
    public bool Equals(ReceiptSheet? other)
    {
        if (
            other is null
            || UnitId != other.UnitId
            || UnitName != other.UnitName
            || Style != other.Style
            || !Heads.AsSpan().SequenceEqual(other.Heads.AsSpan())
            || Receipts.Length != other.Receipts.Length
        )
            return false;
        if (Receipts == other.Receipts)
            return true;
        for (var part = 0; part < Receipts.Length; part++)
        {
            if (!IsSame(Receipts[part], other.Receipts[part]))
                return false;
        }

        return true;
    }

    public override int GetHashCode() => UnitId.GetHashCode(StringComparison.Ordinal);

    private static bool IsSame(Receipt one, Receipt other) =>
        one.UnitId == other.UnitId
        && one.NodeId == other.NodeId
        && one.Score == other.Score
        && one.Rank == other.Rank
        && one.Decimals == other.Decimals
        && one.Rule == other.Rule
        && one.Lines.AsSpan().SequenceEqual(other.Lines.AsSpan())
        && one.PartNodeIds.AsSpan().SequenceEqual(other.PartNodeIds.AsSpan());
}
