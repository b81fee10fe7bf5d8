using System.Buffers.Binary;
using System.Text;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Fonts.Outlines;
using ReportBuilder.Word.Pictures;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>CFF outlines, turned into TrueType ones. The figures that they are held against are fontTools' for the cubic curves of the file.</summary>
public sealed class CompactOutlineTests
{
    private static readonly FontFace Face = FontReader.Read(FontFiles.Compact);

    [Theory]
    [InlineData('合', 40, -78, 969, 843, 245998)]
    [InlineData('肥', 35, -81, 963, 810, 355439)]
    [InlineData('杭', 32, -87, 966, 849, 282326)]
    [InlineData('，', 135, -107, 330, 235, 33962)]
    [InlineData('。', 42, -61, 347, 244, 40725)]
    [InlineData('（', 695, -96, 954, 856, 72034)]
    [InlineData('—', 46, 250, 847, 312, 49662)]
    [InlineData('A', 4, 0, 604, 733, 141993)]
    [InlineData('o', 52, -13, 554, 557, 122747)]
    [InlineData('0', 50, -13, 506, 746, 143304)]
    public void A_turned_outline_covers_what_the_drawn_one_covers(char character, int left, int bottom, int right, int top, double area)
    {
        var contours = new GlyphContours(Face).Of(Face.Glyph(character));
        var points = contours.SelectMany(contour => contour).ToList();
        Assert.Equal(left, points.Min(point => point.X), 1.0);
        Assert.Equal(bottom, points.Min(point => point.Y), 1.0);
        Assert.Equal(right, points.Max(point => point.X), 1.0);
        Assert.Equal(top, points.Max(point => point.Y), 1.0);
        Assert.Equal(area, -contours.Sum(Area), 0.01 * area);
    }

    [Fact]
    public void Characters_beyond_the_first_plane_are_read() => Assert.True(Face.Covers(0x20BB7));

    [Fact]
    public void A_space_has_no_outline() => Assert.True(GlyphOutlines.Of(Face)(Face.Glyph(' ')).IsEmpty);

    [Fact]
    public void A_subset_is_a_TrueType_font_with_the_widths_and_kerning_of_its_face()
    {
        var map = "AV合。".ToDictionary(c => (int)c, c => Face.Glyph(c));
        var subset = FontReader.Read(FontSubset.Make(Face, [], keepGlyphIds: false, map));
        Assert.Equal(map.Select(pair => Face.Advances[pair.Value]), map.Select(pair => subset.Advances[subset.Glyph(pair.Key)]));
        Assert.Equal(Face.Kerning(Face.Glyph('A'), Face.Glyph('V')), subset.Kerning(subset.Glyph('A'), subset.Glyph('V')));
        Assert.True(subset.Kerning(subset.Glyph('A'), subset.Glyph('V')) < 0);
        Assert.Equal(GlyphOutlines.Of(Face)(Face.Glyph('合')).ToArray(), GlyphOutlines.Of(subset)(subset.Glyph('合')).ToArray());
    }

    [Fact]
    public void A_subset_says_where_its_glyphs_begin_as_its_outlines_do()
    {
        var subset = FontSubset.Make(Face, [Face.Glyph('合'), Face.Glyph('。')], keepGlyphIds: true);
        var (metrics, limits) = (FontFiles.Table(subset, "hmtx"), FontFiles.Table(subset, "maxp"));
        Assert.Equal(40, BinaryPrimitives.ReadInt16BigEndian(metrics.AsSpan((4 * Face.Glyph('合')) + 2)));
        Assert.Equal(42, BinaryPrimitives.ReadInt16BigEndian(metrics.AsSpan((4 * Face.Glyph('。')) + 2)));
        Assert.Equal((0x00010000, 32), (BinaryPrimitives.ReadInt32BigEndian(limits), limits.Length));
        // Those of .notdef, a box with a cross in it.
        Assert.Equal(5, BinaryPrimitives.ReadInt16BigEndian(limits.AsSpan(8)));
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Outlines_changed_at_random_are_read_or_refused()
    {
        var random = new Random(20251128);
        var record = FontFiles.Compact.AsSpan().IndexOf("CFF "u8);
        var (place, length) = (Int(record + 8), Int(record + 12));
        var refused = 0;
        for (var round = 0; round < Rounds.Of(400); round++)
        {
            var bytes = FontFiles.Compact.ToArray();
            for (var change = random.Next(1, 8); change > 0; change--)
                bytes[place + random.Next(random.Next(2) == 0 ? 300 : length)] = (byte)random.Next(256);
            try
            {
                FontSubset.Prove(FontReader.Read([.. bytes]));
            }
            catch (FontFormatException)
            {
                refused++;
            }
        }

        Assert.True(refused > 20, $"{refused} refused");
    }

    [Fact]
    public void A_font_whose_outlines_vary_is_refused()
    {
        var bytes = FontFiles.Compact.ToArray();
        Encoding.ASCII.GetBytes("CFF2").CopyTo(bytes, bytes.AsSpan().IndexOf("CFF "u8));
        Assert.Contains("vary", Assert.Throws<FontFormatException>(() => FontReader.Read([.. bytes])).Message, StringComparison.Ordinal);
    }

    /// <summary>Positive where the contour runs against the clock.</summary>
    private static double Area(List<(double X, double Y)> contour) =>
        contour.Select((point, i) => (point, next: contour[(i + 1) % contour.Count])).Sum(pair => (pair.point.X * pair.next.Y) - (pair.next.X * pair.point.Y)) / 2;

    private static int Int(int at) => BinaryPrimitives.ReadInt32BigEndian(FontFiles.Compact.AsSpan()[at..]);
}
