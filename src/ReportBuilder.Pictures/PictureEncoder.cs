using System.Buffers.Binary;

namespace ReportBuilder.Pictures;

/// <summary>Writes dots as JPEG and WebP. The encoder is that of the pinned package: the same bytes on every machine.</summary>
public static class PictureEncoder
{
    /// <summary>What one segment of a JPEG file holds of a profile.</summary>
    private const int MostOfProfile = 65_519;

    /// <param name="quality">From 1 to 100.</param>
    /// <param name="profile">An ICC profile that the colours are of; empty for sRGB.</param>
    public static byte[] ToJpeg(Raster picture, int quality, byte[] profile)
    {
        var jpeg = SkiaCodec.ToJpeg(picture, quality);
        profile = IccProfile.For(3, profile);
        if (profile.Length == 0)
            return jpeg;
        var file = new MemoryStream(jpeg.Length + profile.Length + 256);
        file.Write(jpeg.AsSpan(0, 2));
        var count = (profile.Length + MostOfProfile - 1) / MostOfProfile;
        for (var i = 0; i < count; i++)
        {
            var part = profile.AsSpan(i * MostOfProfile, Math.Min(MostOfProfile, profile.Length - (i * MostOfProfile)));
            var length = part.Length + 16;
            file.Write([0xFF, 0xE2, (byte)(length >> 8), (byte)length, .. "ICC_PROFILE\0"u8, (byte)(i + 1), (byte)count]);
            file.Write(part);
        }

        file.Write(jpeg.AsSpan(2));
        return file.ToArray();
    }

    /// <param name="quality">From 1 to 100.</param>
    /// <param name="profile">An ICC profile that the colours are of; empty for sRGB.</param>
    public static byte[] ToWebP(Raster picture, int quality, byte[] profile)
    {
        var webP = SkiaCodec.ToWebP(picture, quality);
        profile = IccProfile.For(3, profile);
        return profile.Length == 0 ? webP : WithProfile(webP, picture, profile);
    }

    /// <summary>The extended form of WebP (RFC 9649, 2.7): a head that names what is in the file, the profile, then the chunks that were there.</summary>
    private static byte[] WithProfile(byte[] webP, Raster picture, byte[] profile)
    {
        var isExtended = webP.AsSpan(12, 4).SequenceEqual("VP8X"u8);
        var file = new MemoryStream(webP.Length + profile.Length + 64);
        var head = isExtended ? webP.AsSpan(20, 10).ToArray() : new byte[10];
        head[0] |= 0x20;
        if (!isExtended)
        {
            Three(head.AsSpan(4), picture.Width - 1);
            Three(head.AsSpan(7), picture.Height - 1);
        }

        file.Write([.. "RIFF\0\0\0\0WEBP"u8]);
        Chunk(file, "VP8X"u8, head);
        Chunk(file, "ICCP"u8, profile);
        file.Write(webP.AsSpan(isExtended ? 30 : 12));
        var bytes = file.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        file.Write(name);
        file.Write(length);
        file.Write(content);
        if (content.Length % 2 == 1)
            file.WriteByte(0);
    }

    private static void Three(Span<byte> to, int value) => (to[0], to[1], to[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
}
