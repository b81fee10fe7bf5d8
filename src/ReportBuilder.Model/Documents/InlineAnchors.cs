using System.Collections.Immutable;

namespace ReportBuilder.Model.Documents;

/// <summary>The addresses inside running text.</summary>
public static class InlineAnchors
{
    /// <summary>Those of the text right in a block, in reading order.</summary>
    public static IEnumerable<Anchored> In(Block block) => block switch
    {
        Heading it => In(it.Content),
        Paragraph it => In(it.Content),
        PullQuote it => In(it.Content),
        Quotation it => In(it.Attribution),
        DefinitionList it => it.Items.SelectMany(item => In(item.Term)),
        Table it => it.Rows.SelectMany(row => row.Cells).SelectMany(cell => In(cell.Content)),
        _ => [],
    };

    public static IEnumerable<Anchored> In(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Anchored own)
                yield return own;
            if (inline is not InlineContainer container)
                continue;
            foreach (var inner in In(container.Content))
                yield return inner;
        }
    }
}
