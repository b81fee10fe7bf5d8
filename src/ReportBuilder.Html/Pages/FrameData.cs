using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Syndication;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Html.Pages;

/// <summary>What the frame of every page needs: names, ways through the report, banners, and what machines read.</summary>
internal static class FrameData
{
    /// <summary>So many values a page has at most.</summary>
    public const int Values = 60;

    public static string Accent(string token) => token is "" or "ink" ? "" : "accent-" + token;

    public static void Add(Dictionary<string, object?> data, PageScope scope, string description)
    {
        var (site, page, edition) = (scope.Site, scope.Page, scope.Site.Document.Edition);
        data["language"] = edition.Language;
        data["direction"] = LanguageTag.Direction(edition.Language);
        data["root"] = page.Root;
        data["thousands"] = site.Inputs.Style.Numbers.Thousands;
        data["decimal"] = site.Wording["number.decimal"] is var point and not "." ? point : "";
        data["path"] = page.Path;
        data["kind"] = page.Kind.Name(edition.Terms);
        data["terms"] = scope.Site.TermWords;
        data["accent"] = Accent(page.ColourToken);
        data["siteTitle"] = site.Title;
        data["logo"] = Logo(scope);
        data["title"] = PageTitles.Of(site, page);
        data["description"] = description;
        data["translations"] = Translations.Of(site, page);
        data["publisher"] = edition.Publisher;
        data["statement"] = edition.SourceStatement;
        data["licences"] = page.Kind is PageKind.About or PageKind.Data ? LicenceMarkup.Lines(edition.Licences, site.Wording) : null;
        data["canonical"] = Canonical(edition, page);
        data["absolute"] = edition.BaseUrl.Length > 0 ? edition.BaseUrl + EncodedAddress.Of(page.Path) : "";
        var image = scope.Preview is null ? PreviewImage.Path : EncodedAddress.Of(PreviewImage.PathOf(page));
        data["image"] = edition.BaseUrl.Length > 0 && page.Kind != PageKind.NotFound ? edition.BaseUrl + image : "";
        data["imageAlt"] = scope.Preview?.Words ?? PreviewImage.AlternativeText(site);
        data["ogType"] = page.Kind == PageKind.Home ? "website" : "article";
        data["noindex"] = !edition.IsPublic() || page.Kind is PageKind.NotFound or PageKind.Search;
        var start = scope.Html.Length;
        JsonLd.Write(scope.Html, site, page, description);
        data["jsonLd"] = scope.Html.Since(start);
        data["markdown"] = MarkdownPages.Has(page) ? page.Root + EncodedAddress.Of(MarkdownPages.PathOf(page)) : "";
        data["json"] = page.Kind is PageKind.NotFound or PageKind.Search ? "" : page.Root + PageJson.PathOf(page);
        data.TryAdd("heading", page.Title);
        AddWays(data, scope);
        AddBanners(data, scope);
        AddScripts(data, page);
    }

    /// <summary>The theme's logo as markup; null without one. It says nothing: the title stands beside it.</summary>
    private static object? Logo(PageScope scope)
    {
        var inputs = scope.Site.Inputs;
        if (inputs.Theme.Logo is not { } logo
            || PicturePath.Find(logo.Path, logo.Place.File, inputs.Pictures.ContainsKey) is not { } path)
            return null;
        var start = scope.Html.Length;
        PictureMarkup.WriteLogo(scope.Html, new(inputs.Pictures[path], PictureCrop.Whole, PictureFocus.Middle), scope);
        return scope.Html.Since(start);
    }

    /// <summary>The page's whole address; empty where nobody knows yet where the edition is published.</summary>
    private static string Canonical(Edition edition, SitePage page) =>
        edition.BaseUrl.Length > 0
            ? edition.BaseUrl + (page.Kind == PageKind.Home ? "" : EncodedAddress.Of(page.Path))
            : "";

    private static void AddWays(Dictionary<string, object?> data, PageScope scope)
    {
        var (plan, page) = (scope.Site.Plan, scope.Page);
        data["navigation"] = Navigation(scope);
        data["rail"] = Rails.Of(scope);
        data["onThisPage"] = scope
            .Headings.Where(heading => heading.Level == 2)
            .Select(heading => new Dictionary<string, object?> { ["href"] = "#" + EncodedAddress.Of(heading.Id), ["text"] = heading.Text })
            .ToList()
            is { Count: > 2 } list
            ? list
            : null;
        data["trail"] = page.Parent.Length == 0 ? null : plan.Trail(page).SkipLast(1).Select(above => Way(scope, above)).ToList();
        data["here"] = page.ShortTitle;
        data["previous"] = plan.Before(page) is { } previous ? Way(scope, previous) : null;
        data["next"] = plan.After(page) is { } next ? Way(scope, next) : null;
    }

    private static Dictionary<string, object?> Way(PageScope scope, SitePage to) => new(4, StringComparer.Ordinal)
    {
        ["href"] = scope.Site.Plan.Href(scope.Page, to),
        ["title"] = to.Kind == PageKind.Home ? scope.Site.Wording["site.page.home"] : to.ShortTitle,
        ["kind"] = KindWords(to, scope.Site.Wording),
        ["accent"] = Accent(to.ColourToken),
    };

    private static string KindWords(SitePage page, Wording wording) => page.Kind switch
    {
        PageKind.CaseStudy => wording["case-study.kind"],
        PageKind.Unit => wording["site.kind.unit"],
        PageKind.Dimension => wording.Say("site.kind.dimension", ("number", page.Section?.Number)),
        _ => "",
    };

    private static List<Dictionary<string, object?>> Navigation(PageScope scope)
    {
        var (plan, wording) = (scope.Site.Plan, scope.Site.Wording);
        NavigationEntry[] entries =
        [
            new(wording["site.menu.summary"], plan.Summary),
            new(wording["site.menu.ranking"], plan.First(PageKind.Ranking)),
            new(wording["site.menu.units"], plan.First(PageKind.Units)),
            new(wording["site.menu.compare"], plan.First(PageKind.Compare)),
            new(wording["site.menu.weights"], plan.First(PageKind.Weights)),
            new(wording["site.menu.method"], plan.First(PageKind.Method)),
            new(wording["site.menu.data"], plan.First(PageKind.Data)),
        ];
        return Array.Exists(entries, entry => ReferenceEquals(entry.Page, scope.Page)) ? Made() : scope.Site.Ways.Of("navigation", scope.Page.Root, Made);

        List<Dictionary<string, object?>> Made() =>
        [
            .. entries.Where(entry => entry.Page is not null).Select(entry => new Dictionary<string, object?>(3, StringComparer.Ordinal)
            {
                ["text"] = entry.Text,
                ["href"] = plan.Href(scope.Page, entry.Page!),
                ["current"] = ReferenceEquals(entry.Page, scope.Page),
            }),
        ];
    }

    private static void AddBanners(Dictionary<string, object?> data, PageScope scope)
    {
        var edition = scope.Site.Document.Edition;
        data["draft"] = edition.Stage == Stage.Draft;
        data["embargo"] = edition.Embargo is { } day ? scope.Site.Wording.Date(day) : "";
        data["newer"] = SafeAddress.Of(edition.NewerEditionUrl) ?? SafeAddress.Of(edition.Newer?.Address ?? "") ?? "";
        data["releases"] = edition.Versions.IsEmpty ? "" : scope.Page.Root + "releases.xml";
        data["corrections"] = scope.Page.Kind is PageKind.Home or PageKind.About && edition.Corrections.Length > 0
            ? edition.Corrections.OrderByDescending(correction => correction.Date).Select(correction => new Dictionary<string, object?>
            {
                ["date"] = scope.Site.Wording.Date(correction.Date),
                ["text"] = correction.Text,
                ["href"] = correction.Anchor.Length > 0 ? scope.Href(correction.Anchor.TrimStart('#')) : "",
            }).ToList()
            : null;
        data["corrected"] = edition.Corrections.Length > 0;
        data["feed"] = edition.Corrections.Length > 0 ? scope.Page.Root + "corrections.xml" : "";
    }

    private static void AddScripts(Dictionary<string, object?> data, SitePage page)
    {
        string[] own = page.Kind switch
        {
            PageKind.Search => ["search.js"],
            PageKind.Compare => ["compare.js"],
            PageKind.Weights => ["weights.js"],
            _ => [],
        };
        data["scripts"] = own.Select(name => page.Root + "assets/" + name).ToList();
    }

    private sealed record NavigationEntry(string Text, SitePage? Page);
}
