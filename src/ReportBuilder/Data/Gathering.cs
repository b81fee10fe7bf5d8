using System.Collections.Immutable;
using ReportBuilder.Commands.Builds;
using ReportBuilder.Differences.State;
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
    private readonly ReportDraft draft;
    private readonly OutputPlaces places;
    private readonly Task<BuildCounts> counts;
    private readonly Task<ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>>>? tables;
    private readonly Task<EditionState>? said;

    private Gathering(BuildOrder order, ReportSources sources, ReportDraft draft, ImmutableArray<Diagnostic> diagnostics, OutputPlaces places)
    {
        (this.draft, this.places) = (draft, places);
        counts = Task.Run(() => BuildCounts.Of(draft.Document));
        if (!order.WritesData)
            return;
        said = Task.Run(() => StateReader.Read(draft, sources.Files, diagnostics));
        tables = Task.Run(() => DataFiles.Write(draft).ToImmutableArray());
    }

    /// <param name="diagnostics">Of the draft: they say why a claim is false.</param>
    public static Gathering Begin(
        BuildOrder order,
        ReportSources sources,
        ReportDraft draft,
        ImmutableArray<Diagnostic> diagnostics,
        OutputPlaces? places = null
    ) => new(order, sources, draft, diagnostics, places ?? OutputPlaces.Main);

    /// <summary>All files of a build whose editions are whole.</summary>
    public void Finish(ReportEditions editions, BuildFiles files, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var (path, bytes) in editions.Site ?? ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty)
            files.Take(places.Site + path, bytes);
        Finish(files, editions, diagnostics);
    }

    /// <summary>Adds the PDF, the data files and, last and for the main language alone, the manifest to the files of the web edition.</summary>
    /// <param name="files">Those of the web edition are among them already.</param>
    /// <param name="diagnostics">All there is to say of the build.</param>
    public BuildCounts Finish(BuildFiles files, ReportEditions editions, ImmutableArray<Diagnostic> diagnostics)
    {
        var pages = editions.Pages;
        if (!editions.Pdf.IsDefault)
            files.Take(places.Pdf, editions.Pdf);
        if (!editions.Print.IsDefault)
            files.Take(places.Print, editions.Print);
        if (said is not null && tables is not null)
        {
            var state = Task.Run(() => State(said.GetAwaiter().GetResult(), pages, files.Hashes()));
            var taken = new List<Task>();
            foreach (var (path, bytes) in tables.GetAwaiter().GetResult().Add(DataFiles.Claims(draft, pages)))
                taken.Add(Task.Run(() => files.Take(places.Data + path[OutputPlaces.Main.Data.Length..], bytes)));
            Task.WhenAll(taken).GetAwaiter().GetResult();
            files.Take(StateFile.PathIn(places.Data), state.GetAwaiter().GetResult());
        }

        var counted = counts.GetAwaiter().GetResult() with
        {
            Pages = pages?.Pages.Length ?? 0,
            Warnings = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning),
        };
        if (places == OutputPlaces.Main)
            files.Take("build.json", BuildManifest.Write(draft, counted, files.Hashes()));
        return counted;
    }

    private ImmutableArray<byte> State(EditionState said, PagedDocument? pages, IEnumerable<FileHash> written)
    {
        var languages = draft.Inputs.Edition.Languages;
        var others = places == OutputPlaces.Main ? languages.All.Skip(1).Select(tag => OutputPlaces.Of(LanguageTag.Primary(tag)).Site).ToArray() : [];
        var site = written
            .Where(file => file.Path.StartsWith(places.Site, StringComparison.Ordinal))
            .Where(file => !others.Any(other => file.Path.StartsWith(other, StringComparison.Ordinal)))
            .Select(file => file with { Path = file.Path[places.Site.Length..] });
        return StateFile.Write(StateReader.WithEditions(said, pages, FileHashes.ByPath(site)));
    }
}
