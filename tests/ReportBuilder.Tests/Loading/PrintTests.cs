using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pictures.Icc;

namespace ReportBuilder.Tests.Loading;

/// <summary>What report.yaml says to the printer.</summary>
public sealed class PrintTests
{
    [Fact]
    public void What_is_left_out_is_as_printers_mostly_ask_for_it()
    {
        var (print, diagnostics) = Read("print: { marks: none }");
        Assert.Empty(diagnostics);
        Assert.Equal(PrintSettings.Usual with { CropMarks = false }, print);
    }

    [Fact]
    public void Every_key_is_read()
    {
        var (print, diagnostics) = Read(
            "print: { profile: content/press.icc, condition: FOGRA51, bleed: 5mm, right-hand-starts: chapters, spine: { text: On the back, width: 1cm } }",
            GenericInks.Profile.Bytes
        );
        Assert.Empty(diagnostics);
        Assert.Equal((GenericInks.Profile.Bytes.Length, "FOGRA51", RightHandStarts.Chapters), (print.Profile.Length, print.Condition, print.RightHandStarts));
        Assert.Equal((14.173, "On the back", 28.346), (Math.Round(print.Bleed, 3), print.Spine?.Text, Math.Round(print.Spine!.Width, 3)));
    }

    [Theory]
    [InlineData("print: { profile: content/none.icc }", "RB1110")]
    [InlineData("print: { profile: ../none.icc }", "RB1109")]
    [InlineData("print: { profile: content/press.icc }", "RB1430")]
    [InlineData("print: { condition: FOGRA51 }", "RB1432")]
    [InlineData("print: { bleed: 3 }", "RB1108")]
    [InlineData("print: { bleed: 30mm }", "RB1108")]
    [InlineData("print: { spine: { text: Title } }", "RB1106")]
    [InlineData("print: { spines: { width: 8mm } }", "RB1103")]
    public void What_is_wrong_is_told_of_with_its_line(string yaml, string code)
    {
        var (_, diagnostics) = Read(yaml, [1, 2, 3]);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Place.File == "content/report.yaml");
    }

    private static (PrintSettings Print, ImmutableArray<Diagnostic> Diagnostics) Read(string yaml, ImmutableArray<byte> profile = default)
    {
        var files = TinyReport.Sources.Files;
        var report = Encoding.UTF8.GetString(files["content/report.yaml"].AsSpan());
        files = files.SetItem("content/report.yaml", [.. Encoding.UTF8.GetBytes(report + "\n" + yaml + "\n")]);
        if (!profile.IsDefault)
            files = files.SetItem("content/press.icc", profile);
        var loaded = EditionLoader.Load(new(files));
        return (loaded.Value?.Print ?? PrintSettings.Usual, loaded.Diagnostics);
    }
}
