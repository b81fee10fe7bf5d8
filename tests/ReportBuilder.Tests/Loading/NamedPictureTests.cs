using System.Buffers.Binary;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>What is wrong with a picture is told at the line that names it, beside its own path.</summary>
public sealed class NamedPictureTests
{
    private const string Bomb = "content/pictures/bomb.png";
    private const string Text = "content/foreword.md";

    private static readonly ReportSources WithBomb = TinyReport.Sources.With(Bomb, PictureFile(100_000));

    [Theory]
    [InlineData("Words.\n\n![A picture](content/pictures/bomb.png)\n")]
    [InlineData("Words.\n\n![A picture](pictures/bomb.png \"A title\")\n")]
    [InlineData("Words.\n\n![A picture](./pictures/bomb.png)\n")]
    public void One_that_is_too_large_is_told_where_a_text_names_it(string text) => Assert.Equal(
        ["content/foreword.md:6:1: error RB1402: content/pictures/bomb.png: the picture has 100000 by 100000 pixels; at most 40 million are read"],
        Told(WithBomb.With(Text, $"---\ntitle: Foreword\n---\n{text}")));

    [Fact]
    public void One_that_is_named_twice_is_told_twice() => Assert.Equal(
        ["content/foreword.md:4:1", "content/foreword.md:6:7"],
        Told(WithBomb.With(Text, $"---\ntitle: Foreword\n---\n![one]({Bomb})\n\nWords ![two]({Bomb})\n")).Select(told => told[..told.IndexOf(": ", StringComparison.Ordinal)]));

    [Fact]
    public void One_in_the_front_matter_is_told_there() =>
        Assert.StartsWith($"content/foreword.md:3:8: error RB1402: {Bomb}: ", Assert.Single(Told(WithBomb.With(Text, $"---\ntitle: Foreword\nimage: {Bomb}\n---\nWords.\n"))), StringComparison.Ordinal);

    [Fact]
    public void One_that_nobody_names_is_told_by_its_path() => Assert.StartsWith($"{Bomb}: error RB1402: ", Assert.Single(Told(WithBomb)), StringComparison.Ordinal);

    [Fact]
    public void One_that_is_not_there_is_told_with_the_nearest_that_is() => Assert.Equal(
        ["content/foreword.md:4:1: error RB1403: there is no picture content/pictures/harbor.png\n    hint: did you mean 'content/pictures/harbour.png'?"],
        Told(TinyReport.Sources.With("content/pictures/harbour.png", Pictures.PictureSamples.Png()).With(Text, "---\ntitle: Foreword\n---\n![A harbour](content/pictures/harbor.png)\n"), hints: true));

    [Theory]
    [InlineData("picture"), InlineData("logo")]
    public void One_that_the_theme_names_and_that_is_not_there_is_told_with_its_line(string key) => Assert.StartsWith(
        $"content/report.yaml:15:{key.Length + 12}: error RB1403: there is no picture content/none.svg",
        Assert.Single(Told(TinyReport.Sources.Replace("content/report.yaml", "tiers:", $"theme: {{ {key}: content/none.svg }}\ntiers:"))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/a.png"), InlineData("//example.org/a.png"), InlineData("data:image/png;base64,AAAA")]
    public void An_address_elsewhere_is_no_picture_of_the_edition(string address) => Assert.Empty(Told(TinyReport.Sources.With(Text, $"---\ntitle: Foreword\n---\n![A picture]({address})\n")));

    private static IEnumerable<string> Told(ReportSources sources, bool hints = false) =>
        TinyReport.Findings(sources).Where(found => found.Code is "RB1402" or "RB1403").Select(found => hints ? found.ToString() : found.ToString().Split('\n')[0]);

    /// <summary>The head of a PNG of so many pixels each way.</summary>
    private static byte[] PictureFile(int size)
    {
        byte[] bytes = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[24]];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), size);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), size);
        return bytes;
    }
}
