using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Planning;

/// <summary>The pages of the site in reading order, and where every id of the document is found.</summary>
internal sealed class SitePlan
{
    private readonly Dictionary<string, SitePage> byPath;
    private readonly Dictionary<string, (SitePage Page, string Fragment)> byId = new(StringComparer.Ordinal);

    public SitePlan(ImmutableArray<SitePage> pages)
    {
        Pages = pages;
        Sequence = [.. pages.Where(page => page.InSequence)];
        byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var page in pages)
            foreach (var section in page.Sections)
                Register(page, section);
    }

    public ImmutableArray<SitePage> Pages { get; }

    /// <summary>The pages that "next" leads through.</summary>
    public ImmutableArray<SitePage> Sequence { get; }

    /// <summary>The address of every id, relative to the site's folder.</summary>
    public ImmutableSortedDictionary<string, string> Addresses =>
        byId.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Fragment.Length == 0 ? entry.Value.Page.Path : $"{entry.Value.Page.Path}#{entry.Value.Fragment}", StringComparer.Ordinal);

    public SitePage? AtPath(string path) => byPath.GetValueOrDefault(path);

    public SitePage? First(PageKind kind) => Pages.FirstOrDefault(page => page.Kind == kind);

    public SitePage? PageOf(Section section) => byId.TryGetValue(section.Id, out var place) ? place.Page : null;

    public SitePage? PageOfCity(string unitId) => AtPath(PagePaths.City(unitId));

    /// <summary>The address of an id as seen from a page, or null when nothing has that id.</summary>
    public string? Href(SitePage from, string id)
    {
        if (!byId.TryGetValue(id, out var place))
            return null;
        var fragment = place.Fragment.Length == 0 ? "" : "#" + place.Fragment;
        return place.Page == from ? fragment.Length == 0 ? "#content" : fragment : from.Root + place.Page.Path + fragment;
    }

    public string Href(SitePage from, SitePage to) => from.Root + to.Path;

    /// <summary>From the home page down to the page itself.</summary>
    public ImmutableArray<SitePage> Trail(SitePage page)
    {
        var trail = new List<SitePage> { page };
        while (AtPath(trail[^1].Parent) is { } parent && !trail.Contains(parent))
            trail.Add(parent);
        trail.Reverse();
        return [.. trail];
    }

    /// <remarks>The first section of a page is the page itself and needs no fragment. A repeated id leads to its first place.</remarks>
    private void Register(SitePage page, Section section)
    {
        byId.TryAdd(section.Id, (page, section == page.Section ? "" : section.Id));
        foreach (var id in section.Opening.Concat(section.Content).SelectMany(BlockIds.Of))
            byId.TryAdd(id, (page, id));
    }
}
