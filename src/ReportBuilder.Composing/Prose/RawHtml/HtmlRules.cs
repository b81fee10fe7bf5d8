using System.Collections.Frozen;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Prose.RawHtml;

/// <summary>
/// Which elements of an author's HTML the report takes: those that the document has a meaning for, and the address of a link. Nothing else.
/// </summary>
/// <remarks>
/// HTML never passes through: it is read into the document, so that both editions say it, and whatever the document cannot say is left out
/// with a warning.
/// </remarks>
internal static class HtmlRules
{
    public static readonly FrozenSet<string> Spans = FrozenSet.Create(StringComparer.Ordinal, "b", "strong", "i", "em", "cite", "code", "kbd", "samp", "a", "br");

    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal, "p", "div", "section", "ul", "ol", "li", "blockquote");

    /// <summary>Elements whose content is not words.</summary>
    private static readonly FrozenSet<string> Opaque = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "textarea", "select", "title", "head", "table", "audio", "video", "canvas", "form");

    public static bool IsOpaque(HtmlTag tag) => Opaque.Contains(tag.Name);

    /// <summary>Warns of what is left out of an opening tag.</summary>
    public static void Judge(HtmlTag tag, SourcePlace place, SectionDraft draft)
    {
        if (tag.Closes)
            return;
        if (IsOpaque(tag))
            draft.Warn(
                "RB4110",
                place,
                $"<{tag.Name}> was left out with everything in it",
                tag.Name == "table" ? "write the table in Markdown" : "the report takes words, lists, quotations and links of HTML"
            );
        else if (!Spans.Contains(tag.Name) && !Blocks.Contains(tag.Name))
            draft.Warn("RB4110", place, $"the tag <{tag.Name}> was left out; its words stay", "the report takes words, lists, quotations and links of HTML");
        foreach (var attribute in tag.Attributes.Where(attribute => !(tag.Name == "a" && attribute == "href")))
            draft.Warn("RB4110", place, $"'{attribute}' of <{tag.Name}> was left out", "of attributes the report takes 'href' of a link only");
    }
}
