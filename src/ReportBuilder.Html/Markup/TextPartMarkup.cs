using ReportBuilder.Html.Maths;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Html.Markup;

/// <summary>Writes what stands out of running text: definitions, code, quotations and call-outs.</summary>
internal static class TextPartMarkup
{
    public static void Write(HtmlText html, DefinitionList list, string id, PageScope scope)
    {
        html.Raw("<dl class=\"definitions\""u8).AttributeUnlessEmpty("id"u8, id).Raw(">\n"u8);
        foreach (var item in list.Items)
        {
            scope.Index(PlainText.Of(item.Term));
            html.Raw("<dt>"u8);
            InlineMarkup.Write(html, item.Term, scope);
            html.Raw("</dt><dd>"u8);
            BlockMarkup.WriteItem(html, item.Content, scope);
            html.Raw("</dd>\n"u8);
        }

        html.Raw("</dl>\n"u8);
    }

    /// <summary>Code keeps its lines; the keyboard can scroll it.</summary>
    public static void Write(HtmlText html, Listing listing, string id, PageScope scope)
    {
        scope.Index(listing.Text);
        html.Raw("<pre tabindex=\"0\""u8).AttributeUnlessEmpty("id"u8, id).AttributeUnlessEmpty("data-language"u8, listing.Language).Raw("><code>"u8);
        var isFirst = true;
        foreach (var line in CodeParts.Lines(listing))
        {
            if (listing.Numbered)
                html.Raw("<span class=\"line\">"u8);
            else if (!isFirst)
                html.Raw("\n"u8);
            isFirst = false;
            foreach (var part in line)
                Write(html, part);
            if (listing.Numbered)
                html.Raw("</span>\n"u8);
        }

        html.Raw("</code></pre>\n"u8);
    }

    private static void Write(HtmlText html, CodePart part)
    {
        if (part.Kind == CodeKind.Plain)
            html.Text(part.Text);
        else
            html.Raw("<span class=\""u8).Text(CodeInks.Token(part.Kind)).Raw("\">"u8).Text(part.Text).Raw("</span>"u8);
    }

    /// <summary>The keyboard can scroll a formula that is too wide.</summary>
    public static void Write(HtmlText html, DisplayFormula formula, PageScope scope)
    {
        scope.Index(formula.Formula.Words);
        html.Raw("<div class=\"formula\" tabindex=\"0\">"u8).Raw(MathMarkup.Write(formula.Formula, isDisplay: true)).Raw("</div>\n"u8);
    }

    public static void Write(HtmlText html, Quotation quotation, string id, PageScope scope)
    {
        html.Raw(quotation.IsEpigraph ? "<blockquote class=\"epigraph\""u8 : "<blockquote"u8).AttributeUnlessEmpty("id"u8, id).Raw(">\n"u8);
        BlockMarkup.Write(html, quotation.Content, scope);
        if (quotation.Attribution.Length > 0)
        {
            html.Raw("<footer>"u8);
            InlineMarkup.Write(html, quotation.Attribution, scope);
            html.Raw("</footer>\n"u8);
        }

        html.Raw("</blockquote>\n"u8);
    }

    public static void Write(HtmlText html, CallOut box, string id, PageScope scope)
    {
        html.Raw("<aside class=\"call-out "u8).Text(CallOutWords.Name(box.Kind)).Raw("\""u8).AttributeUnlessEmpty("id"u8, id);
        var kind = scope.Site.Wording[CallOutWords.Key(box.Kind)];
        var label = box.Title.Length == 0 ? kind : scope.Site.Wording.Say("call-out.titled", ("kind", kind), ("title", box.Title));
        html.Attribute("aria-label"u8, label).Raw(">\n<p class=\"call-out-kind\">"u8).Text(kind).Raw("</p>\n"u8);
        if (box.Title.Length > 0)
        {
            scope.Index(box.Title);
            html.Raw("<p class=\"call-out-title\">"u8).Text(box.Title).Raw("</p>\n"u8);
        }

        BlockMarkup.Write(html, box.Content, scope);
        html.Raw("</aside>\n"u8);
    }
}
