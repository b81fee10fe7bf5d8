using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markup.Proof;

/// <summary>Every claim that stands on a page with where it comes from.</summary>
internal static class LedgerMarkup
{
    /// <summary>The ledger of what was written of the page so far; nothing where no claim stands there.</summary>
    public static Fragment Of(PageScope scope)
    {
        var start = scope.Html.Length;
        if (scope.Claims.Count > 0)
            Write(scope.Html, Sheet(scope));
        return scope.Html.Since(start);
    }

    private static LedgerSheet Sheet(PageScope scope)
    {
        var id = scope.Claim("ledger");
        var lines = ImmutableArray.CreateBuilder<LedgerLine>(scope.Claims.Count);
        foreach (var claim in scope.Claims)
            lines.Add(new(scope.Claim("claim-" + claim.Id), claim));
        return new(id, scope.Page.Root, scope.Site.Wording, lines.MoveToImmutable());
    }

    private static void Write(HtmlText html, LedgerSheet sheet)
    {
        var wording = sheet.Wording;
        html.Raw("<details class=\"ledger\" id=\""u8).Raw(sheet.Id).Raw("\"><summary>"u8);
        html.Say(wording, "site.ledger.title", ("count", sheet.Lines.Length)).Raw("</summary>\n<ol>\n"u8);
        foreach (var (id, claim) in sheet.Lines)
        {
            html.Raw("<li"u8).Attribute("id"u8, id).Raw(" data-kind=\""u8).Raw(claim.KindName).Raw("\"><b>"u8).Text(claim.Shown).Raw("</b> <span>"u8);
            html.Text(claim.Explanation).Raw("</span>"u8);
            if (claim.Strength.Length > 0)
                html.Raw(" <small>"u8).Text(claim.Strength).Raw("</small>"u8);
            if (claim.Row.Length > 0)
                html.Raw(" <a"u8).Attribute("href"u8, sheet.Root + claim.Row).Raw(">"u8).Say(wording, "site.ledger.row").Raw("</a>"u8);
            if (claim.Binding.Length > 0 && claim.Kind != ClaimKind.External)
                html.Raw(" <details><summary>"u8).Say(wording, "site.ledger.formula").Raw("</summary><code>"u8).Text(claim.Binding).Raw("</code></details>"u8);
            html.Raw("</li>\n"u8);
        }

        html.Raw("</ol>\n</details>\n"u8);
    }
}
