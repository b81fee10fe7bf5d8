using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Tests.Pdf;

public sealed class CompressionTests
{
    [Fact]
    public void What_is_compressed_can_be_unpacked_by_others() =>
        Prop.ForAll(Texts().ToArbitrary(), data => Unpacked(Compression.Flate.Pack(data)).AsSpan().SequenceEqual(data)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(258)]
    [InlineData(32_768)]
    [InlineData(100_000)]
    public void A_run_of_one_byte_of_any_length_comes_back(int length) => Assert.Equal(new byte[length], Unpacked(Compression.Flate.Pack(new byte[length])));

    [Fact]
    public void Bytes_without_any_order_come_back_and_hardly_grow()
    {
        var data = new byte[200_000];
        new Random(1).NextBytes(data);
        var packed = Compression.Flate.Pack(data);
        Assert.Equal(data, Unpacked(packed));
        Assert.InRange(packed.Length, data.Length, data.Length * 101 / 100);
    }

    [Fact]
    public void Matches_over_more_than_one_block_and_more_than_one_window_come_back()
    {
        var random = new Random(2);
        var words = Enumerable.Range(0, 3000).Select(i => $"{random.Next(100_000)} {i % 17} Td ");
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(string.Concat(words), 12)));
        Assert.Equal(data, Unpacked(Compression.Flate.Pack(data)));
    }

    [Fact]
    public void It_packs_about_as_closely_as_the_compressor_of_the_runtime()
    {
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<</S/TD/P {i / 7} 0 R/Pg {i / 400} 0 R/K[{i % 400} ]>>\n")));
        using var theirs = new MemoryStream();
        using (var stream = new ZLibStream(theirs, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(data);
        Assert.InRange(Compression.Flate.Pack(data).Length, 0, theirs.Length * 12 / 10);
    }

    // The bytes are part of what the product promises: a change here changes every report.
    [Fact]
    public void The_same_data_gives_these_bytes_everywhere()
    {
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"{i * 7919 % 1000} {i % 13} Td [(city)]TJ\n")));
        Assert.Equal("D08DB0276F75EA2B", HashOf(Compression.Flate.Pack(data)));
        Assert.Equal("4292124B2E032869", HashOf(Compression.Flate.PackQuickly(data)));
    }

    [Fact]
    public void What_was_packed_before_does_not_show()
    {
        var (first, second) = (Encoding.ASCII.GetBytes(new string('a', 70_000)), Encoding.ASCII.GetBytes("a b c a b c"));
        var alone = Compression.Flate.Pack(second);
        Compression.Flate.PackQuickly(first);
        Assert.Equal(alone, Compression.Flate.Pack(second));
        Assert.Equal(second, Unpacked(Compression.Flate.PackQuickly(second)));
    }

    private static string HashOf(byte[] packed) => Convert.ToHexString(SHA256.HashData(packed))[..16];

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
