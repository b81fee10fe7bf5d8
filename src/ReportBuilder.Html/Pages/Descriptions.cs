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
        if (Width(text) < Shortest)
            text = wording.Say("site.description.longer", ("text", Wording.WithoutStop(text)), ("page", page.Title), ("site", site.Title));
        if (Width(text) < Shortest)
            text = wording.Say("site.description.longest", ("text", text), ("subtitle", edition.Subtitle));
        return Width(text) <= Longest ? text : Cut(text);
    }

    /// <summary>Whole words and an ellipsis; without blanks between words, whole characters.</summary>
    public static string Cut(string text)
    {
        var fits = 0;
        for (var width = 0; fits < text.Length - 1 && (width += WidthOf(text[fits])) < Longest;)
            fits++;
        var end = text.LastIndexOf(' ', Math.Max(0, fits - 1));
        if (end < 0 || Width(text.AsSpan(0, end)) < Shortest)
            end = fits - (fits > 0 && char.IsHighSurrogate(text[fits - 1]) ? 1 : 0);
        return text[..end].TrimEnd(',', ';', ':', '.', ' ', '，', '；', '：', '。', '、') + "\u2026";
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
            width += WidthOf(letter);
        return width;
    }

    private static int WidthOf(char letter) =>
        letter is (>= '\u2E80' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') ? 2 : 1;

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
