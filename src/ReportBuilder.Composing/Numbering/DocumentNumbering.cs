using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Numbering;

/// <summary>
/// The last step of composing. Sections are written side by side, so none knows what stands before it. This pass reads the whole document
/// in reading order: ids become unique addresses, figures and notes get their numbers, pending tables get their rows, and the references
/// list what was cited.
/// </summary>
internal sealed class DocumentNumbering : DocumentRewriter
{
    private readonly Anchors addresses = new();
    private readonly CitedSources cited = new();
    private readonly Dictionary<(string Section, string Requested), string> given = [];
    private readonly DiagnosticList diagnostics = [];
    private readonly Sources sources;
    private readonly Wording wording;
    private readonly Func<PendingRows, ImmutableArray<TableRow>> rows;
    private string section = "";
    private int figures;
    private bool refers;
    private bool listsBoxes;
    private int boxes;
    private readonly IndexMarks index = new();

    private DocumentNumbering(Sources sources, Wording wording, Func<PendingRows, ImmutableArray<TableRow>> rows) =>
        (this.sources, this.wording, this.rows) = (sources, wording, rows);

    /// <summary>The numbered document. Diagnostic RB4404: an id that an author wrote is taken.</summary>
    /// <param name="document">
    /// With <see cref="Citation"/>, <see cref="PendingFigure"/> and <see cref="PendingTable"/> in it, and with ids from
    /// <see cref="RequestedIds"/>.
    /// </param>
    /// <param name="rows">The rows of a pending table.</param>
    public static Outcome<ReportDocument> Number(ReportDocument document, Sources sources, Func<PendingRows, ImmutableArray<TableRow>> rows)
    {
        var numbering = new DocumentNumbering(sources, document.Edition.Wording, rows) { listsBoxes = PlaceLists.Has(document, PlaceLists.Boxes) };
        numbering.addresses.Take(Anchors.ContentsList);
        foreach (var (known, _) in document.InReadingOrder())
            numbering.addresses.Take(known.Id);
        foreach (var anchor in document.InReadingOrder().SelectMany(entry => entry.Section.Content).WithInner().SelectMany(InlineAnchors.In))
            numbering.addresses.Take(anchor.Id);
        ImmutableArray<Section> numbered = [.. document.Sections.Select(numbering.Rewrite)];
        var notes = ReferenceNotes.Of(sources.All, numbering.cited, document.Edition.Wording);
        var whole = document with
        {
            Sections = ReferenceNotes.AddTo(numbered, notes, document.Edition.Wording),
            Claims = [.. document.Claims.Select(numbering.Addressed)],
        };
        whole = numbering.refers ? ReferenceLinks.Link(whole, numbering.diagnostics) : whole;
        return Outcome.Of(numbering.index.Fill(whole, numbering.diagnostics), numbering.diagnostics);
    }

    protected override Block Rewrite(Block block)
    {
        var rewritten = block switch
        {
            PendingFigure pending => Numbered(pending),
            Illustration { Counts: true } picture => picture with { Number = ++figures },
            Gallery gallery => gallery with { Pictures = [.. gallery.Pictures.Select(picture => (Illustration)Rewrite(picture))] },
            PendingTable pending => pending.Table with { Rows = rows(pending.Rows) },
            CallOut { Id: "", Title.Length: > 0 } box when listsBoxes => base.Rewrite(box) with { Id = BoxAddress() },
            _ => base.Rewrite(block),
        };
        if (block.Id.Length == 0)
            return rewritten;
        var address = Address(block);
        given[(section, block.Id)] = address;
        return rewritten.Id == address ? rewritten : rewritten with { Id = address };
    }

    protected override Inline Rewrite(Inline inline)
    {
        refers |= inline is CrossReference;
        return inline switch
        {
            Citation citation => cited.Cite(citation.SourceId),
            IndexMark mark => index.Add(mark, Rewrite(mark.Content), section, addresses),
            _ => base.Rewrite(inline),
        };
    }

    private Section Rewrite(Section draft)
    {
        section = draft.Id;
        var own = draft with { Standfirst = Rewrite(draft.Standfirst), Opening = Rewrite(draft.Opening), Content = Rewrite(draft.Content) };
        return draft.Children.IsEmpty ? own : own with { Children = [.. draft.Children.Select(Rewrite)] };
    }

    private Figure Numbered(PendingFigure pending)
    {
        var figure = pending.Figure with { Number = ++figures };
        return pending.SourceIds.IsEmpty
            ? figure
            : figure with
            {
                SourceLine = SourceLines.OfFacts(sources, wording, pending.SourceIds, cited.NumberOf) + figure.SourceLine,
            };
    }

    private string Address(Block block)
    {
        var id = block.Id;
        if (RequestedIds.IsFigures(id))
            return addresses.Take(string.Create(CultureInfo.InvariantCulture, $"figure-{figures}"), section);
        if (!RequestedIds.IsAuthors(id))
            return addresses.Take(id, section);
        if (addresses.IsTaken(id[1..]))
            RequestedIds.TellTaken(id[1..], block.Origin, diagnostics);
        return addresses.Take(id[1..], section);
    }

    /// <summary>A box that a list leads to needs an address.</summary>
    private string BoxAddress() => addresses.Take(string.Create(CultureInfo.InvariantCulture, $"box-{++boxes}"), section);

    /// <summary>A claim in a standfirst or a table's cell has an id that no block carries; it keeps it.</summary>
    private Claim Addressed(Claim claim) =>
        given.TryGetValue((claim.SectionId, claim.BlockId), out var address) && address != claim.BlockId ? claim with { BlockId = address } : claim;
}
