using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Planning;

/// <summary>The pages of the site in reading order, and where every id of the document is found.</summary>
internal sealed class SitePlan
{
    private readonly Dictionary<string, SitePage> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePage> byUnit = new(StringComparer.Ordinal);
    private readonly SitePage?[] first = new SitePage?[(int)PageKind.Publication + 1];
    private readonly Dictionary<string, List<SitePage>> below = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePage> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePage> after = new(StringComparer.Ordinal);

    private readonly Terms terms;

    public SitePlan(ImmutableArray<SitePage> pages, Terms terms)
    {
        this.terms = terms;
        Pages = pages;
        Dimensions = [.. pages.Where(page => page.Kind == PageKind.Dimension)];
        CaseStudies = [.. pages.Where(page => page.Kind == PageKind.CaseStudy)];
        Summary = pages.FirstOrDefault(page => page.Sections.Any(section => section.Kind == SectionKind.Summary));
        SitePage? last = null;
        foreach (var page in pages)
        {
            Register(page);
            if (!page.InSequence)
                continue;
            if (last is not null)
                (before[page.Path], after[last.Path]) = (last, page);
            last = page;
        }
    }

    public ImmutableArray<SitePage> Pages { get; }

    public ImmutableArray<SitePage> Dimensions { get; }

    public ImmutableArray<SitePage> CaseStudies { get; }

    /// <summary>The first page that prints a summary.</summary>
    public SitePage? Summary { get; }

    /// <summary>The address of every id, relative to the site's folder.</summary>
    public ImmutableSortedDictionary<string, string> Addresses =>
        byId.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => entry.Value.Fragment.Length == 0 ? entry.Value.Page.Path : $"{entry.Value.Page.Path}#{entry.Value.Fragment}",
            StringComparer.Ordinal
        );

    /// <summary>The page that "previous" leads to.</summary>
    public SitePage? Before(SitePage page) => before.GetValueOrDefault(page.Path);

    /// <summary>The page that "next" leads to.</summary>
    public SitePage? After(SitePage page) => after.GetValueOrDefault(page.Path);

    /// <summary>The pages right below a page.</summary>
    public IReadOnlyList<SitePage> Below(SitePage page) => below.TryGetValue(page.Path, out var pages) ? pages : [];

    public SitePage? AtPath(string path) => byPath.GetValueOrDefault(path);

    public SitePage? First(PageKind kind) => first[(int)kind];

    public SitePage? PageOf(Section section) => byId.TryGetValue(section.Id, out var place) ? place.Page : null;

    public SitePage? PageOfUnit(string unitId) => byUnit.GetValueOrDefault(unitId);

    /// <summary>The address of an id in the site's folder, or null when nothing has that id.</summary>
    public string? Address(string id) =>
        byId.TryGetValue(id, out var place) ? place.Page.Path + (place.Fragment.Length == 0 ? "" : "#" + place.Fragment) : null;

    /// <summary>The address of an id as seen from a page, or null when nothing has that id.</summary>
    public string? Href(SitePage from, string id)
    {
        if (!byId.TryGetValue(id, out var place))
            return null;
        var fragment = place.Fragment.Length == 0 ? "" : "#" + place.Fragment;
        return ReferenceEquals(place.Page, from)
            ? fragment.Length == 0
                ? "#content"
                : EncodedAddress.Of(fragment)
            : EncodedAddress.Of(from.Root + place.Page.Path + fragment);
    }

    public string Href(SitePage from, SitePage to) => EncodedAddress.Of(from.Root + to.Path);

    /// <summary>From the home page down to the page itself.</summary>
    public ImmutableArray<SitePage> Trail(SitePage page)
    {
        var trail = new List<SitePage> { page };
        while (AtPath(trail[^1].Parent) is { } parent && !trail.Exists(page => ReferenceEquals(page, parent)))
            trail.Add(parent);
        trail.Reverse();
        return [.. trail];
    }

    private void Register(SitePage page)
    {
        byPath.Add(page.Path, page);
        first[(int)page.Kind] ??= page;
        if (page.Unit is { } unit && page.Path == PagePaths.Unit(terms, unit.Id))
            byUnit.Add(unit.Id, page);
        if (!below.TryGetValue(page.Parent, out var pages))
            below.Add(page.Parent, pages = []);
        pages.Add(page);
        foreach (var section in page.Sections)
            Register(page, section);
    }

    /// <remarks>The first section of a page is the page itself and needs no fragment. A repeated id leads to its first place.</remarks>
    private void Register(SitePage page, Section section)
    {
        byId.TryAdd(section.Id, new(page, ReferenceEquals(section, page.Section) ? "" : section.Id));
        List<string> ids = [];
        BlockIds.Add(ids, section.Opening);
        BlockIds.Add(ids, section.Content);
        foreach (var id in ids)
            byId.TryAdd(id, new(page, id));
    }

    /// <summary>Where an id is found; without a fragment where it is the page itself.</summary>
    private sealed record Place(SitePage Page, string Fragment);
}
