using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>The blocks of a document, those inside others included, as rules walk them.</summary>
internal static class Blocks
{
    public static IEnumerable<Block> Of(ReportDocument document) =>
        document.InReadingOrder().SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content)).SelectMany(WithInner);

    private static IEnumerable<Block> WithInner(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(WithInner).Prepend(block),
        Quotation quotation => quotation.Content.SelectMany(WithInner).Prepend(block),
        _ => [block],
    };
}
