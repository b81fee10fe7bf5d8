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
        var pages = site.Plan.Pages.AsParallel().AsOrdered().Select(page => PageWriter.Write(site, page, templates)).ToList();
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var page in pages)
            AddPage(files, page);
        foreach (var file in SiteFiles.Of(site))
            files[file.Path] = Utf8(file.Text);
        foreach (var unit in scores.Units)
            files[ReceiptScripts.PathOf(unit)] = Utf8(ReceiptScripts.Write(site, unit));
        AddAssets(files, site, pages, templates);
        List<Diagnostic> diagnostics = [.. templates.Faults];
        diagnostics.AddRange(pages.SelectMany(page => page.Scope.Diagnostics).Distinct());
        diagnostics.AddRange(Sizes(pages, files));
        return Outcome.Of(files.ToImmutable(), diagnostics.OrderBy(diagnostic => diagnostic.Place).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal));
    }

    private static void AddPage(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder files, WrittenPage page)
    {
        files[page.Page.Path] = Utf8(page.Html);
        if (page.Page.Kind is not (PageKind.NotFound or PageKind.Search))
            files[PageJson.PathOf(page.Page)] = Utf8(PageJson.Of(page));
        foreach (var file in page.Scope.Files)
            files[file.Path] = Utf8(file.Text);
    }

    private static void AddAssets(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder files, Site site, List<WrittenPage> pages, TemplateSet templates)
    {
        var fonts = SiteFonts.Make(site.Inputs.Fonts, pages.Select(page => page.Html));
        foreach (var (path, bytes) in fonts.Files)
            files[path] = bytes;
        foreach (var (name, text) in templates.Assets)
            files["assets/" + name] = Utf8(text);
        files["assets/fonts/fonts.css"] = Utf8(fonts.Css);
        files["assets/tokens.css"] = Utf8(TokensStylesheet.Write(site.Document.Theme, site.Inputs.Fonts.Name));
        files["assets/scores.js"] = Utf8(ScoreScripts.Write(site));
        files["assets/search-index.js"] = Utf8(SearchIndex.Write(site, pages));
    }

    private static IEnumerable<Diagnostic> Sizes(List<WrittenPage> pages, ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder files)
    {
        foreach (var page in pages.Where(page => files[page.Page.Path].Length > LargestPage))
            yield return Diagnostic.Warning("RB7030", page.Page.Section?.Origin ?? SourcePlace.Unknown, $"The page {page.Page.Path} has {files[page.Page.Path].Length / 1000} kB; readers on slow lines wait for more than 300 kB.", "divide the part, or leave out charts");
        if (files["assets/search-index.js"].Length is > LargestIndex and var size)
            yield return Diagnostic.Warning("RB7031", SourcePlace.Unknown, $"The search index has {size / 1000} kB; it should stay under 400 kB.");
    }

    private static ImmutableArray<byte> Utf8(string text) => ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text));
}
