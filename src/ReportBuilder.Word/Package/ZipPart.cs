using System.Collections.Immutable;

namespace ReportBuilder.Word.Package;

/// <summary>A file inside a zip.</summary>
public sealed record ZipPart(string Path, ImmutableArray<byte> Bytes)
{
    /// <summary>Kept as it is: it is packed already, or its reader wants it so.</summary>
    public bool IsStored { get; init; }
}
