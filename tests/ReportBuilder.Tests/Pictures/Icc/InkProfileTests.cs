using System.Collections.Immutable;
using ReportBuilder.Pictures.Icc;

namespace ReportBuilder.Tests.Pictures.Icc;

/// <summary>Profiles of a press are read as the ICC writes them, and what is none is said to be none.</summary>
public sealed class InkProfileTests
{
    private static readonly InkProfile Usual = GenericInks.Profile;

    [Fact]
    public void Paper_takes_no_ink_and_black_takes_all_the_black_there_is()
    {
        Assert.Equal(default, Usual.Cmyk(RgbProfile.Srgb.Lab(255, 255, 255)));
        Assert.InRange(Usual.Cmyk(RgbProfile.Srgb.Lab(0, 0, 0)).Black, 0.95, 1);
    }

    [Theory]
    [InlineData(255, 0, 0, "MY")]
    [InlineData(0, 0, 255, "CM")]
    [InlineData(0, 128, 60, "CY")]
    [InlineData(0, 150, 220, "C")]
    public void Colours_are_mixed_of_the_inks_that_they_are_known_to_be_mixed_of(int red, int green, int blue, string strongest)
    {
        var inks = Usual.Cmyk(RgbProfile.Srgb.Lab(red, green, blue));
        (string Name, double Ink)[] parts = [("C", inks.Cyan), ("M", inks.Magenta), ("Y", inks.Yellow)];
        Assert.Equal(strongest, string.Concat(parts.OrderByDescending(part => part.Ink).Take(strongest.Length).Select(part => part.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_four_inks_print_looks_like_what_was_asked_for()
    {
        foreach (var colour in new Lab[] { new(60, 0, 0), new(80, -10, 10), new(50, 30, 20), new(45, 10, -30), new(30, 5, 5), new(90, 0, 15) })
        {
            var look = InkModel.Look(InkModel.Of(colour, out var printable));
            Assert.True(printable, colour.ToString());
            Assert.InRange(Math.Abs(look.L - colour.L) + Math.Abs(look.A - colour.A) + Math.Abs(look.B - colour.B), 0, 2.5);
        }
    }

    [Fact]
    public void A_grey_stays_a_grey_in_the_table_too()
    {
        for (var value = 40; value < 255; value += 5)
        {
            var wanted = RgbProfile.Srgb.Lab(value, value, value);
            var look = InkModel.Look(Usual.Cmyk(wanted));
            Assert.InRange(look.L - wanted.L, -2, 2);
            Assert.InRange(Math.Sqrt((look.A * look.A) + (look.B * look.B)), 0, 3);
        }
    }

    [Fact]
    public void No_colour_takes_more_ink_than_paper_dries()
    {
        for (var i = 0; i < 4096; i++)
        {
            var inks = Usual.Cmyk(RgbProfile.Srgb.Lab(i / 256 * 17, i / 16 % 16 * 17, i % 16 * 17));
            Assert.InRange(inks.Cyan + inks.Magenta + inks.Yellow + inks.Black, 0, 3.2);
        }
    }

    [Fact]
    public void Tables_of_one_byte_and_those_of_version_four_are_read_like_those_of_two()
    {
        // All three say the same: cyan grows as lightness falls, and the other inks are not used.
        byte[] one = [.. "mft1\0\0\0\0"u8, 3, 4, 2, 0, .. new byte[36], .. Ramp(3), .. Corners(1), .. Ramp(4)];
        byte[] two = [.. "mft2\0\0\0\0"u8, 3, 4, 2, 0, .. new byte[36], 0, 2, 0, 2, .. Straight(3), .. Corners(2), .. Straight(4)];
        byte[] curve = [.. "curv\0\0\0\0\0\0\0\0"u8];
        byte[] four =
        [
            .. "mBA \0\0\0\0"u8, 3, 4, 0, 0, .. U32(32), .. U32(0), .. U32(0), .. U32(68), .. U32(152),
            .. curve, .. curve, .. curve, 2, 2, 2, .. new byte[13], 2, 0, 0, 0, .. Corners(2), .. curve, .. curve, .. curve, .. curve,
        ];
        foreach (var table in new[] { one, two, four })
        {
            var inks = Read(Profile(table)).Cmyk(new(75, 20, -20));
            Assert.Equal(0.25, inks.Cyan, 0.01);
            Assert.Equal((0, 0, 0), (inks.Magenta, inks.Yellow, inks.Black));
        }
    }

    [Fact]
    public void A_profile_of_a_screen_or_of_no_inks_is_refused_with_the_reason()
    {
        Assert.Null(InkProfile.Read([1, 2, 3], out var fault));
        Assert.Equal("it is not an ICC profile, or it is cut short", fault);
        Assert.Null(InkProfile.Read(Changed(12, "mntr"u8), out fault));
        Assert.Equal("it is not the output profile of a CMYK printer", fault);
        Assert.Null(InkProfile.Read(Changed(20, "XYZ "u8), out fault));
        Assert.Equal("it is not a profile of version 2 or 4 that starts from Lab", fault);
    }

    [Fact]
    [Trait("Category", "Random")]
    public void A_profile_that_is_cut_off_or_wrong_at_any_byte_is_read_or_refused_and_never_more()
    {
        var random = new Random(21);
        var whole = Usual.Bytes.ToArray();
        for (var round = 0; round < Rounds.Of(300); round++)
        {
            var broken = round % 2 == 0 ? whole[..random.Next(whole.Length)] : (byte[])whole.Clone();
            for (var i = 0; i < 8 && broken.Length > 400; i++)
                broken[random.Next(400)] = (byte)random.Next(256);
            if (broken.Length >= 4)
                U32(broken.Length).CopyTo(broken, 0);
            var read = InkProfile.Read([.. broken], out var fault);
            Assert.True(read is not null || fault.Length > 0);
            _ = read?.Cmyk(new(50, 10, 10));
        }
    }

    [Fact]
    public void A_picture_of_a_wider_space_is_converted_by_its_own_profile()
    {
        // Curves of gamma 2 and colours further apart than those of sRGB: the same number is a stronger red.
        var wide = RgbProfile.Of(Wide());
        Assert.True(wide.Lab(200, 30, 30).A > RgbProfile.Srgb.Lab(200, 30, 30).A + 5);
        Assert.Equal(100, wide.Lab(255, 255, 255).L, 0.1);
        Assert.Same(RgbProfile.Srgb, RgbProfile.Of([1, 2, 3]));
    }

    private static InkProfile Read(ImmutableArray<byte> bytes) => InkProfile.Read(bytes, out var fault) ?? throw new InvalidOperationException(fault);

    private static ImmutableArray<byte> Changed(int at, ReadOnlySpan<byte> signature)
    {
        var bytes = Usual.Bytes.ToArray();
        signature.CopyTo(bytes.AsSpan(at));
        return [.. bytes];
    }

    private static ImmutableArray<byte> Profile(byte[] table)
    {
        byte[] head = [.. Usual.Bytes.AsSpan(0, 128)];
        byte[] whole = [.. head, .. U32(1), .. "B2A0"u8, .. U32(144), .. U32(table.Length), .. table];
        U32(whole.Length).CopyTo(whole, 0);
        return [.. whole];
    }

    private static byte[] Wide()
    {
        byte[] Colour(double x, double y, double z) => [.. "XYZ \0\0\0\0"u8, .. U32((int)(x * 65536)), .. U32((int)(y * 65536)), .. U32((int)(z * 65536))];
        byte[] curve = [.. "curv\0\0\0\0\0\0\0\u0001"u8, 2, 0, 0, 0];
        (string Name, byte[] Data)[] tags = [("rXYZ", Colour(0.6097, 0.3111, 0.0195)), ("gXYZ", Colour(0.2053, 0.6257, 0.0609)), ("bXYZ", Colour(0.1492, 0.0632, 0.7446)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve)];
        var (index, data) = (new List<byte>(), new List<byte>());
        foreach (var (name, content) in tags)
        {
            index.AddRange([.. System.Text.Encoding.ASCII.GetBytes(name), .. U32(132 + (12 * tags.Length) + data.Count), .. U32(content.Length)]);
            data.AddRange(content);
        }

        return [.. new byte[128], .. U32(tags.Length), .. index, .. data];
    }

    /// <summary>The eight corners of a table: cyan where lightness, which turns slowest, is least.</summary>
    private static byte[] Corners(int width) => [.. Enumerable.Range(0, 8).SelectMany(corner => new[] { corner < 4 ? 255 : 0, 0, 0, 0 }).SelectMany(ink => Enumerable.Repeat((byte)ink, width))];

    private static byte[] Ramp(int curves) => [.. Enumerable.Range(0, curves).SelectMany(_ => Enumerable.Range(0, 256).Select(value => (byte)value))];

    private static byte[] Straight(int curves) => [.. Enumerable.Range(0, curves).SelectMany(_ => new byte[] { 0, 0, 255, 255 })];

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
