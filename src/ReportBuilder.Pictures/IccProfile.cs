using System.Buffers.Binary;

namespace ReportBuilder.Pictures;

/// <summary>The head of a colour profile (ICC.1).</summary>
public static class IccProfile
{
    private const int HeadLength = 128;

    /// <summary>The profile where it is one for colours of so many parts; empty where it is another or none.</summary>
    public static byte[] For(int parts, byte[] profile) => Fits(parts, profile) ? profile : [];

    private static bool Fits(int parts, ReadOnlySpan<byte> profile)
    {
        if (
            profile.Length < HeadLength
            || BinaryPrimitives.ReadInt32BigEndian(profile) != profile.Length
            || !profile[36..40].SequenceEqual("acsp"u8)
            || profile[8] is not (2 or 4)
        )
            return false;
        var kind = profile[12..16];
        if (!kind.SequenceEqual("mntr"u8) && !kind.SequenceEqual("scnr"u8) && !kind.SequenceEqual("prtr"u8) && !kind.SequenceEqual("spac"u8))
            return false;
        return profile[16..20].SequenceEqual(parts switch { 1 => "GRAY"u8, 3 => "RGB "u8, _ => "CMYK"u8 });
    }
}
