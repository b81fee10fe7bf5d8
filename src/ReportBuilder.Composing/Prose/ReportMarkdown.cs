using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Maths;
using ReportBuilder.Composing.Prose.Footnotes;
using ReportBuilder.Composing.Prose.Parsers;

namespace ReportBuilder.Composing.Prose;

/// <summary>Markdown with the report's own additions. The text is parsed before any value is put in, so a value can never become markup.</summary>
internal static class ReportMarkdown
{
    /// <summary>Blocks inside blocks, and spans inside spans, that an author may open.</summary>
    public const int DeepestNesting = 50;

    private const EmphasisExtraOptions Emphases =
        EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Marked;

    private static readonly MarkdownPipeline Pipeline = Build(linesOnly: false);
    private static readonly MarkdownPipeline LinePipeline = Build(linesOnly: true);

    /// <summary>The parsed text, or null where it nests deeper than anybody writes.</summary>
    public static MarkdownDocument? Parse(string text) => Parse(text, Pipeline);

    /// <summary>
    /// A piece of one paragraph: spans only, whatever it starts with. Null where it nests too deeply; an empty inline where it is blank.
    /// </summary>
    public static ContainerInline? ParseLine(string text) =>
        Parse(text, LinePipeline) is not { } document ? null : (document.FirstOrDefault() as ParagraphBlock)?.Inline ?? new ContainerInline();

    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        if (NestsTooDeeply(text))
            return null;
        try
        {
            var document = Markdig.Markdown.Parse(text, pipeline);
            FootnoteWords.Keep(document, text);
            return document;
        }
        catch (ArgumentException fault) when (fault.Message.Contains("nested", StringComparison.Ordinal))
        {
            // Markdig's own limit, which counts more kinds of nesting than can be seen before parsing.
            return null;
        }
    }

    private static MarkdownPipeline Build(bool linesOnly)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseEmphasisExtras(Emphases);
        if (linesOnly)
            builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);
        else
            builder.UseDefinitionLists().UseTaskLists().UseAbbreviations().UseFootnotes()
                .UseGridTables()
                .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
                .BlockParsers.InsertRange(0, [new DirectiveParser(), new MathsBlockParser()]);
        builder.InlineParsers.Insert(0, new BracesParser());
        builder.InlineParsers.Insert(0, new UnsupportedParser(linesOnly));
        builder.InlineParsers.Insert(0, new PictureMarkParser());
        builder.InlineParsers.Insert(0, new CriticParser());
        builder.InlineParsers.Insert(0, new MarkedSpanParser());
        builder.InlineParsers.Insert(0, new MathsInlineParser());
        builder.InlineParsers.Insert(0, new CrossReferenceParser());
        return builder.Build();
    }

    /// <summary>Counts what opens a level: marks at the start of a line, and brackets and asterisks in a row of text.</summary>
    private static bool NestsTooDeeply(string text)
    {
        int marks = 0, brackets = 0, stars = 0;
        var atStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n':
                    // A blank line ends every span; an unclosed bracket before it is only a bracket.
                    brackets = atStart ? 0 : brackets;
                    (marks, atStart) = (0, true);
                    break;
                case ' ' or '\t':
                    marks += atStart ? 1 : 0;
                    break;
                // A line of dashes opens nothing: lists have a space behind their sign.
                case '-' or '+' when atStart && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]):
                    atStart = false;
                    break;
                case '>' or '-' or '+' when atStart:
                    marks += 4;
                    break;
                case '[':
                    brackets++;
                    atStart = false;
                    break;
                case ']':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '*' or '_' or '~' or '^':
                    stars++;
                    break;
                default:
                    stars = 0;
                    atStart = false;
                    break;
            }

            if (marks > 4 * DeepestNesting || brackets > DeepestNesting || stars > 4 * DeepestNesting)
                return true;
        }

        return false;
    }
}
