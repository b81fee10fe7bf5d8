using System.Globalization;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Pages;

/// <summary>One sentence a page for search engines and previews, 50 to 170 characters long and different on every page.</summary>
internal static class Descriptions
{
    private const int Shortest = 50;
    private const int Longest = 170;

    public static string Of(Site site, SitePage page)
    {
        var edition = site.Document.Edition;
        var text = First(page.Description, Standfirst(page), Made(site, page), FirstParagraph(page), page.Title);
        if (text.Length < Shortest)
            text = $"{text.TrimEnd('.')}: {page.Title}, {edition.Title} {edition.Year}.";
        if (text.Length < Shortest)
            text = $"{text} {edition.Subtitle}";
        return text.Length <= Longest ? text : Cut(text);
    }

    /// <summary>Whole words and an ellipsis.</summary>
    public static string Cut(string text)
    {
        var end = text.LastIndexOf(' ', Longest - 2);
        return text[..(end < Shortest ? Longest - 1 : end)].TrimEnd(',', ';', ':', '.', ' ') + "\u2026";
    }

    private static string First(params string[] candidates) => candidates.FirstOrDefault(candidate => candidate.Length > 0) ?? "";

    private static string Standfirst(SitePage page) => page.Section is { } section ? PlainText.Of(section.Standfirst) : "";

    private static string FirstParagraph(SitePage page) =>
        page.Section?.Content.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)).FirstOrDefault() ?? "";

    private static string Made(Site site, SitePage page)
    {
        var (count, edition, terms) = (site.Scores.Units.Length, site.Document.Edition, site.Scores.Terms);
        return page.Kind switch
        {
            PageKind.Unit
                when page.Unit is { } unit
                    && site.Scores.Rank(unit, site.Scores.Framework.Root) is { } rank
                    && site.Scores.Score(unit, site.Scores.Framework.Root).Value is { } total => string.Create(
                CultureInfo.InvariantCulture,
                $"{unit.Name}: rank {rank} of {count} with {total:#,##0} {terms.Point.Other}, its scores in every {terms.Dimension.One} and {terms.Variable.One}, and how each came about."
            ),
            PageKind.Units =>
                $"All {count} {terms.Unit.Other} of {edition.Title} {edition.Year} with their rank, total and {terms.Tier.One}; each leads to a profile.",
            PageKind.Compare =>
                $"Two to five {terms.Unit.Other} side by side in every {terms.Dimension.One} and {terms.Variable.One}, as a table and as bars.",
            PageKind.Weights =>
                $"Give the {terms.Dimension.Other} your own weights and see how the order of the {terms.Unit.Other} changes. Not the published ranking.",
            PageKind.Data => $"Every table and chart of {edition.Title} {edition.Year} as CSV and JSON, free to use.",
            PageKind.Search => $"Search the headings, text, {terms.Unit.Other}, {terms.Variable.Other} and notes of {edition.Title} {edition.Year}.",
            PageKind.Contents => $"Every part of {edition.Title} {edition.Year} in reading order, from the foreword to the colophon.",
            PageKind.About => $"What {edition.Title} {edition.Year} is, how to cite it and on what terms it may be used.",
            PageKind.NotFound => "There is no page at this address. The contents and the search lead on from here.",
            PageKind.References => $"The numbered sources of {edition.Title} {edition.Year}, each with the places that cite it.",
            _ => "",
        };
    }
}
