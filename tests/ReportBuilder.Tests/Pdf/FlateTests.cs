using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Pdf.Deflate;

namespace ReportBuilder.Tests.Pdf;

public sealed class FlateTests
{
    [Fact]
    public void What_is_compressed_can_be_unpacked_by_others() =>
        Prop.ForAll(Texts().ToArbitrary(), data => Unpacked(Flate.Compress(data)).AsSpan().SequenceEqual(data)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(258)]
    [InlineData(32_768)]
    [InlineData(100_000)]
    public void A_run_of_one_byte_of_any_length_comes_back(int length) => Assert.Equal(new byte[length], Unpacked(Flate.Compress(new byte[length])));

    [Fact]
    public void Bytes_without_any_order_come_back_and_hardly_grow()
    {
        var data = new byte[200_000];
        new Random(1).NextBytes(data);
        var packed = Flate.Compress(data);
        Assert.Equal(data, Unpacked(packed));
        Assert.InRange(packed.Length, data.Length, data.Length * 101 / 100);
    }

    [Fact]
    public void Counts_that_grow_like_rabbits_still_give_codes_of_fifteen_bits_at_most()
    {
        int[] counts = new int[30];
        (counts[0], counts[1]) = (1, 1);
        for (var i = 2; i < counts.Length; i++)
            counts[i] = counts[i - 1] + counts[i - 2];
        var code = PrefixCode.ForCounts(counts, 15);
        Assert.InRange(code.Lengths.Max(), 10, 15);
        Assert.Equal(1.0, code.Lengths.Sum(length => Math.Pow(2, -length)), 9);
    }

    [Fact]
    public void Matches_over_more_than_one_block_and_more_than_one_window_come_back()
    {
        var random = new Random(2);
        var words = Enumerable.Range(0, 3000).Select(i => $"{random.Next(100_000)} {i % 17} Td ");
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(string.Concat(words), 12)));
        Assert.Equal(data, Unpacked(Flate.Compress(data)));
    }

    [Fact]
    public void It_packs_about_as_closely_as_the_compressor_of_the_runtime()
    {
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<</S/TD/P {i / 7} 0 R/Pg {i / 400} 0 R/K[{i % 400} ]>>\n")));
        using var theirs = new MemoryStream();
        using (var stream = new ZLibStream(theirs, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(data);
        Assert.InRange(Flate.Compress(data).Length, 0, theirs.Length * 12 / 10);
    }

    // The bytes are part of what the product promises: a change here changes every report.
    [Fact]
    public void The_same_data_gives_these_bytes_everywhere()
    {
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"{i * 7919 % 1000} {i % 13} Td [(city)]TJ\n")));
        Assert.Equal("8CD0AD32BEE6C355", Convert.ToHexString(SHA256.HashData(Flate.Compress(data)))[..16]);
    }

    /// <summary>Bytes of few kinds, in runs and repeats, as content streams have them.</summary>
    private static Gen<byte[]> Texts() =>
        from alphabet in Gen.Choose(1, 255)
        from pieces in Gen.Choose(0, 255).Select(value => (byte)(value % alphabet)).ArrayOf().ListOf()
        from repeats in Gen.Choose(1, 4)
        select Enumerable.Repeat(pieces.SelectMany(piece => piece), repeats).SelectMany(piece => piece).ToArray();

    private static byte[] Unpacked(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var data = new MemoryStream();
        stream.CopyTo(data);
        return data.ToArray();
    }
}
