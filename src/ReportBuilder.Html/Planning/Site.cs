using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Planning;

/// <summary>What every page is written from: the document, the scores, the plan, and things looked up by id.</summary>
internal sealed record Site(ReportDocument Document, Scorebook Scores, ReportInputs Inputs, SitePlan Plan)
{
    public ImmutableDictionary<string, Claim> Claims { get; } = Document.Claims.DistinctBy(claim => claim.Id).ToImmutableDictionary(claim => claim.Id, StringComparer.Ordinal);

    public ImmutableDictionary<string, Note> Notes { get; } = NotesOf(Document).DistinctBy(note => note.Id).ToImmutableDictionary(note => note.Id, StringComparer.Ordinal);

    public ImmutableDictionary<string, Unit> Units { get; } = Scores.Units.ToImmutableDictionary(unit => unit.Id, StringComparer.Ordinal);

    public ImmutableDictionary<string, SourceWork> Sources { get; } = Inputs.Sources.DistinctBy(source => source.Id).ToImmutableDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The parts that have scores: the index, then each dimension followed by what it is made of.</summary>
    public ImmutableArray<FrameworkNode> ScoredParts { get; } = Parts(Scores);

    /// <summary>The receipts of each city in the order of <see cref="ScoredParts"/>, written when the first page asks for them.</summary>
    private readonly ImmutableDictionary<string, Lazy<ImmutableArray<Receipt>>> receipts = ReceiptsByUnit(Scores);

    public ImmutableArray<Receipt> ReceiptsOf(Unit unit) => receipts[unit.Id].Value;

    private readonly ImmutableDictionary<string, double> scales = Pages.Scale.OfAll(Scores);

    /// <summary>The end of the scale that bars and shades of a part are drawn on.</summary>
    public double ScaleOf(FrameworkNode node) => scales[node.Id];

    private readonly ImmutableDictionary<string, SitePage> dimensionPages = Plan.Pages
        .Where(page => page is { Kind: PageKind.Dimension, Dimension: not null })
        .DistinctBy(page => page.Dimension!.Id)
        .ToImmutableDictionary(page => page.Dimension!.Id, StringComparer.Ordinal);

    public SitePage? PageOfDimension(FrameworkNode dimension) => dimensionPages.GetValueOrDefault(dimension.Id);

    private static ImmutableDictionary<string, Lazy<ImmutableArray<Receipt>>> ReceiptsByUnit(Scorebook scores)
    {
        var parts = Parts(scores);
        return scores.Units.ToImmutableDictionary(
            unit => unit.Id,
            unit => new Lazy<ImmutableArray<Receipt>>(() => [.. parts.Select(part => scores.ReceiptOf(unit, part))]),
            StringComparer.Ordinal);
    }

    private static ImmutableArray<FrameworkNode> Parts(Scorebook scores) =>
        [.. scores.Framework.Nodes.Where(node => scores.FindColumn(node.Id) is not null)];

    private static IEnumerable<Note> NotesOf(ReportDocument document) =>
        document.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<NoteList>().SelectMany(list => list.Notes);
}
