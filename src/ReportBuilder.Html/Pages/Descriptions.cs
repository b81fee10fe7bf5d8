using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Pages;

/// <summary>
/// One sentence a page for search engines and previews, 50 to 170 Latin characters long and different on every page. A Chinese character is as
/// wide as two of them, and says as much.
/// </summary>
internal static class Descriptions
{
    private const int Shortest = 50;
    private const int Longest = 170;

    public static string Of(Site site, SitePage page)
    {
        var (edition, wording) = (site.Document.Edition, site.Wording);
        var text = First(page.Description, Standfirst(page), Made(site, page), FirstParagraph(page), page.Title);
        if (TextWidth.Of(text) < Shortest)
            text = wording.Say("site.description.longer", ("text", Wording.WithoutStop(text)), ("page", page.Title), ("site", site.Title));
        if (TextWidth.Of(text) < Shortest)
            text = wording.Say("site.description.longest", ("text", text), ("subtitle", edition.Subtitle));
        return Cut(text);
    }

    /// <summary>As much of a text as fits.</summary>
    public static string Cut(string text) => TextWidth.Cut(text, Longest, Shortest);

    private static string First(params string[] candidates) => candidates.FirstOrDefault(candidate => candidate.Length > 0) ?? "";

    private static string Standfirst(SitePage page) => page.Section is { } section ? PlainText.Of(section.Standfirst) : "";

    private static string FirstParagraph(SitePage page) =>
        page.Section?.Content.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)).FirstOrDefault() ?? "";

    private static string Made(Site site, SitePage page)
    {
        var (count, wording) = (site.Scores.Units.Length, site.Wording);
        return page.Kind switch
        {
            PageKind.Unit
                when page.Unit is { } unit
                    && site.Scores.Rank(unit, site.Scores.Framework.Root) is { } rank
                    && site.Scores.Score(unit, site.Scores.Framework.Root).Value is { } total => wording.Say(
                "site.description.unit",
                ("name", unit.Name),
                ("rank", rank),
                ("count", count),
                ("score", PrintedNumbers.Print(total, 0, site.Inputs.Style.Numbers))
            ),
            PageKind.Units => wording.Say("site.description.units", ("count", count), ("site", site.Title)),
            PageKind.Compare => wording["site.description.compare"],
            PageKind.Weights => wording["site.description.weights"],
            PageKind.Data => wording.Say("site.description.data", ("site", site.Title)),
            PageKind.Search => wording.Say("site.description.search", ("site", site.Title)),
            PageKind.Contents => wording.Say("site.description.contents", ("site", site.Title)),
            PageKind.About => wording.Say("site.description.about", ("site", site.Title)),
            PageKind.NotFound => wording["site.description.not-found"],
            PageKind.References => wording.Say("site.description.references", ("site", site.Title)),
            _ => "",
        };
    }
}
