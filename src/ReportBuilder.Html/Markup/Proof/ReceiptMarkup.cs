using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Markup.Proof;

/// <summary>How every score of a unit came about, dimension by dimension: the profile's receipts, which every score in a table leads to.</summary>
internal static class ReceiptMarkup
{
    public static Fragment Of(PageScope scope, ReceiptSheet sheet)
    {
        var start = scope.Html.Length;
        Write(scope.Html, sheet with { Heads = scope.Claimed(sheet.Heads) });
        return scope.Html.Since(start);
    }

    public static string Rule(Receipt receipt) => receipt.Rule.Length == 0 ? "" : char.ToUpperInvariant(receipt.Rule[0]) + receipt.Rule[1..];

    private static void Write(HtmlText html, ReceiptSheet sheet)
    {
        var open = false;
        for (var part = 0; part < sheet.Heads.Length; part++)
        {
            if (sheet.Heads[part].Group is { } group)
            {
                html.Raw(open ? "</div>\n"u8 : ""u8).Raw("<div class=\"receipt-group "u8).Raw(group).Raw("\">\n"u8);
                open = true;
            }

            Write(html, sheet.Heads[part], sheet.Receipts[part], sheet.Style);
        }

        html.Raw(open ? "</div>\n"u8 : ""u8);
    }

    private static void Write(HtmlText html, ReceiptHead head, Receipt receipt, PageStyle style)
    {
        html.Raw("<details class=\"receipt-card\""u8)
            .Attribute("id"u8, head.Id)
            .Raw("><summary><span>"u8)
            .Text(head.Name)
            .Raw("</span> <b>"u8)
            .Text(PrintedNumbers.Score(receipt.Score, receipt.Decimals, style.Numbers))
            .Raw("</b>"u8);
        if (receipt.Rank is { } rank)
            html.Raw(" <small>"u8).Say(style.Wording, "ordinal", ("number", rank)).Raw("</small>"u8);
        html.Raw("</summary>\n<dl><div><dt>"u8).Say(style.Wording, "site.receipt.how").Raw("</dt><dd>"u8).Text(Rule(receipt)).Raw("</dd></div>"u8);
        foreach (var line in receipt.Lines)
        {
            html.Raw("<div><dt>"u8).Text(line.Label).Raw("</dt><dd>"u8).Text(line.Value);
            if (line.SourceWords.Length == 0 && line.Source.Length > 0)
                html.Raw(" <small>"u8).Text(line.Source).Raw("</small>"u8);
            if (line.SourceWords.Length > 0)
                html.Raw(" <details><summary>"u8).Text(line.SourceWords).Raw("</summary><code>"u8).Text(line.Source).Raw("</code></details>"u8);
            html.Raw("</dd></div>"u8);
        }

        html.Raw("</dl></details>\n"u8);
    }
}
