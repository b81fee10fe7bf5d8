using System.Collections.Immutable;
using ReportBuilder.Html.Maths;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Html.Markup;

/// <summary>Writes running text. Links never nest: inside a link, bound text and further links are plain.</summary>
internal static class InlineMarkup
{
    /// <param name="notesBeside">True in paragraphs of the text: a note stands beside the line that cites it.</param>
    public static void Write(HtmlText html, ImmutableArray<Inline> content, PageScope scope, bool insideLink = false, bool notesBeside = false)
    {
        for (var i = 0; i < content.Length; i++)
        {
            // A note's number hangs on the word before it and never starts a line.
            var inline = content[i] is TextRun run && i + 1 < content.Length && content[i + 1] is NoteReference ? new TextRun(run.Text.TrimEnd()) : content[i];
            WriteOne(html, inline, scope, insideLink);
            if (notesBeside && scope.HasMargin)
                NoteMarkup.WriteBeside(html, inline, scope);
        }
    }

    private static void WriteOne(HtmlText html, Inline inline, PageScope scope, bool insideLink)
    {
        switch (inline)
        {
            case TextRun run:
                WriteText(html, run.Text, scope);
                break;
            case Strong strong:
                Wrap(html, "strong"u8, strong.Content, scope, insideLink);
                break;
            case Emphasis emphasis:
                Wrap(html, "em"u8, emphasis.Content, scope, insideLink);
                break;
            case Styled { Style: InlineStyle.SmallCapitals } styled:
                html.Raw("<span class=\"small-caps\">"u8);
                Write(html, styled.Content, scope, insideLink);
                html.Raw("</span>"u8);
                break;
            case Styled styled:
                Wrap(html, Element(styled.Style), styled.Content, scope, insideLink);
                break;
            case LanguageSpan span:
                WriteLanguage(html, span, scope, insideLink);
                break;
            case Code code:
                html.Raw("<code>"u8).Text(code.Text).Raw("</code>"u8);
                break;
            case Abbreviation abbreviation:
                html.Raw("<abbr"u8).Attribute("title"u8, abbreviation.Expansion).Raw(">"u8).Text(abbreviation.Text).Raw("</abbr>"u8);
                break;
            case LineBreak:
                html.Raw("<br>"u8);
                break;
            case PageLinks pages:
                Write(html, pages.Content, scope, insideLink);
                break;
            case Anchored anchored:
                html.Raw("<span"u8).Attribute("id"u8, scope.Claim(anchored.Id)).Raw(">"u8);
                Write(html, anchored.Content, scope, insideLink);
                html.Raw("</span>"u8);
                break;
            case Link { Explanation.Length: > 0 } term when !insideLink:
                WriteTerm(html, term, scope);
                break;
            case Link link:
                WriteLink(html, link, scope, insideLink);
                break;
            case NoteReference reference:
                WriteReference(html, reference, scope, insideLink);
                break;
            case InlinePicture picture:
                PictureMarkup.Write(html, picture, scope);
                break;
            case InlineFormula formula:
                html.Raw(MathMarkup.Write(formula.Formula, isDisplay: false));
                break;
            case Bound bound:
                WriteBound(html, bound, scope, insideLink);
                break;
            default:
                throw new NotSupportedException($"No markup for {inline.GetType().Name}.");
        }
    }

    /// <summary>Words of East Asia in a report of another language say theirs.</summary>
    private static void WriteText(HtmlText html, string text, PageScope scope)
    {
        if (!EastAsianText.IsIn(text) || EastAsianText.IsLanguage(scope.Language))
        {
            html.Text(text);
            return;
        }

        foreach (var passage in EastAsianText.Cut(text))
        {
            var words = text.AsSpan(passage.From, passage.To - passage.From);
            if (passage.Language.Length == 0)
                html.Text(words);
            else
                html.Raw("<span"u8).Attribute("lang"u8, passage.Language).Raw(">"u8).Text(words).Raw("</span>"u8);
        }
    }

    private static void WriteLanguage(HtmlText html, LanguageSpan span, PageScope scope, bool insideLink)
    {
        var around = scope.Language;
        scope.Language = span.Language;
        html.Raw("<span"u8).WriteLanguage(span.Language).Raw(">"u8);
        Write(html, span.Content, scope, insideLink);
        html.Raw("</span>"u8);
        scope.Language = around;
    }

    private static ReadOnlySpan<byte> Element(InlineStyle style) => style switch
    {
        InlineStyle.Struck => "s"u8,
        InlineStyle.Subscript => "sub"u8,
        InlineStyle.Superscript => "sup"u8,
        InlineStyle.Highlighted => "mark"u8,
        _ => throw new NotSupportedException($"No element for {style}."),
    };

    private static void Wrap(HtmlText html, ReadOnlySpan<byte> element, ImmutableArray<Inline> content, PageScope scope, bool insideLink)
    {
        html.Raw("<"u8).Raw(element).Raw(">"u8);
        Write(html, content, scope, insideLink);
        html.Raw("</"u8).Raw(element).Raw(">"u8);
    }

    private static void WriteLink(HtmlText html, Link link, PageScope scope, bool insideLink)
    {
        var address = insideLink ? null : Address(link.Target, scope);
        if (address is null)
        {
            Write(html, link.Content, scope, insideLink);
            return;
        }

        html.Raw("<a"u8).Attribute("href"u8, address).Raw(SafeAddress.LeavesTheSite(address) ? " rel=\"external noopener\"" : "").Raw(">"u8);
        Write(html, link.Content, scope, insideLink: true);
        html.Raw("</a>"u8);
    }

    /// <summary>A term of the glossary says what it means where it is pointed at or has the focus; the link leads to its entry.</summary>
    private static void WriteTerm(HtmlText html, Link term, PageScope scope)
    {
        var tip = scope.Claim("tip-" + term.Target[1..]);
        html.Raw("<span class=\"term\"><a"u8).Attribute("href"u8, scope.Href(term.Target[1..])).Attribute("aria-describedby"u8, tip).Raw(">"u8);
        Write(html, term.Content, scope, insideLink: true);
        html.Raw("</a><span class=\"tip\" role=\"tooltip\""u8).Attribute("id"u8, tip).Raw(">"u8).Text(term.Explanation).Raw("</span></span>"u8);
    }

    private static string? Address(string target, PageScope scope)
    {
        if (target.StartsWith('#'))
        {
            var href = scope.Href(target[1..]);
            if (href.Length > 0)
                return href;
            scope.Diagnostics.Add(
                Diagnostic.Warning(
                    "RB7011",
                    scope.Place,
                    $"The link to '{target}' leads nowhere.",
                    "link to the id of a part, heading, table or figure"
                )
            );
            return null;
        }

        if (SafeAddress.Of(target) is { } safe)
            return safe;
        scope.Diagnostics.Add(
            Diagnostic.Warning(
                "RB7010",
                scope.Place,
                $"The address '{target}' was left out of the page.",
                "links may start with http:, https: or mailto:, or be relative"
            )
        );
        return null;
    }

    private static void WriteReference(HtmlText html, NoteReference reference, PageScope scope, bool insideLink)
    {
        html.Raw("<sup class=\"note-ref\""u8).Attribute("id"u8, scope.Claim(reference.Id)).Raw(">"u8);
        var href = scope.Href(reference.NoteId);
        if (insideLink || href.Length == 0)
            html.Text(reference.Sign);
        else
            html.Raw("<a"u8)
                .Attribute("href"u8, href)
                .Attribute("data-note"u8, reference.NoteId)
                .Raw(" aria-label=\""u8)
                .Say(scope.Site.Wording, "note.number", ("number", reference.Sign))
                .Raw("\">"u8)
                .Text(reference.Sign)
                .Raw("</a>"u8);
        html.Raw("</sup>"u8);
    }

    /// <remarks>The underline of dots leads to where the value comes from. Note numbers at its end stay links of their own.</remarks>
    private static void WriteBound(HtmlText html, Bound bound, PageScope scope, bool insideLink)
    {
        var (words, notes) = WithoutNotes(bound.Content);
        var claim = insideLink || scope.Page.StandsAlone ? null : scope.Site.Claims.GetValueOrDefault(bound.ClaimId);
        if (claim is null || InlineTree.HoldsLinks(words))
        {
            Write(html, words, scope, insideLink);
        }
        else
        {
            scope.Cite(claim);
            html.Raw("<a class=\"bound\" href=\"#claim-"u8).Text(bound.ClaimId).Raw("\">"u8);
            Write(html, words, scope, insideLink: true);
            html.Raw("</a>"u8);
        }

        Write(html, notes, scope, insideLink);
    }

    private static (ImmutableArray<Inline> Words, ImmutableArray<Inline> Notes) WithoutNotes(ImmutableArray<Inline> content)
    {
        var end = content.Length;
        while (end > 0 && content[end - 1] is NoteReference)
            end--;
        return end == content.Length ? (content, []) : (content[..end], content[end..]);
    }
}
