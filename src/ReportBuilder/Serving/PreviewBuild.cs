using System.Collections.Immutable;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Serving;

/// <summary>What a browser is shown: the last site and PDF that could be made, and what there is to say about the inputs as they are now.</summary>
/// <param name="Number">Grows with every attempt.</param>
/// <param name="Current">Whether the site is made from the inputs as they are now.</param>
/// <param name="Draft">What the site is made from; null where there is none yet.</param>
internal sealed record PreviewState(
    int Number,
    bool Current,
    ImmutableSortedDictionary<string, ImmutableArray<byte>> Site,
    ImmutableArray<byte> Pdf,
    ImmutableArray<Diagnostic> Diagnostics,
    ReportDraft? Draft)
{
    /// <summary>The number of the state in which this site was new.</summary>
    public int SiteNumber { get; init; }

    /// <summary>The number of the state in which this PDF was new.</summary>
    public int PdfNumber { get; init; }

    public static PreviewState Nothing { get; } = new(
        0, false, ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal), [], [], null);
}

/// <summary>
/// Makes the next state from the last one and the folder as it is. Never throws: whatever is broken is told, and the last good site stays.
/// </summary>
internal static class PreviewBuild
{
    /// <summary>The draft that the folder gives; without one, the state says why: the last one itself where no file changed.</summary>
    public static (PreviewState State, Outcome<ReportDraft>? Draft) Draft(string folder, WarmPipeline pipeline, PreviewState last)
    {
        try
        {
            var sources = EditionFolder.Read(folder);
            if (sources.HasErrors)
                return (Broken(last, sources.Diagnostics), null);
            if (last.Current && pipeline.Knows(sources.Value))
                return (last, null);
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
    public static PreviewState Site(WarmPipeline pipeline, Outcome<ReportDraft> draft, PreviewState last)
    {
        try
        {
            var site = pipeline.Site(draft.Value);
            var diagnostics = draft.Diagnostics.AddRange(site.Diagnostics);
            return draft.HasErrors || site.HasErrors
                ? Broken(last, diagnostics)
                : new(last.Number + 1, true, site.Value, last.Pdf, diagnostics, draft.Value) { SiteNumber = last.Number + 1, PdfNumber = last.PdfNumber };
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
        return pdf.Bytes.IsDefaultOrEmpty ? next : next with { Pdf = pdf.Bytes, PdfNumber = next.Number };
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
