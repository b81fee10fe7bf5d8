using System.Collections.Immutable;
using ReportBuilder.Files;
using ReportBuilder.Html;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Serving;

/// <summary>What a browser is shown: the last site and PDF that could be made, and what there is to say about the inputs as they are now.</summary>
/// <param name="Number">Grows with every attempt.</param>
/// <param name="Current">Whether the site is made from the inputs as they are now.</param>
/// <param name="Draft">What the site is made from; null where there is none yet.</param>
internal sealed record PreviewState(
    int Number,
    bool Current,
    PreviewedSite Site,
    ImmutableArray<byte> Pdf,
    ImmutableArray<Diagnostic> Diagnostics,
    ReportDraft? Draft)
{
    /// <summary>The number of the state in which this site was new.</summary>
    public int SiteNumber { get; init; }

    /// <summary>The number of the state in which this PDF was new.</summary>
    public int PdfNumber { get; init; }

    /// <summary>What the edition's other languages are shown as, by the first part of their tags, which is the folder of their pages.</summary>
    public ImmutableSortedDictionary<string, PreviewState> Others { get; init; } = ImmutableSortedDictionary<string, PreviewState>.Empty;

    /// <summary>What there is to say of all languages; of the files that they share once.</summary>
    public ImmutableArray<Diagnostic> AllDiagnostics =>
        Others.Values.Aggregate(Diagnostics, (said, other) => EditionDrafts.Together(said, other.Diagnostics));

    /// <summary>The main language and the others.</summary>
    public IEnumerable<PreviewState> Languages => Others.Values.Prepend(this);

    /// <summary>This state with what another language is shown as now.</summary>
    public PreviewState With(string tag, PreviewState other) => this with { Number = Number + 1, Others = Others.SetItem(tag, other) };

    public static PreviewState Nothing { get; } = new(0, false, PreviewedSite.Empty, [], [], null);
}

/// <summary>
/// Makes the next state from the last one and the folder as it is. Never throws: whatever is broken is told, and the last good site stays.
/// </summary>
internal static class PreviewBuild
{
    /// <summary>The files of the edition as they are.</summary>
    public static Outcome<ReportSources> Read(string folder)
    {
        try
        {
            return EditionFolder.Read(folder);
        }
        catch (Exception fault)
        {
            return new(new(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty), [Fault(fault)]);
        }
    }

    /// <summary>The draft that the files give in a language; without one, the state says why.</summary>
    public static (PreviewState State, Outcome<ReportDraft>? Draft) Draft(Outcome<ReportSources> sources, WarmPipeline pipeline, PreviewState last)
    {
        try
        {
            if (sources.HasErrors)
                return (Broken(last, sources.Diagnostics), null);
            var drafted = pipeline.Draft(sources.Value);
            var draft = Outcome.Of(drafted.Value, sources.Diagnostics.AddRange(drafted.Diagnostics));
            return draft.Value is null ? (Broken(last, draft.Diagnostics), null) : (last, draft);
        }
        catch (Exception fault)
        {
            return (Broken(last, [Fault(fault)]), null);
        }
    }

    /// <summary>The HTML edition of a draft; the PDF of the last state is kept until <see cref="WithPdf"/> has the new one.</summary>
    public static PreviewState Site(
        WarmPipeline pipeline, Outcome<ReportDraft> draft, PreviewState last, ImmutableArray<SiteTranslation> translations = default)
    {
        try
        {
            var site = pipeline.Site(draft.Value, translations);
            var diagnostics = draft.Diagnostics.AddRange(site.Diagnostics);
            return draft.HasErrors || site.HasErrors
                ? Broken(last, diagnostics)
                : new(last.Number + 1, true, site.Value, last.Pdf, diagnostics, draft.Value)
                {
                    SiteNumber = ReferenceEquals(site.Value, last.Site) ? last.SiteNumber : last.Number + 1,
                    PdfNumber = last.PdfNumber,
                    Others = last.Others,
                };
        }
        catch (Exception fault)
        {
            return Broken(last, [Fault(fault)]);
        }
    }

    /// <summary>The PDF of a draft; without bytes where it could not be made.</summary>
    public static ReportPdf Pdf(WarmPipeline pipeline, ReportDraft draft)
    {
        try
        {
            return pipeline.Pdf(draft);
        }
        catch (Exception fault)
        {
            return new([], [Fault(fault)]);
        }
    }

    public static PreviewState WithPdf(PreviewState state, ReportPdf pdf)
    {
        var next = state with { Number = state.Number + 1, Diagnostics = state.Diagnostics.AddRange(pdf.Diagnostics) };
        return pdf.Bytes.IsDefaultOrEmpty ? next : pdf.Bytes == state.Pdf ? next : next with { Pdf = pdf.Bytes, PdfNumber = next.Number };
    }

    private static PreviewState Broken(PreviewState last, ImmutableArray<Diagnostic> diagnostics) =>
        last with
        {
            Number = last.Number + 1,
            Current = false,
            Diagnostics = diagnostics,
        };

    private static Diagnostic Fault(Exception fault) =>
        Diagnostic.Error(
            "RB8060",
            SourcePlace.Unknown,
            $"the program has a fault with these inputs: {fault.GetType().Name}: {fault.Message}",
            "this is a bug of ours; the last good build is shown"
        );
}
