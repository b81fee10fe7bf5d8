using System.Collections.Immutable;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Syndication;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Html;

/// <summary>A site that is being written. Its files come one after another, in the same order on every machine, and none is kept here.</summary>
public sealed class SiteWriting
{
    private const int LargestPage = 300_000;
    private const int LargestIndex = 400_000;

    /// <summary>So many pages may be made before the files of the first of them are taken.</summary>
    private const int Ahead = 12;

    private readonly Site site;
    private readonly TemplateSet templates;
    private readonly PageBuffers.Stock stock = new();
    private readonly List<IndexedPage> index = [];
    private readonly List<Diagnostic> said = [];
    private readonly List<Diagnostic> sizes = [];
    private readonly Dictionary<string, SitePage> beside = new(StringComparer.Ordinal);

    internal SiteWriting(Site site, TemplateSet templates) => (this.site, this.templates) = (site, templates);

    /// <summary>What there is to say about the site, in the order of the author's lines: all of it once the last file was taken.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [
            .. templates
                .Problems.Concat(said.Distinct())
                .Concat(sizes)
                .OrderBy(diagnostic => diagnostic.Place)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The files, each path once; to be gone through once. Pages are made on all cores, a few of them ahead of the one that is taken.
    /// </summary>
    public IEnumerable<SiteFile> Files() => Files(withBeside: true);

    /// <summary>
    /// The same without the files that stand beside one page. Once the last file was taken, <see cref="Beside"/> lists what was left out.
    /// </summary>
    internal IEnumerable<SiteFile> FilesToRead() => Files(withBeside: false);

    /// <summary>The page beside which a file stands that <see cref="FilesToRead"/> left out, by the path of the file.</summary>
    internal IReadOnlyDictionary<string, SitePage> Beside => beside;

    /// <summary>Makes a file that stands beside a page. Any number of threads may ask at once.</summary>
    internal ImmutableArray<byte> MakeBeside(string path)
    {
        using var buffers = new PageBuffers();
        return Write(beside[path], buffers, other => other == path).Files.First(file => file.Path == path).Bytes;
    }

    private IEnumerable<SiteFile> Files(bool withBeside)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in InOrder(site.Plan.Pages, page => Write(page, withBeside)))
        {
            Keep(written);
            foreach (var file in written.Files)
                if (paths.Add(file.Path))
                    yield return file;
            foreach (var path in written.Beside)
                if (paths.Add(path))
                    beside.Add(path, written.Index.Page);
        }

        foreach (var files in InOrder(Shared(), Made))
            foreach (var file in files)
                if (paths.Add(file.Path))
                    yield return file;
        stock.Dispose();
        index.Clear();
    }

    /// <summary>What is made of each thing, in the order of the things, made side by side and no further ahead than <see cref="Ahead"/>.</summary>
    private static IEnumerable<TMade> InOrder<T, TMade>(IEnumerable<T> things, Func<T, TMade> make)
        where T : class
        where TMade : class
    {
        var ahead = new Queue<Task<TMade>>();
        foreach (var thing in things)
        {
            if (ahead.Count == Ahead)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            ahead.Enqueue(Task.Run(() => make(thing)));
        }

        while (ahead.TryDequeue(out var made))
            yield return made.GetAwaiter().GetResult();
    }

    private WrittenPage Write(SitePage page, bool withBeside)
    {
        var buffers = stock.Take();
        var written = Write(page, buffers, _ => withBeside);
        stock.Return(buffers);
        return written;
    }

    /// <param name="isMade">Whether a file beside the page is made, by its path.</param>
    private WrittenPage Write(SitePage page, PageBuffers buffers, Func<string, bool> isMade)
    {
        var scope = new PageScope(site, page, buffers.Parts);
        var receipts = page is { Kind: PageKind.Unit, Unit: { } unit } ? site.ReceiptsOf(unit) : null;
        var description = Descriptions.Of(site, page);
        PageWriter.Write(buffers.Page, scope, description, receipts, templates);
        List<SiteFile> files = [site.Cache.Take(buffers.Page, 0, page.Path)];
        buffers.Traces.Add(files[0].Bytes.AsSpan());
        files.AddRange(scope.Files);
        if (scope.Preview is { } preview)
            files.Add(new(PreviewImage.PathOf(page), preview.Png));
        var left = new List<string>();
        foreach (var (path, write) in FilesBeside(scope, description, receipts))
        {
            if (isMade(path))
                files.Add(File(buffers.Page, path, write));
            else
                left.Add(path);
        }

        return new(SearchIndex.Read(scope, description), files, left, scope.Diagnostics);
    }

    /// <summary>What stands beside a page: its data and its text for machines, its charts and tables for other sites, its receipts for scripts.</summary>
    private IEnumerable<(string Path, Action<HtmlText> Write)> FilesBeside(PageScope scope, string description, ReceiptSheet? receipts)
    {
        var page = scope.Page;
        if (page.Kind is not (PageKind.NotFound or PageKind.Search))
            yield return (PageJson.PathOf(page), text => PageJson.Write(text, PageData.Of(scope, description)));
        foreach (var part in scope.Embeds)
            yield return (part.Path, text => EmbedPage.Write(text, scope, part));
        if (MarkdownPages.Has(page))
            yield return (MarkdownPages.PathOf(page), text => text.Raw(MarkdownPages.Write(site, page)));
        if (receipts is not null)
            yield return (ReceiptScripts.PathOf(receipts.UnitId), text => ReceiptScripts.Write(text, receipts));
    }

    /// <summary>Keeps of a page what the files of the whole site need.</summary>
    private void Keep(WrittenPage written)
    {
        index.Add(written.Index);
        said.AddRange(written.Diagnostics);
        if (written.Files[0].Bytes.Length is > LargestPage and var size)
            sizes.Add(
                Diagnostic.Warning(
                    "RB7030",
                    written.Index.Page.Section?.Origin ?? SourcePlace.Unknown,
                    $"The page {written.Index.Page.Path} has {size / 1000} kB; readers on slow lines wait for more than 300 kB.",
                    "divide the part, or leave out charts"
                )
            );
    }

    /// <summary>The files that are made from all pages or from none.</summary>
    private Func<HtmlText, List<SiteFile>>[] Shared()
    {
        var (traces, unwritten) = (stock.Traces(), site.Scores.Units.Where(unit => site.Plan.PageOfUnit(unit.Id) is not { Kind: PageKind.Unit }));
        return
        [
            text => SiteFonts.Make(site.Inputs.Fonts, traces, templates.Scripts.SelectMany(script => ScriptWords.Phrases(script, site.Wording)), site.Cache),
            text => [File(text, "assets/tokens.css", css => css.Raw(TokensStylesheet.Write(site.Document.Theme, site.Inputs.Fonts.Name, traces.InkClasses)))],
            text => [Index(text)],
            text => [File(text, "assets/scores.js", script => ScoreScripts.Write(script, site))],
            text => [.. unwritten.Select(unit => Script(text, site.ReceiptsOf(unit)))],
            text => SiteFiles.Of(site, text),
            text => site.Outline is { } outline ? [File(text, RegionScript.Path, script => RegionScript.Write(script, site, outline))] : [],
            _ => site.Document.Edition.BaseUrl.Length > 0 ? [PreviewImage.Write(site)] : [],
            text =>
                [
                    File(text, FollowedUnits.NamesPath, script => FollowedUnits.WriteNames(script, site)),
                    .. site.Scores.Units.Select(unit => File(text, FollowedUnits.PathOf(unit.Id), script => FollowedUnits.Write(script, site, unit))),
                ],
            text =>
                [
                    .. templates.Assets.Select(name =>
                        File(text, "assets/" + name, copy => copy.Raw(Asset(name)))
                    ),
                ],
        ];
    }

    private string Asset(string name) => Path.GetExtension(name) switch
    {
        ".css" => PackedStylesheet.Of(templates.Asset(name)),
        ".js" => PackedScript.Of(ScriptWords.Fill(templates.Asset(name), site.Wording, site.TermWords)),
        _ => templates.Asset(name),
    };

    private List<SiteFile> Made(Func<HtmlText, List<SiteFile>> maker)
    {
        var buffers = stock.Take();
        var files = maker(buffers.Page);
        stock.Return(buffers);
        return files;
    }

    private SiteFile Index(HtmlText text)
    {
        var file = File(text, "assets/search-index.js", script => SearchIndex.Write(script, index, site.Inputs.Synonyms, site.Wording));
        if (file.Bytes.Length > LargestIndex)
            sizes.Add(Diagnostic.Warning("RB7031", SourcePlace.Unknown, $"The search index has {file.Bytes.Length / 1000} kB; it should stay under 400 kB."));
        return file;
    }

    private SiteFile Script(HtmlText text, ReceiptSheet receipts) =>
        File(text, ReceiptScripts.PathOf(receipts.UnitId), script => ReceiptScripts.Write(script, receipts));

    private SiteFile File(HtmlText text, string path, Action<HtmlText> write)
    {
        write(text);
        return site.Cache.Take(text, 0, path);
    }

    /// <summary>A page that was made: its files, and what the rest of the site needs to know of it.</summary>
    /// <param name="Beside">The paths of files that stand beside it and were not made.</param>
    private sealed record WrittenPage(IndexedPage Index, List<SiteFile> Files, List<string> Beside, List<Diagnostic> Diagnostics);
}
