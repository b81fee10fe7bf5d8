using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ReportBuilder.Data;

/// <summary>A written file as the manifest lists it.</summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal.</param>
internal sealed record FileHash(string Path, int Bytes, string Hash)
{
    public static FileHash Of(string path, ImmutableArray<byte> bytes) => new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan())));
}
