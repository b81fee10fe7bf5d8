using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html;

/// <summary>Writes the document as a site of static pages that opens from a disk and from a server.</summary>
public static class SiteWriter
{
    /// <summary>
    /// The site as it is being written, file by file, for those who need not hold all of it. The same arguments give the same bytes.
    /// </summary>
    /// <param name="translations">The sites of the other languages.</param>
    /// <param name="pictures">The pictures to offer of a numbered chart; null where none are. Called from several threads.</param>
    /// <param name="previews">
    /// The picture that goes with links to the page of a section, where the edition says where it is published; null for that of the edition.
    /// Called from several threads.
    /// </param>
    public static SiteWriting Begin(
        ReportDocument document,
        Scorebook scores,
        ReportInputs inputs,
        ImmutableArray<SiteTranslation> translations = default,
        Func<Figure, ImmutableArray<ChartPicture>>? pictures = null,
        Func<Section, LinkPreview?>? previews = null
    ) => Begin(document, scores, inputs, SiteCache.None, translations, pictures, previews);

    /// <summary>All files of the site by their path relative to its folder.</summary>
    public static Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> Write(
        ReportDocument document,
        Scorebook scores,
        ReportInputs inputs,
        ImmutableArray<SiteTranslation> translations = default,
        Func<Figure, ImmutableArray<ChartPicture>>? pictures = null,
        Func<Section, LinkPreview?>? previews = null
    )
    {
        var writing = Begin(document, scores, inputs, translations, pictures, previews);
        return new(ByPath(writing.Files()), writing.Diagnostics);
    }

    /// <summary>The same site for a preview, which makes what stands beside its pages only when somebody asks for it.</summary>
    /// <param name="cache">What was kept of the last site. The bytes are the same with and without.</param>
    public static Outcome<PreviewedSite> Preview(
        ReportDocument document,
        Scorebook scores,
        ReportInputs inputs,
        SiteCache cache,
        ImmutableArray<SiteTranslation> translations = default,
        Func<Figure, ImmutableArray<ChartPicture>>? pictures = null,
        Func<Section, LinkPreview?>? previews = null
    )
    {
        var writing = Begin(document, scores, inputs, cache, translations, pictures, previews);
        var files = ByPath(writing.FilesToRead());
        cache.End(files);
        return new(new(files, writing), writing.Diagnostics);
    }

    /// <summary>What is wrong with the text of page templates, for a build that stops before it writes pages.</summary>
    public static IReadOnlyList<Diagnostic> TemplateProblems(ReportInputs inputs) => TemplateSet.Of(inputs.Templates).Problems;

    /// <summary>The site of a report as the sites of its other languages know it.</summary>
    /// <param name="folder">From their folder to its own.</param>
    public static SiteTranslation Translation(ReportDocument document, Scorebook scores, string folder) => new(
        document.Edition.Language,
        scores.Wording.IsSpoken ? scores.Wording["site.language"] : document.Edition.Language,
        folder,
        document.Edition.BaseUrl,
        SitePlanner.Plan(document, scores).Pages.Select(page => page.Path).ToFrozenSet(StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> ByPath(IEnumerable<SiteFile> files)
    {
        var byPath = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var file in files)
            byPath.Add(file.Path, file.Bytes);
        return byPath.ToImmutable();
    }

    private static SiteWriting Begin(
        ReportDocument document,
        Scorebook scores,
        ReportInputs inputs,
        SiteCache cache,
        ImmutableArray<SiteTranslation> translations,
        Func<Figure, ImmutableArray<ChartPicture>>? pictures,
        Func<Section, LinkPreview?>? previews
    ) => new(
        new Site(document, scores, inputs, cache)
        {
            Translations = translations.IsDefault ? [] : translations,
            PicturesOf = pictures ?? (_ => []),
            PreviewOf = previews ?? (_ => null),
        },
        TemplateSet.Of(inputs.Templates));
}
