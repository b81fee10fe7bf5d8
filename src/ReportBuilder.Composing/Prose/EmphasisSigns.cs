using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Model.Documents;
using Inline = ReportBuilder.Model.Documents.Inline;

namespace ReportBuilder.Composing.Prose;

/// <summary>What the signs around words mean: <c>*</c>, <c>**</c>, <c>~~</c>, <c>~</c>, <c>^</c> and <c>==</c>.</summary>
internal static class EmphasisSigns
{
    public static Inline Meaning(EmphasisInline emphasis, ImmutableArray<Inline> content) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', 1) => new Styled(InlineStyle.Subscript, content),
        ('~', _) => new Styled(InlineStyle.Struck, content),
        ('^', _) => new Styled(InlineStyle.Superscript, content),
        ('=', _) => new Styled(InlineStyle.Highlighted, content),
        (_, >= 2) => new Strong(content),
        _ => new Emphasis(content),
    };

    /// <summary>
    /// Whether the signs are only signs. What is raised or lowered has no space and no Chinese in it, so that "5~10万人，20~30万人" is two ranges.
    /// </summary>
    public static bool IsSign(EmphasisInline emphasis) =>
        emphasis is { DelimiterChar: '~' or '^', DelimiterCount: 1 }
        && emphasis.Descendants<LiteralInline>().Any(literal => literal.Content.ToString().Any(letter => char.IsWhiteSpace(letter) || letter >= '\u2E80'));
}
