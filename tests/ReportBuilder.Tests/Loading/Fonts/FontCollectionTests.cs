using ReportBuilder.Model.Fonts;
using ReportBuilder.Tests.Pdf;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>Files that hold several faces: one of them is read, by its name or its number.</summary>
public sealed class FontCollectionTests
{
    [Theory]
    [InlineData("Inter Bold")]
    [InlineData("inter bold")]
    [InlineData("Inter-Bold")]
    [InlineData("1")]
    public void A_face_is_found_by_any_of_its_names_and_by_its_number(string wanted) => Assert.Equal("Inter-Bold", FontReader.Read(FontFiles.InterCollection, wanted).Name);

    [Fact]
    public void A_face_of_a_collection_says_what_it_says_alone()
    {
        var face = FontReader.Read(FontFiles.InterCollection, "Inter Bold");
        Assert.Equal(Inter.Bold.Advances.ToArray(), face.Advances.ToArray());
        Assert.Equal(Inter.Bold.Kerning(Inter.Bold.Glyph('A'), Inter.Bold.Glyph('V')), face.Kerning(face.Glyph('A'), face.Glyph('V')));
        Bytes.AssertSame(
            FontSubset.Make(Inter.Bold, [Inter.Bold.Glyph('R'), Inter.Bold.Glyph('É')], keepGlyphIds: true).AsSpan(),
            FontSubset.Make(face, [face.Glyph('R'), face.Glyph('É')], keepGlyphIds: true).AsSpan());
    }

    [Fact]
    public void Without_a_name_the_faces_are_listed() => Assert.Equal(
        "the file holds 2 faces: write '#' and the name of one behind it (Inter Regular, Inter Bold)",
        Assert.Throws<FontFormatException>(() => FontReader.Read(FontFiles.InterCollection)).Message);

    [Theory]
    [InlineData("Inter Black")]
    [InlineData("2")]
    [InlineData("-1")]
    public void A_face_that_is_not_there_is_told(string wanted) => Assert.Equal(
        $"the file has no face '{wanted}'; it holds Inter Regular, Inter Bold",
        Assert.Throws<FontFormatException>(() => FontReader.Read(FontFiles.InterCollection, wanted)).Message);

    [Fact]
    public void The_only_face_of_a_file_may_be_named_too()
    {
        var alone = FontFiles.Compact;
        Assert.Equal("NotoSansCJKsc-Regular", FontReader.Read(alone, "Noto Sans CJK SC").Name);
        Assert.Throws<FontFormatException>(() => FontReader.Read(alone, "Noto Serif CJK SC"));
    }

    [Fact]
    public void A_collection_that_leads_nowhere_is_refused()
    {
        var bytes = FontFiles.InterCollection.ToArray();
        bytes.AsSpan(12, 4).Fill(0x7F);
        Assert.Throws<FontFormatException>(() => FontReader.Read([.. bytes], "0"));
        bytes.AsSpan(8, 4).Fill(0x7F);
        Assert.Throws<FontFormatException>(() => FontReader.Read([.. bytes], "0"));
    }
}
