using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Html.Markup;

/// <summary>Writes blocks: what they are becomes elements and classes, how they look is the stylesheet's.</summary>
internal static class BlockMarkup
{
    public static void Write(HtmlText html, IEnumerable<Block> blocks, PageScope scope)
    {
        foreach (var block in blocks)
        {
            scope.Place = block.Origin;
            WriteOne(html, block, scope);
        }
    }

    private static void WriteOne(HtmlText html, Block block, PageScope scope)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(html, heading, scope);
                break;
            case Paragraph paragraph:
                scope.Index(PlainText.Of(paragraph.Content));
                WriteParagraph(html, paragraph, scope);
                break;
            case ListBlock list:
                WriteList(html, list, scope);
                break;
            case DefinitionList list:
                TextPartMarkup.Write(html, list, Id(block, scope), scope);
                break;
            case Listing listing:
                TextPartMarkup.Write(html, listing, Id(block, scope), scope);
                break;
            case DisplayFormula formula:
                TextPartMarkup.Write(html, formula, scope);
                break;
            case Quotation quotation:
                TextPartMarkup.Write(html, quotation, Id(block, scope), scope);
                break;
            case LanguagePart part:
                WriteLanguage(html, part, scope);
                break;
            case QrCode code:
                PictureMarkup.Write(html, code, Id(block, scope), scope);
                break;
            case CallOut box:
                TextPartMarkup.Write(html, box, Id(block, scope), scope);
                break;
            case PullQuote quote:
                html.Raw("<p class=\"pull\""u8).AttributeUnlessEmpty("id"u8, Id(block, scope)).Raw(">"u8);
                InlineMarkup.Write(html, quote.Content, scope);
                html.Raw("</p>\n"u8);
                break;
            case KeyFigures figures:
                WriteKeyFigures(html, figures, scope);
                break;
            case FactsBox box:
                WriteFacts(html, box, scope);
                break;
            case Table table:
                TableMarkup.Write(html, table, scope);
                break;
            case Figure figure:
                FigureMarkup.Write(html, figure, scope);
                break;
            case Illustration picture:
                PictureMarkup.Write(html, picture, scope);
                break;
            case Gallery gallery:
                PictureMarkup.Write(html, gallery, scope);
                break;
            case Portrait portrait:
                PictureMarkup.Write(html, portrait, scope);
                break;
            case NoteList notes:
                NoteMarkup.WriteList(html, notes, scope);
                break;
            case ContentsList:
                ContentsMarkup.Write(html, scope);
                break;
            case PlaceList list:
                ContentsMarkup.Write(html, list, scope);
                break;
            default:
                throw new NotSupportedException($"No markup for {block.GetType().Name}.");
        }
    }

    private static void WriteLanguage(HtmlText html, LanguagePart part, PageScope scope)
    {
        var around = scope.Language;
        scope.Language = part.Language;
        html.Raw("<div"u8).WriteLanguage(part.Language).Raw(">\n"u8);
        Write(html, part.Content, scope);
        html.Raw("</div>\n"u8);
        scope.Language = around;
    }

    public static void WriteHeading(HtmlText html, int level, string id, string words, HtmlText content, PageScope scope)
    {
        var unique = scope.Claim(id);
        scope.Headings.Add(new PageHeading(level, unique, words));
        html.Raw("<h"u8).Number(level).Attribute("id"u8, unique).Raw(">"u8).Raw(content);
        html.WritePermalink(unique, scope, "site.permalink", ("name", words)).Raw("</h"u8).Number(level).Raw(">\n"u8);
    }

    private static void WriteHeading(HtmlText html, Heading heading, PageScope scope)
    {
        var words = PlainText.Of(heading.Content);
        using var content = new HtmlText();
        InlineMarkup.Write(content, heading.Content, scope, insideLink: true);
        WriteHeading(html, Math.Min(6, heading.Level + scope.Deeper), heading.Id.Length > 0 ? heading.Id : Slug.Of(words, "part"), words, content, scope);
    }

    private static string Id(Block block, PageScope scope) => block.Id.Length == 0 ? "" : scope.Claim(block.Id);

    private static void WriteParagraph(HtmlText html, Paragraph paragraph, PageScope scope)
    {
        var role = paragraph.Role switch
        {
            ParagraphRole.Standfirst => "standfirst",
            ParagraphRole.Lead => "lead",
            ParagraphRole.Small => "small",
            _ => "",
        };
        html.Raw("<p"u8).AttributeUnlessEmpty("id"u8, Id(paragraph, scope)).AttributeUnlessEmpty("class"u8, role).Raw(">"u8);
        InlineMarkup.Write(html, paragraph.Content, scope, notesBeside: true);
        html.Raw("</p>\n"u8);
    }

    private static void WriteList(HtmlText html, ListBlock list, PageScope scope)
    {
        html.Raw(list.Ordered ? "<ol"u8 : "<ul"u8).AttributeUnlessEmpty("id"u8, Id(list, scope));
        if (list.Ordered && list.Start != 1)
            html.Raw(" start=\""u8).Number(list.Start).Raw("\""u8);
        html.Raw(">\n"u8);
        foreach (var item in list.Items)
        {
            html.Raw(item.Done is null ? "<li>"u8 : "<li class=\"task\">"u8);
            if (item.Done is { } done)
                html.Raw("<span role=\"img\" aria-label=\""u8)
                    .Say(scope.Site.Wording, done ? "task.done" : "task.open")
                    .Raw(done ? "\">☑</span> "u8 : "\">☐</span> "u8);
            WriteItem(html, item.Content, scope);
            html.Raw("</li>\n"u8);
        }

        html.Raw(list.Ordered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    /// <summary>One paragraph alone needs no element of its own.</summary>
    public static void WriteItem(HtmlText html, ImmutableArray<Block> content, PageScope scope)
    {
        if (content is [Paragraph { Id: "" } only])
        {
            scope.Index(PlainText.Of(only.Content));
            InlineMarkup.Write(html, only.Content, scope, notesBeside: true);
        }
        else
        {
            Write(html, content, scope);
        }
    }

    private static void WriteKeyFigures(HtmlText html, KeyFigures figures, PageScope scope)
    {
        html.Raw("<dl class=\"key-figures\""u8).AttributeUnlessEmpty("id"u8, Id(figures, scope)).Raw(">\n"u8);
        foreach (var item in figures.Items)
        {
            html.Raw("<div><dt>"u8);
            InlineMarkup.Write(html, item.Label, scope);
            html.Raw("</dt><dd>"u8);
            InlineMarkup.Write(html, item.Value, scope);
            html.Raw("</dd></div>\n"u8);
        }

        html.Raw("</dl>\n"u8);
    }

    private static void WriteFacts(HtmlText html, FactsBox box, PageScope scope)
    {
        html.Raw("<div class=\"facts\""u8)
            .AttributeUnlessEmpty("id"u8, Id(box, scope))
            .Raw(">\n<p class=\"facts-title\">"u8)
            .Text(box.Title)
            .Raw("</p>\n<dl>\n"u8);
        foreach (var row in box.Rows)
        {
            html.Raw("<div><dt>"u8);
            InlineMarkup.Write(html, row.Term, scope);
            html.Raw("</dt><dd>"u8);
            InlineMarkup.Write(html, row.Description, scope);
            html.Raw("</dd></div>\n"u8);
        }

        html.Raw("</dl>\n</div>\n"u8);
    }
}
