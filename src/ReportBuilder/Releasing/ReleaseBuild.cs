using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using ReportBuilder.Data;
using ReportBuilder.Differences.State;
using ReportBuilder.Files;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Signing;

namespace ReportBuilder.Releasing;

/// <summary>A release before it is written: its number and its files, the manifest last.</summary>
internal sealed record BuiltRelease(
    ReleaseNumber Number,
    ReleaseNumber? Previous,
    string Correction,
    ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> Files)
{
    /// <summary>data/history.csv with this edition in it; null where the edition keeps it in a form that is left alone.</summary>
    public ImmutableArray<byte>? History { get; init; }
}

/// <summary>
/// Builds an edition for release: checked, compared with the release before, with the corrections that its readers should know
/// of.
/// </summary>
internal static class ReleaseBuild
{
    public static Outcome<BuiltRelease?> Run(ReleaseOrder order, Action<string> onStage)
    {
        onStage("read");
        var sources = EditionFolder.Read(order.Folder);
        if (sources.HasErrors)
            return new(null, sources.Diagnostics);
        var drafts = EditionDrafts.Draft(sources.Value, EditionLoader.LanguagesOf(sources.Value), onStage, studied: true);
        if (drafts.Value.Any(draft => draft is null))
            return new(null, drafts.Diagnostics);
        var main = drafts.Value[0];
        var edition = main.Document.Edition;
        var refusals = ReleaseChecks.Of(order, edition).ToList();
        if (order.RequiresSignOff && !drafts.HasErrors)
            refusals.AddRange(SignOffChecks.Of(main, Severity.Error));
        if (drafts.HasErrors || refusals.Count > 0)
            return new(null, [.. drafts.Diagnostics, .. refusals]);

        // What is still under embargo is told to nobody: it is in none of the files.
        drafts = new(
            [.. drafts.Value.Select(draft => Embargo.Lifted(draft, order.Date))],
            [.. drafts.Diagnostics, .. Embargo.Held(main.Document, order.Date)]);
        main = drafts.Value[0];

        // The inputs of a release are those that are there once it is written, so that a second one finds nothing changed.
        var files = sources.Value.Files;
        var history = HistoryFile.With(files.TryGetValue(HistoryFile.Path, out var known) ? known : null, main.Inputs, main.Scores);
        if (history is { } appended)
            sources = Outcome.Of(new ReportSources(files.SetItem(HistoryFile.Path, appended)), sources.Diagnostics);
        var shelf = new ReleaseShelf(order.Shelf);
        var before = shelf.Before(edition.Year, edition.Id).ToList();
        var state = StateReader.Read(main, sources.Value.Files, drafts.Diagnostics);
        if (before.Count > 0 && Same(before[0].State.Inputs, state.Inputs))
            return new(
                null,
                [Diagnostic.Error("RB8054", new(order.Folder), $"nothing changed since release {before[0].Number}", "there is nothing to release")]);
        var number = shelf.Next(edition.Year);
        var changes = before.Count == 0 ? null : ReleaseChanges.Of(order, before, number, sources.Value, drafts, state);
        var release = Build(order, number, before.FirstOrDefault(), changes, sources.Value, drafts, onStage);
        return release.Value is null
            ? release
            : new(release.Value with { History = history }, history is null ? release.Diagnostics.Add(NotAppended()) : release.Diagnostics);
    }

    private static Diagnostic NotAppended() =>
        Diagnostic.Note(
            "RB8057",
            new(HistoryFile.Path),
            "the results of this edition are not added to the history: the table is not plain comma-separated values with the edition first",
            "save it so, or add the rows yourself"
        );

    /// <summary>Writes the report in every language, as a build does, and what a release has besides.</summary>
    private static Outcome<BuiltRelease?> Build(
        ReleaseOrder order,
        ReleaseNumber number,
        PreviousRelease? previous,
        ReleaseChanges? changes,
        ReportSources sources,
        Outcome<ImmutableArray<ReportDraft>> drafts,
        Action<string> onStage
    )
    {
        ImmutableArray<ReleaseCorrection> corrections = changes is null ? [] : [.. previous!.Corrections, changes.Correction];
        var corrected = new BuildDraft(sources, [.. drafts.Value.Select(draft => WithCorrections(draft, corrections))]);
        var built = new FileList();
        var written = ReportBuild.Write(new(order.Folder, null, null), new(corrected, drafts.Diagnostics), onStage, built.Add);
        if (written.Value is null)
            return new(null, written.Diagnostics);
        var files = built.InOrder().ToList();
        if (changes is not null)
            files.AddRange(changes.Notes(path => StateFile.Read(files.Find(file => file.Key == path).Value.AsSpan())!));
        files.Add(new("sbom.cdx.json", BillOfMaterials.Write()));
        files.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        var manifest = Manifest(order, number, previous, drafts.Value[0].Document.Edition, corrections, files);
        files.Add(
            new(
                "release.json",
                ImmutableCollectionsMarshal.AsImmutableArray(JsonSerializer.SerializeToUtf8Bytes(manifest, ReleaseJson.Default.ReleaseManifest))
            )
        );
        return new(new(number, previous?.Number, corrections.LastOrDefault()?.Text ?? "", [.. files]), written.Diagnostics);
    }

    private static bool Same(
        ImmutableSortedDictionary<string, string> a,
        ImmutableSortedDictionary<string, string> b) => a.SequenceEqual(b);

    /// <summary>The edition's own corrections first, then those that releases made out.</summary>
    private static ReportDraft WithCorrections(ReportDraft draft, ImmutableArray<ReleaseCorrection> corrections)
    {
        if (corrections.IsEmpty)
            return draft;
        var made = corrections.Select(correction => new Correction(
            DateOnly.ParseExact(correction.Date, "O", CultureInfo.InvariantCulture), correction.TextIn(draft.Document.Edition.Languages.Current)));
        var edition = draft.Document.Edition with { Corrections = [.. draft.Document.Edition.Corrections, .. made] };
        return draft with { Document = draft.Document with { Edition = edition }, Inputs = draft.Inputs with { Edition = edition } };
    }

    private static ReleaseManifest Manifest(
        ReleaseOrder order,
        ReleaseNumber number,
        PreviousRelease? previous,
        Edition edition,
        ImmutableArray<ReleaseCorrection> corrections,
        IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> files) => new(
        number.ToString(),
        edition.Id,
        edition.Title,
        edition.Languages.All,
        ReleaseOrder.Written(order.Date),
        previous?.Number.ToString() ?? "",
        $"ReportBuilder {ProgramVersion.Text}",
        order.AllowUncommitted ? "" : GitRevision.Find(order.Folder, "HEAD").Commit,
        corrections,
        [.. files.Select(file => new ReleasedFile(file.Key, file.Value.Length, Convert.ToHexStringLower(SHA256.HashData(file.Value.AsSpan()))))]);
}
