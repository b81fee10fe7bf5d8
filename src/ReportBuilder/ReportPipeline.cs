using System.Collections.Immutable;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Html;
using ReportBuilder.Layout;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Scores;
using ReportBuilder.Pdf;
using ReportBuilder.Pdf.Press;
using ReportBuilder.Publishing.Cards;
using ReportBuilder.Redrawing;
using ReportBuilder.Scoring;

namespace ReportBuilder;

/// <summary>
/// The way of the data, from files to both editions. Each line is a stage; each stage is a function of what the ones before it made.
/// </summary>
public static class ReportPipeline
{
    /// <summary>
    /// Loads, scores and composes: everything that both editions are written from. With errors in the text the draft is there, but is not
    /// for publication.
    /// </summary>
    /// <param name="studied">Whether the studies of robustness will be asked for in any case: they are begun at once then.</param>
    public static Outcome<ReportDraft> Draft(ReportSources sources, Action<string> onStage, bool studied = false)
    {
        var diagnostics = new DiagnosticLog(onStage);
        if (diagnostics.Take("load", () => EditionLoader.Load(sources)) is not { } inputs)
            return diagnostics.Stopped<ReportDraft>();
        if (diagnostics.Take("score", () => Scorer.Score(inputs)) is not { } scores)
            return diagnostics.Stopped<ReportDraft>();
        var stale = Task.Run(() => EditionDrawings.Stale(inputs, scores).ToList());
        if (studied)
            Studies.Begin(scores.Analysis.Robustness);
        var document = diagnostics.TakePartial("compose", () => Composer.Compose(inputs, scores, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure)));
        diagnostics.Add(stale.GetAwaiter().GetResult());
        // With errors no page is written, and its templates would only be told of in the next run.
        if (diagnostics.HasErrors)
            diagnostics.Add(SiteWriter.TemplateProblems(inputs));
        return diagnostics.Done(new ReportDraft(inputs, scores, document));
    }

    /// <summary>Lays out the pages and writes both editions, at the same time: neither needs the other.</summary>
    public static Outcome<ReportEditions> Write(ReportDraft draft, EditionChoice choice, Action<string> onStage)
    {
        var site = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        var written = Write(draft, choice, onStage, file => site.Add(file.Path, file.Bytes));
        return new(written.Value with { Site = choice.Html && !written.HasErrors ? site.ToImmutable() : null }, written.Diagnostics);
    }

    /// <summary>The same, with the files of the web edition handed over one by one as they are made; those of an edition with errors too.</summary>
    /// <param name="translations">The sites of the edition's other languages.</param>
    public static Outcome<ReportEditions> Write(
        ReportDraft draft,
        EditionChoice choice,
        Action<string> onStage,
        Action<SiteFile> take,
        ImmutableArray<SiteTranslation> translations = default
    )
    {
        var pdfLog = new DiagnosticLog(onStage);
        var siteLog = new DiagnosticLog(onStage);
        var site = Task.Run(() => choice.Html ? siteLog.Take("html", () => WriteSite(draft, take, translations)) : null);
        try
        {
            var pages = choice.Pdf ? pdfLog.Take("lay out", () => Typesetter.LayOut(draft.Document, draft.Inputs.Fonts)) : null;
            var pdf = pages is null ? default : pdfLog.TakeBytes("pdf", () => PdfWriter.Write(pages));
            var sheets = choice.Print
                ? pdfLog.Take("lay out for print", () => Typesetter.LayOutForPress(draft.Document, draft.Inputs.Fonts, draft.Inputs.Print))
                : null;
            var print = sheets is null ? default : pdfLog.TakeBytes("print", () => PressWriter.Write(sheets, draft.Inputs.Print));
            site.GetAwaiter().GetResult();
            return new(new(pages ?? sheets, pdf, null) { Print = print }, [.. pdfLog.Diagnostics, .. siteLog.Diagnostics]);
        }
        finally
        {
            // Whatever happens, nobody is handed a file after this.
            Task.WaitAny(site);
        }
    }

    private static Outcome<SiteWriting> WriteSite(ReportDraft draft, Action<SiteFile> take, ImmutableArray<SiteTranslation> translations)
    {
        var site = SiteWriter.Begin(draft.Document, draft.Scores, draft.Inputs, translations, ChartPictures.Of(draft), LinkPreviews.Of(draft));
        foreach (var file in site.Files())
            take(file);
        return new(site, site.Diagnostics);
    }
}

/// <summary>Everything that the editions are written from.</summary>
public sealed record ReportDraft(ReportInputs Inputs, Scorebook Scores, ReportDocument Document);

/// <summary>The written editions; what was not asked for, could not be written or was handed over already is null or default.</summary>
public sealed record ReportEditions(PagedDocument? Pages, ImmutableArray<byte> Pdf, ImmutableSortedDictionary<string, ImmutableArray<byte>>? Site)
{
    /// <summary>The file for a press.</summary>
    public ImmutableArray<byte> Print { get; init; }
}

/// <summary>Which editions to write.</summary>
public sealed record EditionChoice(bool Pdf, bool Html, bool Print = false);
