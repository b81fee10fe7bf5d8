using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Planning;

/// <summary>A page before it is written: its place in the site and the sections it prints.</summary>
/// <param name="Path">Relative to the site's folder, with forward slashes.</param>
/// <param name="Parent">The path of the page above it; empty for the home page.</param>
/// <param name="Sections">The sections printed on it; the first gives the page its title. Empty for pages made from the data alone.</param>
/// <param name="InSequence">Reached by "next" and "previous".</param>
internal sealed record SitePage(
    PageKind Kind,
    string Path,
    string Parent,
    string Title,
    string ShortTitle,
    string Description,
    string ColourToken,
    ImmutableArray<Section> Sections,
    bool InSequence = true,
    Unit? Unit = null)
{
    /// <summary>"../" as often as the page is deep: what every address on the page starts with.</summary>
    public string Root { get; } = string.Concat(Enumerable.Repeat("../", Path.Count(character => character == '/')));

    /// <summary>Nothing stands beside it: it links to no other page and offers no files.</summary>
    public bool StandsAlone => Kind == PageKind.Publication;

    public Section? Section => Sections.IsEmpty ? null : Sections[0];

    public FrameworkNode? Dimension => Section?.Dimension;
}
