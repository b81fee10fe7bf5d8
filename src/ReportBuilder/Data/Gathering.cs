using System.Collections.Immutable;
using ReportBuilder.Commands;
using ReportBuilder.Differences;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Data;

/// <summary>
/// All files of a build: the editions, the data files and the manifest. What needs only the draft is begun as soon as there is one and goes
/// on while the editions are written.
/// </summary>
internal sealed class Gathering
{
    /// <summary>Where the web edition stands in the output folder.</summary>
    public const string SiteFolder = "html/";

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

    /// <summary>All files of a build whose editions are whole.</summary>
    public void Finish(ReportEditions editions, BuildFiles files, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var (path, bytes) in editions.Site ?? ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty)
            files.Take(SiteFolder + path, bytes);
        Finish(files, editions.Pages, editions.Pdf, diagnostics);
    }

    /// <summary>Adds the PDF, the data files and, last, the manifest to the files of the web edition.</summary>
    /// <param name="files">Those of the web edition are among them already.</param>
    /// <param name="diagnostics">All there is to say of the build.</param>
    public BuildCounts Finish(BuildFiles files, PagedDocument? pages, ImmutableArray<byte> pdf, ImmutableArray<Diagnostic> diagnostics)
    {
        if (!pdf.IsDefault)
            files.Take("report.pdf", pdf);
        if (said is not null && tables is not null)
        {
            var state = Task.Run(() => State(said.GetAwaiter().GetResult(), pages, files.Hashes()));
            var taken = new List<Task>();
            foreach (var (path, bytes) in tables.GetAwaiter().GetResult().Add(DataFiles.Claims(draft, pages)))
                taken.Add(Task.Run(() => files.Take(path, bytes)));
            Task.WhenAll(taken).GetAwaiter().GetResult();
            files.Take(StateFile.Path, state.GetAwaiter().GetResult());
        }

        var counted = counts.GetAwaiter().GetResult() with
        {
            Pages = pages?.Pages.Length ?? 0,
            Warnings = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning),
        };
        files.Take("build.json", BuildManifest.Write(draft, counted, files.Hashes()));
        return counted;
    }

    private static ImmutableArray<byte> State(EditionState said, PagedDocument? pages, IEnumerable<FileHash> written)
    {
        var site = written.Where(file => file.Path.StartsWith(SiteFolder, StringComparison.Ordinal)).Select(file => file with { Path = file.Path[SiteFolder.Length..] });
        return StateFile.Write(StateReader.WithEditions(said, pages, FileHashes.ByPath(site)));
    }
}
