using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportBuilder.Composing.Prose;

/// <summary>A block between two lines of colons: its kind and argument ("chart bars") and its lines as the author wrote them.</summary>
internal sealed class Directive(BlockParser parser) : FencedCodeBlock(parser);

internal sealed class DirectiveParser : FencedBlockParserBase<Directive>
{
    public DirectiveParser()
    {
        OpeningCharacters = [':'];
        InfoPrefix = null;
    }

    protected override Directive CreateFencedBlock(BlockProcessor processor) => new(this);
}
