using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>A font is either read or refused with its own exception, in bounded time: never another exception, never a hang.</summary>
public sealed class BrokenFontTests
{
    private static readonly ImmutableArray<byte> Regular = PackagedFonts.Files()["Inter-Regular.ttf"];

    [Fact]
    public void Refuses_what_is_not_a_font()
    {
        Assert.Throws<FontFormatException>(() => FontReader.Read([]));
        Assert.Throws<FontFormatException>(() => FontReader.Read([.. Encoding.UTF8.GetBytes("%PDF-1.7 and more of it")]));
        Assert.Throws<FontFormatException>(() => FontReader.Read([.. Encoding.ASCII.GetBytes("OTTO"), .. new byte[100]]));
    }

    [Fact]
    public void Refuses_a_font_cut_off_anywhere()
    {
        var random = new Random(20251122);
        foreach (var length in Enumerable.Range(0, 60).Select(_ => random.Next(Regular.Length)).Concat(Enumerable.Range(0, 60)))
            Assert.Throws<FontFormatException>(() => FontReader.Read(Regular[..length]));
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Reads_or_refuses_a_font_with_wrong_bytes()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds.Of(40); round++)
        {
            var bytes = Regular.ToArray();
            var directory = 12 + (16 * ((bytes[4] << 8) | bytes[5]));
            for (var i = 0; i < 20; i++)
                bytes[random.Next(2) == 0 ? random.Next(directory) : random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.Null(Record.Exception(() => ReadOrRefuse([.. bytes])));
        }
    }

    [Theory]
    [Trait("Category", "Random")]
    [InlineData("cmap")]
    [InlineData("GPOS")]
    [InlineData("GSUB")]
    [InlineData("name")]
    [InlineData("hmtx")]
    [InlineData("head")]
    public void Reads_or_refuses_a_font_with_a_wrong_table(string tag)
    {
        var random = new Random(11);
        var (offset, length) = Table(tag);
        for (var round = 0; round < Rounds.Of(10); round++)
        {
            var bytes = Regular.ToArray();
            for (var i = 0; i < 12; i++)
                bytes[offset + random.Next(Math.Min(length, 400))] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            Assert.Null(Record.Exception(() => ReadOrRefuse([.. bytes])));
        }
    }

    [Fact]
    public void An_outline_that_leads_outside_the_font_is_found_before_the_font_is_used()
    {
        var bytes = Regular.ToArray();
        var (offset, length) = Table("glyf");
        bytes.AsSpan(offset, length).Fill(0x7F);
        Assert.Throws<FontFormatException>(() => FontSubset.Prove(FontReader.Read([.. bytes])));
        FontSubset.Prove(FontReader.Read(Regular));
    }

    /// <summary>What is read can be used: every glyph that is mapped, kerned or substituted has a width.</summary>
    private static void ReadOrRefuse(ImmutableArray<byte> bytes)
    {
        try
        {
            var face = FontReader.Read(bytes);
            Assert.All(face.CharacterMap.Values.Concat(face.TabularFigures.Values), glyph => Assert.InRange(glyph, 0, face.Advances.Length - 1));
            face.Kerning(face.Glyph('A'), face.Glyph('V'));
        }
        catch (FontFormatException)
        {
        }
    }

    private static (int Offset, int Length) Table(string tag)
    {
        var bytes = Regular.AsSpan();
        var record = bytes[..400].IndexOf(Encoding.ASCII.GetBytes(tag));
        return (Int(bytes[(record + 8)..]), Int(bytes[(record + 12)..]));
    }

    private static int Int(ReadOnlySpan<byte> bytes) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
}
