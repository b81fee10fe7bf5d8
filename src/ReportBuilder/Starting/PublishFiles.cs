using System.Collections.Immutable;
using ReportBuilder.Files;

namespace ReportBuilder.Starting;

/// <summary>The files by which a new edition is published, for a host.</summary>
internal static class PublishFiles
{
    public const string GitHub = "github";
    public const string Static = "static";

    /// <summary>By their path in the folder of the edition; none for no host.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> For(string? host) => host switch
    {
        GitHub => [new(".github/workflows/publish.yml", EmbeddedFiles.Read("publish/github.yml"))],
        Static => [new("publish.sh", EmbeddedFiles.Read("publish/static.sh"))],
        _ => [],
    };
}
