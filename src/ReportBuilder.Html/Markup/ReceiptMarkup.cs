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
                html.Raw(open ? "</div>\n" : "").Raw("<div class=\"receipt-group ").Raw(DimensionPages.Accent(scope.Site, node)).Raw("\">\n");
                open = true;
            }

            Write(html, node, node == framework.Root ? "Overall" : node.Name, receipts[part], scope);
        }

        return html.Raw(open ? "</div>\n" : "").Since(start);
    }

    private static void Write(HtmlText html, FrameworkNode node, string name, Receipt receipt, PageScope scope)
    {
        html.Raw("<details class=\"receipt-card\"").Attribute("id", scope.Claim("receipt-" + node.Id)).Raw("><summary><span>").Text(name).Raw("</span> <b>").Text(Numbers.Score(receipt.Score, scope.Site)).Raw("</b>");
        if (receipt.Rank is { } rank)
            html.Raw(" <small>").Text(Numbers.Ordinal(rank)).Raw("</small>");
        html.Raw("</summary>\n<dl><div><dt>How</dt><dd>").Text(Rule(receipt)).Raw("</dd></div>");
        foreach (var line in receipt.Lines)
        {
            html.Raw("<div><dt>").Text(line.Label).Raw("</dt><dd>").Text(line.Value);
            if (line.Source.Length > 0)
                html.Raw(" <small>").Text(line.Source).Raw("</small>");
            html.Raw("</dd></div>");
        }

        html.Raw("</dl></details>\n");
    }

    public static string Rule(Receipt receipt) => receipt.Rule.Length == 0 ? "" : char.ToUpperInvariant(receipt.Rule[0]) + receipt.Rule[1..];
}
