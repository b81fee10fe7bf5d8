using System.Collections.Immutable;
using ReportBuilder.Commands;
using ReportBuilder.Differences;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Data;

/// <summary>
/// All files of a build: the editions, the data files and the manifest. What needs only the draft is begun as soon as there is one and goes on while the editions are written.
/// </summary>
internal sealed class Gathering
{
    private const string SiteFolder = "html/";

    private readonly ReportDraft draft;
    private readonly Task<BuildCounts> counts;
    private readonly Task<ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>>>? tables;
    private readonly Task<EditionState>? said;

    private Gathering(BuildOrder order, ReportSources sources, ReportDraft draft, ImmutableArray<Diagnostic> diagnostics)
    {
        this.draft = draft;
        counts = Task.Run(() => BuildCounts.Of(draft.Document));
        if (!order.WritesData)
            return;
        said = Task.Run(() => StateReader.Read(draft, sources.Files, diagnostics));
        tables = Task.Run(() => DataFiles.Write(draft).ToImmutableArray());
    }

    /// <param name="diagnostics">Of the draft: they say why a claim is false.</param>
    public static Gathering Begin(BuildOrder order, ReportSources sources, ReportDraft draft, ImmutableArray<Diagnostic> diagnostics) => new(order, sources, draft, diagnostics);

    /// <param name="diagnostics">All there is to say of the build.</param>
    public BuiltReport Finish(ReportEditions editions, ImmutableArray<Diagnostic> diagnostics)
    {
        var files = new List<KeyValuePair<string, ImmutableArray<byte>>>();
        if (!editions.Pdf.IsDefault)
            files.Add(new("report.pdf", editions.Pdf));
        foreach (var (path, bytes) in editions.Site ?? ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty)
            files.Add(new(SiteFolder + path, bytes));
        var hashes = new List<FileHash>(FileHashes.Of(files));
        if (said is not null && tables is not null)
        {
            var data = tables.GetAwaiter().GetResult().Add(DataFiles.Claims(draft, editions.Pages)).Add(State(said.GetAwaiter().GetResult(), editions, hashes));
            files.AddRange(data);
            hashes.AddRange(FileHashes.Of(data));
        }

        var counted = counts.GetAwaiter().GetResult() with { Pages = editions.Pages?.Pages.Length ?? 0, Warnings = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning) };
        files.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        hashes.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        files.Add(new("build.json", BuildManifest.Write(draft, counted, hashes)));
        return new(draft, editions, [.. files], counted);
    }

    private static KeyValuePair<string, ImmutableArray<byte>> State(EditionState said, ReportEditions editions, IEnumerable<FileHash> written)
    {
        var site = written.Where(file => file.Path.StartsWith(SiteFolder, StringComparison.Ordinal)).Select(file => file with { Path = file.Path[SiteFolder.Length..] });
        return new(StateFile.Path, StateFile.Write(StateReader.WithEditions(said, editions.Pages, FileHashes.ByPath(site))));
    }
}
