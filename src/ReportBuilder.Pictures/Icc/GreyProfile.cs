namespace ReportBuilder.Pictures.Icc;

/// <summary>What the greys of a picture mean: a curve (ICC.1, "kTRC"). Files of three colours cannot carry such a profile.</summary>
internal static class GreyProfile
{
    /// <summary>Grey dots in sRGB; as they are where the profile cannot be read.</summary>
    public static Raster ToSrgb(Raster picture, byte[] profile)
    {
        if (Tones(profile) is not { } tones)
            return picture;
        var dots = picture.Dots.ToArray();
        for (var at = 0; at < dots.Length; at += 4)
            dots[at] = dots[at + 1] = dots[at + 2] = tones[dots[at]];
        return new(picture.Width, picture.Height, dots);
    }

    private static byte[]? Tones(byte[] profile)
    {
        try
        {
            return new IccBytes(profile).Tag("kTRC"u8) is { } bytes && IccCurve.Read(bytes, out _) is var curve
                ? [.. Enumerable.Range(0, 256).Select(value => (byte)RgbProfile.Srgb.Nearest(curve[value / 255.0]))]
                : null;
        }
        catch (IccFault)
        {
            return null;
        }
    }
}
