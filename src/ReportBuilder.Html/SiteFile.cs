using System.Collections.Immutable;

namespace ReportBuilder.Html;

/// <summary>A file of the site.</summary>
/// <param name="Path">Relative to the site's folder, with forward slashes.</param>
public sealed record SiteFile(string Path, ImmutableArray<byte> Bytes);
