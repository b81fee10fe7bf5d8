using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Html.Svg;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Planning;

/// <summary>What every page is written from: the document, the scores, the plan, and things looked up by id.</summary>
internal sealed class Site
{
    private readonly Dictionary<string, SitePage> dimensionPages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Unit> firsts = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, RankInterval>> intervals;
    private readonly Lazy<Dictionary<string, Unit>> unitsByName;
    private readonly Lazy<MapOutline?> outline;
    private readonly Dictionary<string, FrameworkNode> partsById = new(StringComparer.Ordinal);
    private readonly Scale scale;

    /// <summary>The parts that have scores: the index, then each dimension followed by what it is made of.</summary>
    private readonly ImmutableArray<FrameworkNode> scoredParts;
    private readonly ImmutableArray<ReceiptHead> receiptHeads;

    /// <param name="plan">The pages, where they are others than those of a report.</param>
    public Site(ReportDocument document, Scorebook scores, ReportInputs inputs, SiteCache cache, SitePlan? plan = null)
    {
        (Document, Scores, Inputs, Cache, Plan) = (document, scores, inputs, cache, plan ?? SitePlanner.Plan(document, scores));
        Pictures = new(cache.Pictures);
        Colours = Palette.Light(document.Theme);
        scale = new Scale(scores);
        foreach (var node in scores.Framework.Nodes)
            if (scores.FindColumn(node.Id) is not null)
                partsById.TryAdd(node.Id, node);
        scoredParts = [.. scores.Framework.Nodes.Where(node => scores.FindColumn(node.Id) is not null)];
        QuotedRows = new(QuotedTable.Of(document, inputs.Tables));
        foreach (var claim in document.Claims)
            Claims.TryAdd(claim.Id, PrintedClaim.Of(claim, QuotedRows));
        foreach (var section in document.InReadingOrder())
            AddNotes(section.Section);
        foreach (var unit in scores.Units)
            Units.Add(unit.Id, unit);
        foreach (var page in Plan.Dimensions)
            if (page.Dimension is { } dimension)
                dimensionPages.TryAdd(dimension.Id, page);
        receiptHeads = ReceiptHeads();
        intervals = new(() => ByUnit(scores.Analysis.RankIntervals));
        unitsByName = new(() => ByName(scores.Units));
        outline = new(() => RegionScript.OutlineOf(document, scores.Units));
    }

    /// <summary>The edition's words, for templates and scripts.</summary>
    public Dictionary<string, object?> TermWords => field ??= Templates.TermWords.Of(Wording);

    /// <summary>The sites of the report's other languages.</summary>
    public ImmutableArray<SiteTranslation> Translations { get; init; } = [];

    /// <summary>The pictures that are offered of a numbered chart.</summary>
    public Func<Figure, ImmutableArray<ChartPicture>> PicturesOf { get; init; } = _ => [];

    /// <summary>The picture that goes with links to the page of a section; null for that of the edition.</summary>
    public Func<Section, LinkPreview?> PreviewOf { get; init; } = _ => null;

    /// <summary>The first in the order of ranks at a node, of which the page of every unit says how far it is away.</summary>
    public Unit FirstIn(FrameworkNode part) => firsts.GetOrAdd(part.Id, _ => Scores.InRankOrder(part).First());

    /// <summary>How its pages print.</summary>
    public PageStyle PageStyle => field ??= new(Wording, Inputs.Style.Numbers);

    /// <summary>What the site says to readers.</summary>
    public Wording Wording => Scores.Wording;

    /// <summary>The name of the edition.</summary>
    public string Title => field ??= SitePlanner.TitleOf(Document.Edition, Wording);

    public ReportDocument Document { get; }

    public Scorebook Scores { get; }

    public ReportInputs Inputs { get; }

    public SiteCache Cache { get; }

    public SitePictures Pictures { get; }

    public SitePlan Plan { get; }

    public SharedWays Ways { get; } = new();

    /// <summary>The rows of the edition's own tables that the report quotes.</summary>
    public QuotedRows QuotedRows { get; }

    public Dictionary<string, PrintedClaim> Claims { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Note> Notes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Unit> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>The colours of the theme on white, by token.</summary>
    public Palette Colours { get; }

    /// <summary>
    /// The receipts of a unit, one a part that has scores. Written anew each time: all receipts at once would be a great part of a large
    /// site.
    /// </summary>
    public ReceiptSheet ReceiptsOf(Unit unit)
    {
        var receipts = ImmutableArray.CreateBuilder<Receipt>(scoredParts.Length);
        foreach (var part in scoredParts)
            receipts.Add(Scores.ReceiptOf(unit, part));
        return new ReceiptSheet(unit.Id, unit.Name, PageStyle, receiptHeads, receipts.MoveToImmutable());
    }

    /// <summary>The end of the scale that bars and shades of a part are drawn on.</summary>
    public double ScaleOf(FrameworkNode node) => scale.Of(node);

    /// <summary>A part of the index that has scores; null where none has that id.</summary>
    public FrameworkNode? ScoredPart(string id) => partsById.GetValueOrDefault(id);

    /// <summary>The unit of that name; null where none has it.</summary>
    public Unit? UnitNamed(string name) => unitsByName.Value.GetValueOrDefault(name);

    /// <summary>Outlines on which every unit is a region; null where the report has no such map.</summary>
    public MapOutline? Outline => outline.Value;

    public SitePage? PageOfDimension(FrameworkNode dimension) => dimensionPages.GetValueOrDefault(dimension.Id);

    /// <summary>Between which ranks a unit stands when the index is worked out in other ways; null where that was not done.</summary>
    public RankInterval? IntervalOf(Unit unit) => intervals.Value.GetValueOrDefault(unit.Id);

    private ImmutableArray<ReceiptHead> ReceiptHeads()
    {
        var (framework, heads) = (Scores.Framework, ImmutableArray.CreateBuilder<ReceiptHead>(scoredParts.Length));
        foreach (var part in scoredParts)
            heads.Add(
                new(
                    "receipt-" + part.Id,
                    part == framework.Root ? Wording["site.overall"] : part.Name,
                    framework.Dimensions.Contains(part) ? DimensionPages.Accent(this, part) : null
                )
            );
        return heads.MoveToImmutable();
    }

    private static Dictionary<string, RankInterval> ByUnit(ImmutableArray<RankInterval> intervals)
    {
        var byUnit = new Dictionary<string, RankInterval>(StringComparer.Ordinal);
        foreach (var interval in intervals)
            byUnit.TryAdd(interval.Unit.Id, interval);
        return byUnit;
    }

    private static Dictionary<string, Unit> ByName(ImmutableArray<Unit> units)
    {
        var byName = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in units)
            byName.TryAdd(unit.Name, unit);
        return byName;
    }

    private void AddNotes(Section section)
    {
        foreach (var block in section.Content)
            if (block is NoteList list)
                foreach (var note in list.Notes)
                    Notes.TryAdd(note.Id, note);
    }
}
