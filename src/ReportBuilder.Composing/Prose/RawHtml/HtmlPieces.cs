using System.Net;
using System.Text.RegularExpressions;

namespace ReportBuilder.Composing.Prose.RawHtml;

/// <summary>Cuts HTML into tags and words. Comments, declarations and instructions are left out; whatever is not a tag is words.</summary>
internal static partial class HtmlPieces
{
    public static IEnumerable<HtmlPiece> Of(string html)
    {
        var at = 0;
        foreach (Match match in Markup().Matches(html))
        {
            if (match.Index > at)
                yield return Words(html, at, match.Index);
            if (match.Groups["name"].Success)
                yield return new(Tag(match), "", Line(html, match.Index));
            at = match.Index + match.Length;
        }

        if (at < html.Length)
            yield return Words(html, at, html.Length);
    }

    /// <summary>One tag by itself; null where the text is none.</summary>
    public static HtmlTag? Single(string text) => Of(text).Select(piece => piece.Tag).FirstOrDefault();

    private static HtmlPiece Words(string html, int start, int end) => new(null, WebUtility.HtmlDecode(html[start..end]), Line(html, start));

    private static int Line(string html, int at) => html.AsSpan(0, at).Count('\n');

    private static HtmlTag Tag(Match match)
    {
        var attributes = Attribute().Matches(match.Groups["attributes"].Value);
        var href = attributes.FirstOrDefault(attribute => Name(attribute) == "href");
        return new(
            match.Groups["name"].Value.ToLowerInvariant(),
            match.Groups["closes"].Success,
            href is null ? "" : WebUtility.HtmlDecode(href.Groups["value"].Value.Trim('"', '\'')).Trim(),
            [.. attributes.Select(Name)]);
    }

    private static string Name(Match attribute) => attribute.Groups["name"].Value.ToLowerInvariant();

    [GeneratedRegex(
        """<!--.*?(?:-->|\z)|<[!?][^>]*>|<(?<closes>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)(?<attributes>(?:[^"'>]|"[^"]*"|'[^']*')*)>""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Markup();

    [GeneratedRegex("""(?<name>[^\s"'=/>]+)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+))?""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();
}
