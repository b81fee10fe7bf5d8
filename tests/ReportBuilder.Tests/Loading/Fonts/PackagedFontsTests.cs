using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>Inter as packaged, read by <see cref="FontReader"/>. Figures are the font's own: 2,816 units to the em.</summary>
public sealed class PackagedFontsTests
{
    public static TheoryData<FontWeight> Weights { get; } = new(Enum.GetValues<FontWeight>());

    [Theory]
    [MemberData(nameof(Weights))]
    public void Each_weight_has_the_face_of_its_name(FontWeight weight) => Assert.Equal($"Inter-{weight}", Face(weight).Name);

    [Theory]
    [MemberData(nameof(Weights))]
    public void Metrics_are_those_of_Inter(FontWeight weight)
    {
        var face = Face(weight);
        Assert.Equal((2816, 2728, -680, 2048, 1536, 0.0), (face.UnitsPerEm, face.Ascent, face.Descent, face.CapHeight, face.XHeight, face.ItalicAngle));
    }

    [Theory]
    [InlineData(FontWeight.Light, 1848)]
    [InlineData(FontWeight.Regular, 1904)]
    [InlineData(FontWeight.Bold, 2106)]
    public void A_capital_A_is_as_wide_as_the_font_says(FontWeight weight, int advance) => Assert.Equal(advance, Face(weight).Advances[Face(weight).Glyph('A')]);

    [Theory]
    [MemberData(nameof(Weights))]
    public void A_and_V_stand_closer_than_their_widths(FontWeight weight)
    {
        var face = Face(weight);
        Assert.InRange(face.Kerning(face.Glyph('A'), face.Glyph('V')), -300, -150);
        Assert.Equal(0, face.Kerning(face.Glyph('H'), face.Glyph('H')));
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Tabular_figures_have_one_width_within_two_thousandths_of_an_em(FontWeight weight)
    {
        var face = Face(weight);
        var widths = "0123456789".Select(figure => (int)face.Advances[face.TabularFigures[face.Glyph(figure)]]).ToList();
        Assert.InRange(widths.Max() - widths.Min(), 0, 0.002 * face.UnitsPerEm);
        Assert.NotEqual(face.Advances[face.Glyph('1')], face.Advances[face.Glyph('0')]);
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Covers_what_the_report_is_written_with(FontWeight weight) => Assert.All(
        "‘’“”–—…·×−±≤≥°©§†‡•→←↑↓¹²³⁰⁴⁵⁶⁷⁸⁹₀₁₂½¼%‰€£¥éüñàçøßÅ\u00A0\u2009\u00AD".EnumerateRunes(),
        rune => Assert.True(Face(weight).Covers(rune.Value), $"U+{rune.Value:X4} {rune}"));

    [Fact]
    public void Measuring_adds_advances_and_kerning()
    {
        var face = Face(FontWeight.Regular);
        var (a, v) = (face.Glyph('A'), face.Glyph('V'));
        Assert.Equal((face.Advances[a] + face.Advances[v] + face.Kerning(a, v)) * 12.0 / 2816, PackagedFonts.Inter.Measure("AV", FontWeight.Regular, 12), 9);
    }

    [Fact]
    public void Kerning_is_the_same_asked_again_and_from_several_threads()
    {
        var face = FontReader.Read(PackagedFonts.Files()["Inter-Regular.ttf"]);
        var glyphs = Enumerable.Range('A', 58).Select(code => face.Glyph(code)).ToList();
        var once = glyphs.SelectMany(left => glyphs.Select(right => face.Kerning(left, right))).ToList();
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => glyphs.SelectMany(left => glyphs.Select(right => face.Kerning(left, right))).ToList()), again => Assert.Equal(once, again));
    }

    [Fact]
    public void Reading_a_face_takes_no_more_than_five_times_the_memory_of_its_file()
    {
        var bytes = PackagedFonts.Files()["Inter-Medium.ttf"];
        FontReader.Read(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        FontReader.Read(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 5 * bytes.Length);
    }

    private static FontFace Face(FontWeight weight) => PackagedFonts.Inter.Face(weight);
}
