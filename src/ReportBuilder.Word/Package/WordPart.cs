using System.Collections.Immutable;

namespace ReportBuilder.Word.Package;

/// <summary>A file inside a Word file.</summary>
internal sealed record WordPart(string Path, ImmutableArray<byte> Bytes);
