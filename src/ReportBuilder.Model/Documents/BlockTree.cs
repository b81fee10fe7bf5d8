namespace ReportBuilder.Model.Documents;

/// <summary>Walks blocks and the blocks inside them.</summary>
public static class BlockTree
{
    /// <summary>Every block in reading order, each before the blocks inside it.</summary>
    public static IEnumerable<Block> WithInner(this IEnumerable<Block> blocks) => blocks.SelectMany(block => Inner(block).WithInner().Prepend(block));

    /// <summary>The blocks that stand right inside a block.</summary>
    public static IEnumerable<Block> Inner(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Content),
        DefinitionList list => list.Items.SelectMany(item => item.Content),
        QrCode code => code.Content.Insert(0, code.Picture),
        BlockContainer container => container.Content,
        Gallery gallery => gallery.Pictures,
        Portrait portrait => [portrait.Picture],
        _ => [],
    };
}
