using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Frames;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html;

/// <summary>Writes the document as a site of static pages that opens from a disk and from a server.</summary>
public static class SiteWriter
{
    private const int LargestPage = 300_000;
    private const int LargestIndex = 400_000;

    /// <summary>The files of the site by their path relative to its folder. The same arguments give the same bytes.</summary>
    public static Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> Write(ReportDocument document, Scorebook scores, ReportInputs inputs)
    {
        var site = new Site(document, scores, inputs, SitePlanner.Plan(document, scores));
        var templates = TemplateSet.Of(inputs.Templates);
        var pages = SideBySide(site.Plan.Pages, page => PageWriter.Write(site, page, templates));
        var files = Gathered(SideBySide([.. Batches(site, pages, templates)], batch => batch().ToList()));
        List<Diagnostic> diagnostics = [.. templates.Faults, .. pages.SelectMany(page => page.Scope.Diagnostics).Distinct(), .. Sizes(pages, files)];
        return Outcome.Of(files, diagnostics.OrderBy(diagnostic => diagnostic.Place).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal));
    }

    /// <summary>The results in the order of what they were made from, made on all cores.</summary>
    private static TMade[] SideBySide<T, TMade>(ImmutableArray<T> from, Func<T, TMade> make)
    {
        var made = new TMade[from.Length];
        Parallel.For(0, from.Length, at => made[at] = make(from[at]));
        return made;
    }

    /// <summary>All files by their path; the first of two that have the same.</summary>
    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Gathered(List<KeyValuePair<string, ImmutableArray<byte>>>[] batches)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in batches.SelectMany(batch => batch))
            files.TryAdd(path, bytes);
        return files.ToImmutable();
    }

    /// <summary>The files in pieces that can be written side by side.</summary>
    private static IEnumerable<Func<IEnumerable<KeyValuePair<string, ImmutableArray<byte>>>>> Batches(Site site, WrittenPage[] pages, TemplateSet templates)
    {
        yield return () => Fonts(site, pages);
        yield return () => [File("assets/search-index.js", SearchIndex.Write(site, pages)), File("assets/scores.js", ScoreScripts.Write(site))];
        foreach (var page in pages)
            yield return () => Files(site, page);
        foreach (var unit in site.Scores.Units)
            yield return () => [File(ReceiptScripts.PathOf(unit), ReceiptScripts.Write(site, unit))];
        yield return () => SiteFiles.Of(site).Select(file => File(file.Path, file.Text));
        yield return () => templates.Assets.Select(asset => File("assets/" + asset.Name, asset.Text));
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Files(Site site, WrittenPage page)
    {
        yield return File(page.Page.Path, page.Html);
        if (page.Page.Kind is not (PageKind.NotFound or PageKind.Search))
            yield return File(PageJson.PathOf(page.Page), PageJson.Of(page));
        if (site.Document.Edition.BaseUrl.Length > 0 && page.Page.Kind != PageKind.NotFound)
            yield return File(PreviewImage.PathOf(page.Page), PreviewImage.Of(site, page.Page));
        foreach (var file in page.Scope.Files)
            yield return File(file.Path, file.Text);
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Fonts(Site site, WrittenPage[] pages)
    {
        var (css, files) = SiteFonts.Make(site.Inputs.Fonts, pages.Select(page => page.Html));
        return files.Select(file => KeyValuePair.Create(file.Path, file.Bytes))
            .Append(File("assets/fonts/fonts.css", css))
            .Append(File("assets/tokens.css", TokensStylesheet.Write(site.Document.Theme, site.Inputs.Fonts.Name, pages.Select(page => page.Html))));
    }

    private static IEnumerable<Diagnostic> Sizes(WrittenPage[] pages, ImmutableSortedDictionary<string, ImmutableArray<byte>> files)
    {
        foreach (var page in pages.Where(page => files[page.Page.Path].Length > LargestPage))
            yield return Diagnostic.Warning("RB7030", page.Page.Section?.Origin ?? SourcePlace.Unknown, $"The page {page.Page.Path} has {files[page.Page.Path].Length / 1000} kB; readers on slow lines wait for more than 300 kB.", "divide the part, or leave out charts");
        if (files["assets/search-index.js"].Length is > LargestIndex and var size)
            yield return Diagnostic.Warning("RB7031", SourcePlace.Unknown, $"The search index has {size / 1000} kB; it should stay under 400 kB.");
    }

    private static KeyValuePair<string, ImmutableArray<byte>> File(string path, string text) =>
        KeyValuePair.Create(path, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)));
}
