using System.Collections.Immutable;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>A publication as a page, written twice: once to know what it uses of faces and colours, then with the style that follows from it.</summary>
internal sealed class PublicationPage
{
    private readonly TemplateSet templates;
    private readonly PageScope scope;
    private readonly Dictionary<string, object?> data;

    private PublicationPage(TemplateSet templates, PageScope scope, Dictionary<string, object?> data) =>
        (this.templates, this.scope, this.data) = (templates, scope, data);

    /// <summary>What the page uses of faces and colours.</summary>
    public PageTraces Traces { get; } = new();

    public List<Diagnostic> Diagnostics => scope.Diagnostics;

    public static PublicationPage Begin(ReportDocument document, Scorebook scores, ReportInputs inputs, TemplateSet templates)
    {
        var (section, terms) = (document.Sections[0], document.Edition.Terms);
        var planned = new SitePage(
            PageKind.Publication, section.Id + ".html", "", section.Title, section.ShortTitle, section.Description, section.ColourToken, [section]);
        var site = new Site(document, scores, inputs, SiteCache.None, new([planned], terms));
        var scope = new PageScope(site, planned, new());
        var page = new PublicationPage(templates, scope, Data(document, section, scope));
        using var trial = page.Fill([], "");
        page.Traces.Add(trial.Buffer.ToArray(0, trial.Length));
        scope.Diagnostics.Clear();
        return page;
    }

    /// <param name="style">As UTF-8.</param>
    /// <param name="hash">By which the page allows the style and no other.</param>
    public ImmutableArray<byte> Write(byte[] style, string hash)
    {
        using var html = Fill(style, hash);
        scope.Html.Dispose();
        return html.TakeSince(0);
    }

    private HtmlText Fill(byte[] style, string hash)
    {
        data["style"] = new Inset(text => text.Raw(style));
        data["styleHash"] = hash;
        var html = new HtmlText();
        templates.Main(html, PageKind.Publication.Name(), data, scope.Site.PageStyle, scope.Diagnostics);
        return html;
    }

    private static Dictionary<string, object?> Data(ReportDocument document, Section section, PageScope scope)
    {
        var (edition, wording, site) = (document.Edition, scope.Site.Wording, scope.Site);
        var data = SectionPage.Data(scope);
        var standfirst = PlainText.Of(section.Standfirst);
        data["language"] = edition.Language;
        data["direction"] = LanguageTag.Direction(edition.Language);
        data["title"] = wording.Say("site.page-title", ("page", section.Title), ("site", site.Title));
        data["description"] = section.Description.Length > 0 ? section.Description : standfirst.Length > 0 ? standfirst : section.Title;
        data["noindex"] = !edition.IsPublic();
        data["kicker"] = edition.Kind;
        data["publisher"] = edition.Publisher;
        data["siteTitle"] = site.Title;
        data["statement"] = edition.SourceStatement;
        data["licences"] = LicenceMarkup.Lines(edition.Licences, wording);
        data["draft"] = edition.Stage == Stage.Draft;
        return data;
    }
}
