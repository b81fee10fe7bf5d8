using System.Collections.Immutable;
using ReportBuilder.Html.Pages;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Markup;

/// <summary>How every score of a city came about, dimension by dimension: the profile's receipts, which every score in a table leads to.</summary>
internal static class ReceiptMarkup
{
    public static Fragment Of(PageScope scope, ImmutableArray<Receipt> receipts)
    {
        var html = scope.Html;
        var start = html.Length;
        var framework = scope.Site.Scores.Framework;
        var open = false;
        for (var part = 0; part < receipts.Length; part++)
        {
            var node = scope.Site.ScoredParts[part];
            if (scope.Site.IsDimension(node))
            {
                html.Raw(open ? "</div>\n"u8 : ""u8).Raw("<div class=\"receipt-group "u8).Raw(DimensionPages.Accent(scope.Site, node)).Raw("\">\n"u8);
                open = true;
            }

            Write(html, node, node == framework.Root ? "Overall" : node.Name, receipts[part], scope);
        }

        return html.Raw(open ? "</div>\n"u8 : ""u8).Since(start);
    }

    private static void Write(HtmlText html, FrameworkNode node, string name, Receipt receipt, PageScope scope)
    {
        html.Raw("<details class=\"receipt-card\""u8).Attribute("id"u8, scope.Claim("receipt-" + node.Id)).Raw("><summary><span>"u8).Text(name).Raw("</span> <b>"u8).Text(Numbers.Score(receipt.Score, scope.Site)).Raw("</b>"u8);
        if (receipt.Rank is { } rank)
            html.Raw(" <small>"u8).Text(Numbers.Ordinal(rank)).Raw("</small>"u8);
        html.Raw("</summary>\n<dl><div><dt>How</dt><dd>"u8).Text(Rule(receipt)).Raw("</dd></div>"u8);
        foreach (var line in receipt.Lines)
        {
            html.Raw("<div><dt>"u8).Text(line.Label).Raw("</dt><dd>"u8).Text(line.Value);
            if (line.Source.Length > 0)
                html.Raw(" <small>"u8).Text(line.Source).Raw("</small>"u8);
            html.Raw("</dd></div>"u8);
        }

        html.Raw("</dl></details>\n"u8);
    }

    public static string Rule(Receipt receipt) => receipt.Rule.Length == 0 ? "" : char.ToUpperInvariant(receipt.Rule[0]) + receipt.Rule[1..];
}
