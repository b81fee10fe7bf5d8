using ReportBuilder.Model.Reuse;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Content;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf;

/// <summary>
/// Pages as a preview wrote them, by what is placed on them. The file is the same with and without it. Used for one file at a time.
/// </summary>
public sealed class PdfCache
{
    private readonly Cache<ContentHash, PageContent> pages = new();
    private SharedParts? shared;

    /// <summary>Begins a file. Where its pages share something else than those of the last file, nothing of that is good any more.</summary>
    internal void Begin(SharedParts parts)
    {
        if (shared is null || !shared.AreSame(parts))
            pages.Clear();
        shared = parts;
    }

    internal PageContent Content(ContentHash page, Func<PageContent> write) => pages.Get(page, _ => write());

    /// <summary>Ends a file: keeps its pages, with their bytes where they stand in it.</summary>
    internal void End(ReadOnlySpan<ContentHash> hashes, ReadOnlySpan<PageContent> contents)
    {
        for (var page = 0; page < hashes.Length; page++)
            pages.Set(hashes[page], contents[page]);
        pages.NextGeneration();
    }
}

/// <summary>What all pages of a file are written with.</summary>
internal sealed record SharedParts(TagNames Tags, PageUses Uses, Compression Compression)
{
    public SharedParts(StructureTree tree, PageUses uses, Compression compression)
        : this(new TagNames(tree), uses, compression)
    {
    }

    public bool AreSame(SharedParts other) => Compression == other.Compression && Uses.AreSame(other.Uses) && Tags.AreSame(other.Tags);
}
