using System.Collections.Immutable;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Html;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Layout;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Reuse;
using ReportBuilder.Model.Scores;
using ReportBuilder.Pdf;
using ReportBuilder.Publishing.Cards;
using ReportBuilder.Redrawing;
using ReportBuilder.Scoring;

namespace ReportBuilder.Serving;

/// <summary>
/// The pipeline of a preview. A stage runs again only when a file that it is made from has another hash; else its last result stands. What
/// a stage does not depend on is taken out of its inputs, so that it cannot read it.
/// </summary>
internal sealed class WarmPipeline
{
    private readonly Cache<string, Outcome<ReportInputs>> inputs = new();
    private readonly Cache<string, Outcome<Scorebook>> scores = new();
    private readonly Cache<string, Outcome<ReportDocument>> documents = new();
    private readonly Cache<string, Outcome<PreviewedSite>> sites = new();
    private readonly Cache<string, ReportPdf> pdfs = new();
    private readonly Cache<ContentHash, Outcome<DrawnChart>> charts = new();
    private readonly Cache<ContentHash, ImmutableArray<ChartPicture>> pictures = new();
    private readonly Cache<ContentHash, LinkPreview?> previews = new();
    private FontFamily? faces;
    private Scorebook? last;
    private readonly LoaderCache parts = new();
    private readonly ScorerCache draws = new();
    private readonly ParsedTexts texts = new();
    private SiteCache markup = new();
    private string around = "";
    private readonly LayoutCache layout = new();
    private FileKeys keys = new("", "", "", "");
    private (ReportSources? Files, FileKeys Keys) hashed = (null, new("", "", "", ""));

    /// <summary>Whether these are the files that the last draft was made from.</summary>
    public bool Knows(ReportSources sources) => KeysOf(sources) == keys;

    /// <summary>The same as <see cref="ReportPipeline.Draft"/>.</summary>
    public Outcome<ReportDraft> Draft(ReportSources sources)
    {
        keys = KeysOf(sources);
        var log = new DiagnosticLog(_ => { });
        if (log.Take("load", () => Last(inputs, keys.All, () => EditionLoader.Load(sources, parts))) is not { } read)
            return log.Stopped<ReportDraft>();
        if (log.Take("score", () => Last(scores, keys.Figures, () => Scorer.Score(WithoutWords(read), draws))) is not { } book)
            return log.Stopped<ReportDraft>();
        if (last is not null && !ReferenceEquals(book, last))
            Studies.BeginAsBefore(book.Analysis.Robustness, last.Analysis.Robustness);
        last = book;
        var stale = Task.Run(() => EditionDrawings.Stale(read, book).ToList());
        var document = log.TakePartial("compose", () =>
            Last(documents, keys.Document, () => Composed(read, book))
        );
        log.Add(stale.GetAwaiter().GetResult());
        // With errors no page is written, and its templates would only be told of in the next run.
        if (log.HasErrors)
            log.Add(SiteWriter.TemplateProblems(read));
        return log.Done(new ReportDraft(read, book, document));
    }

    /// <summary>The document, with charts that were drawn before: most show numbers that no save changed.</summary>
    private Outcome<ReportDocument> Composed(ReportInputs read, Scorebook book)
    {
        if (!ReferenceEquals(faces, read.Fonts))
        {
            charts.Clear();
            pictures.Clear();
            previews.Clear();
        }

        faces = read.Fonts;
        var document = Composer.Compose(
            WithoutSite(read), book, spec => charts.Get(ContentHash.Of(spec), _ => ChartDrawing.Draw(spec, read.Fonts.Measure)), texts);
        charts.NextGeneration();
        return document;
    }

    /// <summary>The web edition of the last draft.</summary>
    /// <param name="translations">The sites of the edition's other languages.</param>
    public Outcome<PreviewedSite> Site(ReportDraft draft, ImmutableArray<SiteTranslation> translations = default)
    {
        var others = translations.IsDefault ? "" : string.Concat(translations.Select(Key));
        if (others != around)
            (markup, around) = (new(), others);
        return Last(sites, keys.Site + others, () =>
        {
            var site = SiteWriter.Preview(draft.Document, draft.Scores, draft.Inputs, markup, translations, PicturesOf(draft), PreviewsOf(draft));
            pictures.NextGeneration();
            previews.NextGeneration();
            return site;
        });
    }

    /// <summary>Pictures of charts, kept by all that they are made from.</summary>
    private Func<Figure, ImmutableArray<ChartPicture>>? PicturesOf(ReportDraft draft)
    {
        if (ChartPictures.Of(draft) is not { } make)
            return null;
        var around = Around(draft);
        return figure => pictures.Get(ContentHash.Of([around, ContentHash.Of(figure)]), _ => make(figure));
    }

    /// <summary>Pictures that go with links, kept by what their sections say.</summary>
    private Func<Section, LinkPreview?>? PreviewsOf(ReportDraft draft)
    {
        if (LinkPreviews.Of(draft) is not { } make)
            return null;
        var around = Around(draft);
        return section => previews.Get(ContentHash.Of([around, ContentHash.OfText(section with { Children = [] })]), _ => make(section));
    }

    private static ContentHash Around(ReportDraft draft) =>
        ContentHash.Of([ContentHash.Of(draft.Document.Edition), ContentHash.Of(draft.Inputs.Theme)]);

    private static string Key(SiteTranslation other) =>
        $"\n{other.Language}\n{other.Name}\n{other.Folder}\n{other.BaseUrl}\n{string.Join('\n', other.Pages.Order(StringComparer.Ordinal))}\n";

    /// <summary>The PDF of the last draft, not compressed; without bytes where it has errors.</summary>
    public ReportPdf Pdf(ReportDraft draft) => Last(pdfs, keys.Document, () =>
    {
        var log = new DiagnosticLog(_ => { });
        var pages = log.Take("lay out", () => Typesetter.LayOut(draft.Document, draft.Inputs.Fonts, layout));
        return new(pages is null ? [] : log.TakeBytes("pdf", () => PdfWriter.Write(pages, compressed: false)), log.Diagnostics);
    });

    /// <summary>The last result of a stage where the files that it is made from are the same, else a new one, which takes its place.</summary>
    private static T Last<T>(Cache<string, T> results, string files, Func<T> make)
    {
        var result = results.Get(files, _ => make());
        results.NextGeneration();
        return result;
    }

    private FileKeys KeysOf(ReportSources sources)
    {
        if (!ReferenceEquals(hashed.Files, sources))
            hashed = (sources, FileKeys.Of(sources));
        return hashed.Keys;
    }

    private static ReportInputs WithoutWords(ReportInputs read) => read with
    {
        Texts = ImmutableSortedDictionary<string, ContentText>.Empty,
        Templates = ImmutableSortedDictionary<string, TemplateText>.Empty,
        Outline = [],
        Outlines = [],
    };

    private static ReportInputs WithoutSite(ReportInputs read) => read with
    {
        Publications = [.. read.Publications.Select(made => made with { OnlyWithText = true })],
        Templates = read.Templates.RemoveRange(read.Templates.Keys.Where(path => FileKeys.IsOfSite($"templates/{path}"))),
    };
}

/// <summary>The PDF of a preview and what there was to say about its pages.</summary>
internal sealed record ReportPdf(ImmutableArray<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics);
