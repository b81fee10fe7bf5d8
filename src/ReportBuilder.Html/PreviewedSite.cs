using System.Collections.Immutable;

namespace ReportBuilder.Html;

/// <summary>
/// The site of a preview. The pages and what all of them share are there; what stands beside one page, its text for machines or its charts for
/// other sites, is made each time that somebody asks for it. Any number of threads may ask at once.
/// </summary>
public sealed class PreviewedSite
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>> files;
    private readonly SiteWriting? writing;

    internal PreviewedSite(ImmutableSortedDictionary<string, ImmutableArray<byte>> files, SiteWriting? writing) =>
        (this.files, this.writing) = (files, writing);

    /// <summary>The site before there is any.</summary>
    public static PreviewedSite Empty { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal), null);

    public bool IsEmpty => files.IsEmpty;

    /// <summary>The paths of all files, made or not, relative to the folder of the site.</summary>
    public IEnumerable<string> Paths => files.Keys.Concat(writing?.Beside.Keys ?? []);

    /// <summary>A file by its path; null where there is none.</summary>
    public ImmutableArray<byte>? Find(string path) =>
        files.TryGetValue(path, out var bytes) ? bytes
        : writing?.Beside.ContainsKey(path) == true ? writing.MakeBeside(path)
        : null;
}
