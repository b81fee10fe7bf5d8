using System.Buffers.Binary;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Tests.Loading.Fonts;

namespace ReportBuilder.Tests.Pdf;

public sealed class FontSubsetTests
{
    [Fact]
    public void A_subset_with_the_old_numbers_keeps_the_widths_of_its_glyphs_and_empties_the_others()
    {
        var (kept, dropped) = (Inter.Regular.Glyph('g'), Inter.Regular.Glyph('b'));
        var hmtx = FontFiles.Table(FontSubset.Make(Inter.Regular, [kept], keepGlyphIds: true), "hmtx");
        Assert.Equal(Inter.Regular.Advances[kept], BinaryPrimitives.ReadUInt16BigEndian(hmtx.AsSpan(4 * kept)));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16BigEndian(hmtx.AsSpan(4 * dropped)));
    }

    [Fact]
    public void A_subset_for_browsers_can_be_read_again_and_says_the_same_of_its_characters()
    {
        var map = "Hefei 2026".Distinct().ToDictionary(c => (int)c, c => Inter.Regular.Glyph(c));
        var web = FontReader.Read(FontSubset.Make(Inter.Regular, map.Values, keepGlyphIds: false, map));
        Assert.Equal(map.Keys.Order(), web.CharacterMap.Keys.Order());
        Assert.All(map, pair => Assert.Equal(Inter.Regular.Advances[pair.Value], web.Advances[web.Glyph(pair.Key)]));
        Assert.Equal("Inter-Regular", web.Name);
    }

    [Fact]
    public void A_subset_for_browsers_kerns_every_pair_as_the_whole_face_does()
    {
        var map = Enumerable.Range('!', 94).ToDictionary(code => code, code => Inter.Regular.Glyph(code));
        var web = FontReader.Read(FontSubset.Make(Inter.Regular, [], keepGlyphIds: false, map));
        Assert.True(Inter.Regular.Kerning(Inter.Regular.Glyph('T'), Inter.Regular.Glyph('o')) < 0);
        foreach (var left in map.Keys)
            foreach (var right in map.Keys)
                Assert.Equal(Inter.Regular.Kerning(map[left], map[right]), web.Kerning(web.Glyph(left), web.Glyph(right)));
    }

    [Fact]
    public void A_subset_for_browsers_brings_its_tabular_figures()
    {
        var map = new Dictionary<int, ushort> { ['1'] = Inter.Regular.Glyph('1'), ['0'] = Inter.Regular.Glyph('0') };
        var web = FontReader.Read(FontSubset.Make(Inter.Regular, map.Values, keepGlyphIds: false, map));
        var (one, zero) = (web.TabularFigures[web.Glyph('1')], web.TabularFigures[web.Glyph('0')]);
        Assert.NotEqual(web.Advances[web.Glyph('1')], web.Advances[web.Glyph('0')]);
        Assert.Equal(web.Advances[one], web.Advances[zero]);
    }

    [Fact]
    public void Characters_beyond_the_basic_plane_are_mapped_too()
    {
        var map = new Dictionary<int, ushort> { ['A'] = Inter.Regular.Glyph('A'), [0x1F130] = Inter.Regular.Glyph('B') };
        var web = FontReader.Read(FontSubset.Make(Inter.Regular, map.Values, keepGlyphIds: false, map));
        Assert.Equal([(int)'A', 0x1F130], web.CharacterMap.Keys.Order());
    }

    [Fact]
    public void The_parts_of_a_composite_glyph_come_along()
    {
        var acute = Inter.Regular.Glyph('É');
        var alone = FontFiles.Table(FontSubset.Make(Inter.Regular, [acute], keepGlyphIds: false), "maxp");
        Assert.True(BinaryPrimitives.ReadUInt16BigEndian(alone.AsSpan(4)) >= 4, ".notdef, É, E and the accent");
    }

    [Fact]
    public void Checksums_of_the_tables_and_of_the_file_are_right()
    {
        var file = FontSubset.Make(Inter.Bold, [Inter.Bold.Glyph('R')], keepGlyphIds: true).AsSpan();
        Assert.Equal(0xB1B0AFBA, Sum(file));
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file[4..]); i++)
        {
            var record = file.Slice(12 + (16 * i), 16);
            var table = file.Slice((int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..])).ToArray();
            if (record[..4].SequenceEqual("head"u8))
                table.AsSpan(8, 4).Clear();
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(record[4..]), Sum(table));
        }
    }

    [Fact]
    public void The_order_of_the_glyphs_asked_for_does_not_matter() =>
        Bytes.AssertSame(
            FontSubset.Make(Inter.Regular, [9, 5, 5, 7], keepGlyphIds: true).AsSpan(),
            FontSubset.Make(Inter.Regular, [5, 7, 9], keepGlyphIds: true).AsSpan());

    [Fact]
    public void A_glyph_that_the_face_lacks_is_a_mistake_of_the_program() =>
        Assert.Throws<FontFormatException>(() => FontSubset.Make(Inter.Regular, [ushort.MaxValue], keepGlyphIds: false));

    [Fact]
    public void Latin_for_browsers_is_small()
    {
        var map = Enumerable.Range(0x20, 0x160).Where(Inter.Regular.Covers).ToDictionary(code => code, code => Inter.Regular.Glyph(code));
        Assert.InRange(FontSubset.Make(Inter.Regular, [], keepGlyphIds: false, map).Length, 20_000, 50_000);
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++)
            sum += (uint)bytes[i] << (24 - (8 * (i % 4)));
        return sum;
    }
}
