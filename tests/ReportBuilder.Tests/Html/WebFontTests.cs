using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using ReportBuilder.Html.Assets;
using ReportBuilder.Loading.Fonts;

namespace ReportBuilder.Tests.Html;

public sealed class WebFontTests
{
    private static readonly ImmutableArray<byte> Font = PackagedFonts.Files()["Inter-Regular.ttf"];
    private static readonly byte[] Packed = WebFont.Of(Font.AsSpan());

    [Fact]
    public void It_says_its_own_length_and_that_of_the_font_inside()
    {
        Assert.Equal("wOFF"u8, Packed.AsSpan(0, 4));
        Assert.Equal(Packed.Length, Number(8));
        Assert.Equal(12 + (16 * Tables) + Enumerable.Range(0, Tables).Sum(table => (Number(44 + (20 * table) + 12) + 3) & ~3), Number(16));
    }

    [Fact]
    public void Each_table_unpacks_to_what_it_was_in_the_font()
    {
        for (var table = 0; table < Tables; table++)
        {
            var entry = 44 + (20 * table);
            var before = Font.AsSpan(12 + (16 * table), 16);
            Assert.Equal(before[..4], Packed.AsSpan(entry, 4));
            Assert.Equal(before[4..8], Packed.AsSpan(entry + 16, 4));
            var (place, length) = (BinaryPrimitives.ReadInt32BigEndian(before[8..]), BinaryPrimitives.ReadInt32BigEndian(before[12..]));
            Assert.Equal(length, Number(entry + 12));
            Assert.Equal(Font.AsSpan(place, length), Unpacked(Number(entry + 4), Number(entry + 8), length));
        }
    }

    [Fact]
    public void It_is_much_shorter_than_the_font() => Assert.InRange(Packed.Length, 1, Font.Length * 3 / 4);

    private static int Tables => BinaryPrimitives.ReadUInt16BigEndian(Packed.AsSpan(12));

    private static int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(Packed.AsSpan(at));

    private static byte[] Unpacked(int place, int packed, int length)
    {
        var bytes = Packed.AsSpan(place, packed).ToArray();
        if (packed == length)
            return bytes;
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress))
            zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
