using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Tests.Program.Typefaces;

/// <summary>reportbuilder fonts: what an edition lacks, and a font cut down to it.</summary>
public sealed class FontsCommandTests : IDisposable
{
    private static readonly string NotoSans = Repository.Path("tests", "fixtures", "fonts", "NotoSansCJKsc-Some.otf");

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public FontsCommandTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(Path.Combine(edition, "content", "foreword.md"), "\nThe city of 杭州 and that of 合肥, with 𠮷.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_no_face_has_is_listed()
    {
        var run = ProgramRun.Of("fonts", edition);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("5 characters without a face: 合州杭肥𠮷", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_a_face_names_the_command()
    {
        var run = ProgramRun.Of("build", edition, "--output", folder.Path("out"), "--quiet");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("RB5001: no font of the theme has 5 characters: '杭州合肥𠮷'", run.Error, StringComparison.Ordinal);
        Assert.Contains("reportbuilder fonts", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_cut_down_to_what_is_needed_lets_the_edition_build()
    {
        Assert.Equal(0, ProgramRun.Of("fonts", edition, "--from", NotoSans).ExitCode);
        var cut = FontReader.Read([.. File.ReadAllBytes(Path.Combine(edition, "fonts", "NotoSansCJKsc-Regular.ttf"))]);
        Assert.Equal("杭州合肥𠮷— ".EnumerateRunes().Select(rune => rune.Value).Order(), cut.CharacterMap.Keys.Order());
        Assert.Contains("SIL Open Font License", File.ReadAllText(Path.Combine(edition, "fonts", "NotoSansCJKsc-Regular-licence.txt")), StringComparison.Ordinal);
        var built = ProgramRun.Of("build", edition, "--output", folder.Path("out"), "--quiet");
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Contains("The city of <span lang=\"zh\">杭州</span> and", string.Concat(Directory.GetFiles(folder.Path("out"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
        Assert.Equal("Every character has a face.", ProgramRun.Of("fonts", edition).Output.Trim());
    }

    [Fact]
    public void The_same_font_cut_again_is_the_same()
    {
        ProgramRun.Of("fonts", edition, "--from", NotoSans);
        var first = File.ReadAllBytes(Path.Combine(edition, "fonts", "NotoSansCJKsc-Regular.ttf"));
        ProgramRun.Of("fonts", edition, "--from", NotoSans);
        Bytes.AssertSame(first, File.ReadAllBytes(Path.Combine(edition, "fonts", "NotoSansCJKsc-Regular.ttf")));
    }

    [Fact]
    public void A_font_that_is_not_there_is_refused() => Assert.Contains("RB8070", Refused("nowhere.ttf"), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_font_is_refused() => Assert.Contains("RB8070", Refused(Path.Combine(edition, "content", "report.yaml")), StringComparison.Ordinal);

    [Fact]
    public void A_font_that_has_nothing_of_it_is_refused()
    {
        File.WriteAllBytes(folder.Path("Inter.ttf"), [.. PackagedFonts.Files()["Inter-Regular.ttf"]]);
        Assert.Contains("RB8072", Refused(folder.Path("Inter.ttf")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_may_not_be_embedded_is_refused()
    {
        var bytes = File.ReadAllBytes(NotoSans);
        var record = bytes.AsSpan(bytes.AsSpan().IndexOf("OS/2"u8));
        bytes[System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(record[8..]) + 9] = 2;
        File.WriteAllBytes(folder.Path("Closed.otf"), bytes);
        Assert.Contains("RB8071", Refused(folder.Path("Closed.otf")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(edition, "fonts")));
    }

    [Theory]
    [InlineData("with Reserved Font Name 'Noto'.", "ReportSansCJKsc-Regular")]
    [InlineData("(c) X, with Reserved Font Names Other and Noto Sans.", "ReportCJKsc-Regular")]
    [InlineData("All rights reserved.", "NotoSansCJKsc-Regular")]
    public void A_reserved_name_is_not_borne_by_what_was_cut(string copyright, string name) =>
        Assert.Equal(name, LicenceWith(copyright).Renamed("NotoSansCJKsc-Regular"));

    [Fact]
    public void Of_several_weights_the_nearest_comes_first()
    {
        var inter = PackagedFonts.Inter;
        var first = new WeightedFace(FontWeight.Regular, FontReader.Read(Loading.Fonts.FontFiles.Compact));
        var family = new FontFamily("Some", [first], [inter.Face(FontWeight.Bold), inter.Face(FontWeight.Light), inter.Face(FontWeight.Regular)]);
        Assert.Equal(
            ["Inter-Light", "Inter-Regular", "Inter-Bold"],
            new[] { FontWeight.Light, FontWeight.Regular, FontWeight.SemiBold }.Select(weight => family.FaceFor('Q', weight)!.Name));
        Assert.Equal(("NotoSansCJKsc-Regular", null), (family.FaceFor('A', FontWeight.Bold)!.Name, family.FaceFor(0x4E00, FontWeight.Bold)));
    }

    private string Refused(string font)
    {
        var run = ProgramRun.Of("fonts", edition, "--from", font);
        Assert.Equal(1, run.ExitCode);
        return run.Error;
    }

    /// <summary>The licence of a font whose copyright is another text, as many letters long as the font's own or fewer.</summary>
    private static FontLicence LicenceWith(string copyright) => FontLicence.Of(FontReader.Read([.. Loading.Fonts.FontFiles.Named(File.ReadAllBytes(NotoSans), 0, copyright)]));
}
