using System.Buffers.Binary;
using System.Collections.Immutable;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Tests.Hostile;
using ReportBuilder.Word.Pictures;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>Instances of a variable font; their coordinates are worked out by hand from the deltas in <see cref="VariableFont"/>.</summary>
public sealed class VariableFontTests
{
    [Theory]
    // Two points have deltas: the one above the first follows it across and the other up, the one half-way down moves half as far up: 17.5.
    [InlineData("Bold", "(80,0) (80,735) (360,735) (360,368) (360,0)", 481)]
    // Half of that, and 10 for the fourth point from the tuple that is most there: 350 + 8.75 + 10.
    [InlineData("Semi Bold", "(90,0) (90,718) (330,718) (330,369) (330,0)", 441)]
    [InlineData("Thin", "(110,0) (110,700) (270,700) (270,350) (270,0)", 360)]
    [InlineData("Regular", "(100,0) (100,700) (300,700) (300,350) (300,0)", 400)]
    public void Points_and_widths_are_those_of_the_instance(string instance, string points, int advance)
    {
        var face = FontReader.Read(VariableFont.Bytes, instance);
        Assert.Equal(points, Points(face, 'A'));
        Assert.Equal(advance, face.Advances[face.Glyph('A')]);
    }

    [Fact]
    public void The_parts_of_a_glyph_move_with_it()
    {
        var face = FontReader.Read(VariableFont.Bytes, "Bold");
        Assert.Equal("(145,0) (145,735) (425,735) (425,368) (425,0)", Points(face, 'B'));
        Assert.Equal(550, face.Advances[face.Glyph('B')]);
    }

    [Fact]
    public void An_axis_may_be_bent()
    {
        // A quarter of the deltas, and half of the 10: 350 + 4.375 + 5.
        Assert.Equal("(95,0) (95,709) (315,709) (315,359) (315,0)", Points(FontReader.Read(VariableFont.Bent, "Semi Bold"), 'A'));
    }

    [Fact]
    public void Measures_weight_and_name_are_those_of_the_instance()
    {
        var face = FontReader.Read(VariableFont.Bytes, "Bold");
        Assert.Equal(("Box-Bold", 900, 530, 700), (face.Name, face.Weight, face.XHeight, face.CapHeight));
        Assert.Equal(515, FontReader.Read(VariableFont.Bytes, "Semi Bold").XHeight);
    }

    [Theory]
    [InlineData("SemiBold")]
    [InlineData("semi-bold")]
    public void Blanks_and_capitals_of_a_name_do_not_matter(string name) => Assert.Equal("Box-SemiBold", FontReader.Read(VariableFont.Bytes, name).Name);

    [Fact]
    public void Without_an_instance_the_outlines_of_the_file_are_used() => Assert.Equal(
        FontReader.Read(VariableFont.Bytes, "Regular").Advances.ToArray(), FontReader.Read(VariableFont.Bytes).Advances.ToArray());

    [Fact]
    public void A_face_of_a_collection_may_have_instances() => Assert.Equal(
        481, FontReader.Read(FontFiles.Collection(FontFiles.Compact, VariableFont.Bytes), "Box Regular#Bold") is var face ? face.Advances[face.Glyph('A')] : 0);

    [Fact]
    public void An_instance_that_is_not_there_is_told_with_those_that_are()
    {
        Assert.Equal("the variable font has no instance 'Blod' (did you mean 'Bold'?); it has Thin, Regular, Semi Bold, Bold", Fault(VariableFont.Bytes, "Blod"));
        Assert.Equal("the face is not variable: it has no instance 'Bold'", Fault(FontFiles.Compact, "Noto Sans CJK SC#Bold"));
    }

    [Fact]
    public void Varying_CFF_outlines_are_refused() => Assert.Equal(
        "the font's outlines vary as CFF2, which is not read; take a variable font with TrueType outlines, or a file a weight",
        Fault(VariableFont.Make(tables => tables["CFF2"] = [2, 0, 5, 0]), "Bold"));

    [Fact]
    public void The_same_instance_is_the_same_bytes_and_can_be_cut_down()
    {
        var face = FontReader.Read(VariableFont.Bytes, "Bold");
        Bytes.AssertSame(face.Bytes.AsSpan(), FontReader.Read(VariableFont.Bytes, "Bold").Bytes.AsSpan());
        FontSubset.Prove(face);
        Assert.Equal(550, FontReader.Read(FontSubset.ForBrowsers(face, ['B'])).Advances[1]);
    }

    [Fact]
    public void A_report_is_set_in_an_instance()
    {
        var report = TinyReport.Sources
            .With("content/report.yaml", TinyReport.Sources.Text("content/report.yaml") + "\ntheme:\n  fonts:\n    fallback: [\"fonts/Box.ttf#Bold\"]\n")
            .With("fonts/Box.ttf", [.. VariableFont.Bytes]);
        Assert.True(HostileBuild.Of(report).Built);
        var wrong = report.With("content/report.yaml", TinyReport.Sources.Text("content/report.yaml") + "\ntheme:\n  fonts:\n    fallback: [\"fonts/Box.ttf#Blod\"]\n");
        var told = Assert.Single(HostileBuild.Of(wrong).Diagnostics, found => found.Code == "RB1401");
        Assert.Contains("fonts/Box.ttf: the variable font has no instance 'Blod' (did you mean 'Bold'?)", told.Message, StringComparison.Ordinal);
    }

    /// <summary>Every byte of the tables that vary, as 0, as 255 and with one bit turned: a font or its own exception.</summary>
    [Theory]
    [InlineData("gvar")]
    [InlineData("fvar")]
    [InlineData("MVAR")]
    [InlineData("glyf")]
    [InlineData("avar")]
    public void A_wrong_byte_anywhere_is_read_or_refused(string tag)
    {
        var font = VariableFont.Bent;
        var record = font.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(tag));
        var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(font.AsSpan()[(record + 8)..]), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan()[(record + 12)..]));
        for (var at = offset; at < offset + length; at++)
        {
            foreach (var wrong in new byte[] { 0, 255, 0x7F, (byte)(font[at] ^ 0x80), (byte)(font[at] ^ 1) })
            {
                var fault = Record.Exception(() => FontSubset.Prove(FontReader.Read(font.SetItem(at, wrong), "Bold")));
                Assert.True(fault is null or FontFormatException, $"byte {at - offset} as {wrong}: {fault}");
            }
        }
    }

    [Fact]
    public void A_table_cut_off_anywhere_is_read_or_refused()
    {
        var whole = FontFiles.Table(VariableFont.Bytes, "gvar");
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = VariableFont.Make(tables => tables["gvar"] = whole[..length]);
            Assert.True(Record.Exception(() => FontReader.Read(cut, "Bold")) is null or FontFormatException, $"cut at {length}");
        }
    }

    /// <summary>The points of the only contour, which comes back to its first.</summary>
    private static string Points(FontFace face, char character)
    {
        var contour = Assert.Single(new GlyphContours(face).Of(face.Glyph(character)));
        return string.Join(' ', contour.SkipLast(1).Select(point => $"({point.X},{point.Y})"));
    }

    private static string Fault(ImmutableArray<byte> font, string face) => Assert.Throws<FontFormatException>(() => FontReader.Read(font, face)).Message;
}
