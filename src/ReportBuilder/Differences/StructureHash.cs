using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>The hash of a block.</summary>
internal sealed record BlockHash(Block Block, string Hash);

/// <summary>The hash of what a section says, and those of the blocks in it that have an address, in reading order.</summary>
internal sealed record SectionHash(string Hash, ImmutableArray<BlockHash> Blocks);

/// <summary>
/// Hashes of what parts of the document hold, all the way down. The author's places and the numbers of claims are left out: a line added above a
/// paragraph does not change the paragraph.
/// </summary>
internal static class StructureHash
{
    /// <summary>Of a section without the sections inside it.</summary>
    public static SectionHash Of(Section section)
    {
        using var bytes = new StructureBytes();
        var blocks = new BlockStructure(bytes);
        bytes.Text(section.Number);
        bytes.Text(section.Title);
        InlineStructure.Write(bytes, section.Standfirst);
        blocks.Write(section.Opening);
        blocks.Write(section.Content);
        var hashes = ImmutableArray.CreateBuilder<BlockHash>(blocks.Addressed.Count);
        foreach (var block in blocks.Addressed)
            hashes.Add(new(block.Block, OfBytes(bytes.Written[block.Start..block.End])));
        return new(OfBytes(bytes.Written), hashes.MoveToImmutable());
    }

    public static string Of(Block block)
    {
        using var bytes = new StructureBytes();
        new BlockStructure(bytes).Write(block);
        return OfBytes(bytes.Written);
    }

    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>16 hexadecimal digits: enough to tell the parts of two editions apart.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
