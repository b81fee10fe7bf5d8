using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using ReportBuilder.Commands;
using ReportBuilder.Data;
using ReportBuilder.Differences;
using ReportBuilder.Files;
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
        var draft = ReportPipeline.Draft(sources.Value, onStage, studied: true);
        if (draft.Value is null)
            return new(null, draft.Diagnostics);
        var refusals = ReleaseChecks.Of(order, draft.Value.Document.Edition).ToList();
        if (order.RequiresSignOff && !draft.HasErrors)
            refusals.AddRange(SignOffChecks.Of(draft.Value, Severity.Error));
        if (draft.HasErrors || refusals.Count > 0)
            return new(null, [.. draft.Diagnostics, .. refusals]);

        // The inputs of a release are those that are there once it is written, so that a second one finds nothing changed.
        var files = sources.Value.Files;
        var history = HistoryFile.With(files.TryGetValue(HistoryFile.Path, out var known) ? known : null, draft.Value.Inputs, draft.Value.Scores);
        if (history is { } appended)
            sources = Outcome.Of(new ReportSources(files.SetItem(HistoryFile.Path, appended)), sources.Diagnostics);
        var shelf = new ReleaseShelf(order.Shelf);
        var edition = draft.Value.Document.Edition;
        var before = shelf.Before(edition.Year, edition.Id).ToList();
        var previous = before.FirstOrDefault();
        var state = StateReader.Read(draft.Value, sources.Value.Files, draft.Diagnostics);
        if (previous is not null && Same(previous.State.Inputs, state.Inputs))
            return new(
                null,
                [Diagnostic.Error("RB8054", new(order.Folder), $"nothing changed since release {previous.Number}", "there is nothing to release")]);
        var change = previous is null
            ? null
            : new ReleaseChange(order, before, shelf.Next(edition.Year), state, new(draft.Value.Inputs, draft.Value.Scores), edition.Wording);
        var release = Build(order, shelf.Next(edition.Year), previous, change, sources.Value, draft, onStage);
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

    private static Outcome<BuiltRelease?> Build(
        ReleaseOrder order,
        ReleaseNumber number,
        PreviousRelease? previous,
        ReleaseChange? change,
        ReportSources sources,
        Outcome<ReportDraft> draft,
        Action<string> onStage
    )
    {
        ImmutableArray<ReleaseCorrection> corrections = change is null ? [] :
            [.. previous!.Corrections, new(number.ToString(), order.Date.ToString("O", CultureInfo.InvariantCulture), change.Paragraph())];
        var corrected = WithCorrections(Embargo.Lifted(draft.Value), corrections);
        var gathering = Gathering.Begin(new BuildOrder(order.Folder, null, null), sources, corrected, draft.Diagnostics);
        var editions = ReportPipeline.Write(corrected, new(Pdf: true, Html: true), onStage);
        var diagnostics = draft.Diagnostics.AddRange(editions.Diagnostics);
        if (editions.HasErrors)
            return new(null, diagnostics);
        var built = new FileList();
        gathering.Finish(editions.Value, new BuildFiles(built.Add), diagnostics);
        var files = built.InOrder().ToList();
        if (change is not null)
            files.AddRange(change.Notes(StateReader.Read(corrected, editions.Value, sources.Files, diagnostics)));
        files.Add(new("sbom.cdx.json", BillOfMaterials.Write()));
        files.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        var manifest = Manifest(order, number, previous, draft.Value.Document.Edition, corrections, files);
        files.Add(
            new(
                "release.json",
                ImmutableCollectionsMarshal.AsImmutableArray(JsonSerializer.SerializeToUtf8Bytes(manifest, ReleaseJson.Default.ReleaseManifest))
            )
        );
        return new(new(number, previous?.Number, corrections.LastOrDefault()?.Text ?? "", [.. files]), diagnostics);
    }

    private static bool Same(
        ImmutableSortedDictionary<string, string> a,
        ImmutableSortedDictionary<string, string> b) => a.SequenceEqual(b);

    /// <summary>The edition's own corrections first, then those that releases made out.</summary>
    private static ReportDraft WithCorrections(ReportDraft draft, ImmutableArray<ReleaseCorrection> corrections)
    {
        if (corrections.IsEmpty)
            return draft;
        var made = corrections.Select(correction => new Correction(DateOnly.ParseExact(correction.Date, "O", CultureInfo.InvariantCulture), correction.Text));
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
        order.Date.ToString("O", CultureInfo.InvariantCulture),
        previous?.Number.ToString() ?? "",
        $"ReportBuilder {ProgramVersion.Text}",
        order.AllowUncommitted ? "" : GitRevision.Find(order.Folder, "HEAD").Commit,
        corrections,
        [.. files.Select(file => new ReleasedFile(file.Key, file.Value.Length, Convert.ToHexStringLower(SHA256.HashData(file.Value.AsSpan()))))]);
}
