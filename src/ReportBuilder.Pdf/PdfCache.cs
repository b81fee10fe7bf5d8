using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Content;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf;

/// <summary>
/// The pages of the last file that a preview wrote, before and after writing. The file is the same with and without it. Used for one file at a time.
/// </summary>
public sealed class PdfCache
{
    private WrittenPages? last;

    /// <summary>The pages of the last file, where what they share with others was the same; else null.</summary>
    internal WrittenPages? Recall(StructureTree tree, PageUses uses, Compression compression) => last is { } kept && kept.SharesAll(tree, uses, compression) ? kept : null;

    internal void Keep(WrittenPages pages) => last = pages;
}

/// <summary>The pages of a file with all that the writing of their content depends on.</summary>
internal sealed record WrittenPages(ImmutableArray<Page> Pages, TagNames Tags, PageUses Uses, Compression Compression, PageContent[] Contents)
{
    /// <summary>The content of a page that is the same as the one in its place; null where it has to be written.</summary>
    public PageContent? Find(int index, Page page) =>
        index < Contents.Length && Pages[index] is var known && known.Height == page.Height && AreSame(known.Items.AsSpan(), page.Items.AsSpan()) ? Contents[index] : null;

    public bool SharesAll(StructureTree tree, PageUses uses, Compression compression) => Compression == compression && Uses.AreSame(uses) && Tags.AreSame(tree);

    private static bool AreSame(ReadOnlySpan<PlacedItem> kept, ReadOnlySpan<PlacedItem> items)
    {
        if (kept.Length != items.Length)
            return false;
        for (var i = 0; i < items.Length; i++)
        {
            if (!AreSame(kept[i], items[i]))
                return false;
        }

        return true;
    }

    private static bool AreSame(PlacedItem kept, PlacedItem item) => ReferenceEquals(kept, item) || (kept, item) switch
    {
        (PlacedText known, PlacedText text) => AreSame(known, text),
        (PlacedPath known, PlacedPath path) => AreSame(known, path),
        _ => kept == item,
    };

    private static bool AreSame(PlacedText kept, PlacedText text) => kept.Glyphs.AsSpan().SequenceEqual(text.Glyphs.AsSpan()) && kept == text with { Glyphs = kept.Glyphs };

    /// <remarks>An array is equal to itself only: its items are compared first.</remarks>
    private static bool AreSame(PlacedPath kept, PlacedPath path) =>
        kept.Steps.AsSpan().SequenceEqual(path.Steps.AsSpan())
        && kept.Dash.AsSpan().SequenceEqual(path.Dash.AsSpan())
        && kept == path with { Steps = kept.Steps, Dash = kept.Dash };
}
