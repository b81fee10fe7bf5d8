using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>
/// Puts a part into the whole report once all that stands before it is there: asks for its addresses, numbers its figures and notes on from theirs,
/// and mends what was written under names of the part's own.
/// </summary>
internal sealed class Settling(Composition whole, Anchors anchors)
{
    private readonly SettledSections? settled = whole.Knowledge.Memory?.Settled;

    /// <summary>Whether a part that was written ahead of its turn reads as it would if it were written now.</summary>
    public bool Stands(Composition part) => !part.LooksBack && (whole.Templates.AreAllSound || !part.Templates.UsesLeft(whole.Templates));

    public Section Settle(SectionDraft draft)
    {
        var part = draft.Written;
        var ids = Addresses(part);
        var amendments = new Amendments(ids, Notes(part), whole.Figures, SourceLinesOf(part), Tables(part));
        var section = settled is null ? new Mending(amendments).Mend(draft.Section) : settled.Mend(draft.Section, amendments);
        Add(part, ids);
        return section;
    }

    /// <summary>By what a block goes by in the part, where that is not its true address.</summary>
    private Dictionary<string, string> Addresses(Composition part)
    {
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var wish in part.Anchors.InOrder)
        {
            if (wish.Explicit is { } place && anchors.IsTaken(wish.Wished))
                part.Error("RB4404", place, $"the id '{wish.Wished}' is taken", "choose another; every id stands once in the report");
            var id = anchors.Take(wish.Figure > 0 ? AnchorWishes.Figure(whole.Figures + wish.Figure) : wish.Wished, wish.Section);
            if (id != wish.Given)
                changed.Add(wish.Given, id);
        }

        return changed;
    }

    private Dictionary<string, NoteReference> Notes(Composition part)
    {
        var changed = new Dictionary<string, NoteReference>(StringComparer.Ordinal);
        foreach (var citation in part.Citations.InOrder)
        {
            if (citation.Note is null)
                whole.Citations.NumberOf(citation.SourceId);
            else if (whole.Citations.Cite(citation.SourceId) is var note && note != citation.Note)
                changed.Add(citation.Note.Id, note);
        }

        return changed;
    }

    private Dictionary<string, string> SourceLinesOf(Composition part)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (figure, sources) in part.Deferred.SourceLines)
            lines.Add(figure, Charts.SourceLines.OfFacts(whole, sources.Ids));
        return lines;
    }

    private Dictionary<string, Table> Tables(Composition part)
    {
        var rows = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (var (table, conditions) in part.Deferred.OrderTables)
        {
            rows.Add(table, RobustnessTables.Orders(SourcePlace.Unknown) with
            {
                Rows = RobustnessTables.OrderRows(whole, whole.Conditions.Concat(part.Conditions.Take(conditions.Before))),
            });
        }

        return rows;
    }

    private void Add(Composition part, Dictionary<string, string> ids)
    {
        foreach (var claim in part.Ledger.Claims)
            whole.Ledger.Add(ids.TryGetValue(claim.BlockId, out var id) ? claim with { BlockId = id } : claim);
        whole.Conditions.AddRange(part.Conditions);
        whole.Links.AddRange(part.Links);
        whole.Templates.Add(part.Templates);
        whole.Diagnostics.AddRange(part.Diagnostics);
        whole.Figures += part.Figures;
        if (part.Deferred.LedgerTableId is { Length: > 0 } table)
            whole.Deferred.LedgerTableId = ids.GetValueOrDefault(table, table);
    }
}
