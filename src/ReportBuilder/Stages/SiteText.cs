using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ReportBuilder.Stages;

/// <summary>The files of the HTML edition with their sizes and hashes.</summary>
internal static class SiteText
{
    public static string Print(ImmutableSortedDictionary<string, ImmutableArray<byte>> site)
    {
        var text = new StageText("html");
        foreach (var (path, bytes) in site)
            text.Line(0, $"{path} {bytes.Length} {Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()))[..12]}");
        return text.ToString();
    }
}
