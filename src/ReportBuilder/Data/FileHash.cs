namespace ReportBuilder.Data;

/// <summary>A written file as the manifest lists it.</summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal.</param>
internal sealed record FileHash(string Path, int Bytes, string Hash);
