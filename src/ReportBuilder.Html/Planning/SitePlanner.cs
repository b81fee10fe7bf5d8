using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Planning;

/// <summary>Decides the pages: one a section in the document's order, then the pages that only the web edition has.</summary>
internal static class SitePlanner
{
    public static SitePlan Plan(ReportDocument document, Scorebook scores)
    {
        var pages = new List<SitePage>();
        foreach (var section in document.Sections)
            AddSection(pages, section, PagePaths.Home, document, scores.Wording);
        AddMissing(pages, document, scores);
        return new SitePlan([.. pages.DistinctBy(page => page.Path)], document.Edition.Terms);
    }

    private static void AddSection(List<SitePage> pages, Section section, string parent, ReportDocument document, Wording wording)
    {
        var path = PagePaths.Of(section, document.Edition.Terms);
        var together = section.Kind == SectionKind.Part ? section.Children.Where(child => child.Kind == SectionKind.Summary).ToList() : [];
        pages.Add(new SitePage(
            KindOf(section.Kind),
            path,
            path == PagePaths.Home ? "" : parent,
            section.Kind == SectionKind.Cover ? TitleOf(document.Edition, wording) : TitleOf(section, wording),
            section.ShortTitle.Length > 0 ? section.ShortTitle : TitleOf(section, wording),
            section.Kind == SectionKind.Cover ? document.Edition.Description : section.Description,
            section.ColourToken,
            [section, .. together],
            InSequence: section.Kind != SectionKind.TitlePage,
            Unit: section.Unit));
        foreach (var child in section.Children.Where(child => !together.Exists(shared => ReferenceEquals(shared, child))))
            AddSection(pages, child, path, document, wording);
    }

    /// <summary>The name of an edition.</summary>
    public static string TitleOf(Edition edition, Wording wording) => wording.Say("site.title", ("title", edition.Title), ("year", edition.Year));

    private static string TitleOf(Section section, Wording wording) => section switch
    {
        { Kind: SectionKind.TitlePage } => wording["site.page.about"],
        { Kind: SectionKind.Dimension, Dimension: { } dimension } => dimension.Name,
        { Kind: SectionKind.CaseStudy, ShortTitle.Length: > 0 } => section.ShortTitle,
        _ => section.Title,
    };

    private static PageKind KindOf(SectionKind kind) => kind switch
    {
        SectionKind.Cover => PageKind.Home,
        SectionKind.TitlePage => PageKind.About,
        SectionKind.Contents => PageKind.Contents,
        SectionKind.Part => PageKind.Part,
        SectionKind.Ranking => PageKind.Ranking,
        SectionKind.Dimension => PageKind.Dimension,
        SectionKind.CaseStudy => PageKind.CaseStudy,
        SectionKind.UnitProfiles => PageKind.Units,
        SectionKind.Unit => PageKind.Unit,
        SectionKind.Method => PageKind.Method,
        SectionKind.Analysis => PageKind.Analysis,
        SectionKind.Indicators => PageKind.Indicators,
        SectionKind.References => PageKind.References,
        _ => PageKind.Text,
    };

    private static void AddMissing(List<SitePage> pages, ReportDocument document, Scorebook scores)
    {
        var (edition, terms, wording) = (document.Edition, document.Edition.Terms, scores.Wording);
        if (pages.All(page => page.Kind != PageKind.Home))
            pages.Insert(0, Made(PageKind.Home, PagePaths.Home, TitleOf(edition, wording), edition.Description, inSequence: true) with { Parent = "" });
        if (pages.All(page => page.Kind != PageKind.Contents))
            pages.Insert(1, Made(PageKind.Contents, PagePaths.Contents, wording["contents.title"], "", inSequence: true));
        if (pages.All(page => page.Kind != PageKind.Units))
            pages.Add(Made(PageKind.Units, PagePaths.Units(terms), wording["site.page.units"], "", inSequence: true));
        AddUnits(pages, scores, terms);
        if (pages.All(page => page.Kind != PageKind.About))
            pages.Add(Made(PageKind.About, PagePaths.About, wording["site.page.about"], ""));
        pages.Add(Made(PageKind.Compare, PagePaths.Compare, wording["site.page.compare"], ""));
        pages.Add(Made(PageKind.Weights, PagePaths.Weights, wording["site.page.weights"], ""));
        pages.Add(Made(PageKind.Data, PagePaths.Data, wording["site.page.data"], ""));
        pages.Add(Made(PageKind.Search, PagePaths.Search, wording["site.page.search"], ""));
        pages.Add(Made(PageKind.NotFound, PagePaths.NotFound, wording["site.page.not-found"], ""));
    }

    /// <remarks>Units that the document has no section for follow the units page in rank order.</remarks>
    private static void AddUnits(List<SitePage> pages, Scorebook scores, Terms terms)
    {
        var written = pages.Where(page => page.Unit is not null && page.Kind == PageKind.Unit).Select(page => page.Unit!.Id).ToHashSet(StringComparer.Ordinal);
        var at = pages.FindLastIndex(page => page.Kind is PageKind.Units or PageKind.Unit) + 1;
        pages.InsertRange(
            at,
            scores
                .InRankOrder(scores.Framework.Root)
                .Where(unit => !written.Contains(unit.Id))
                .Select(unit => new SitePage(
                    PageKind.Unit,
                    PagePaths.Unit(terms, unit.Id),
                    PagePaths.Units(terms),
                    unit.Name,
                    unit.Name,
                    "",
                    "ink",
                    [],
                    Unit: unit
                ))
        );
    }

    private static SitePage Made(PageKind kind, string path, string title, string description, bool inSequence = false) =>
        new(kind, path, PagePaths.Home, title, title, description, "ink", [], inSequence);
}
