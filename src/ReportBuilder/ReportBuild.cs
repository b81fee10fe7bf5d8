using System.Collections.Immutable;
using ReportBuilder.Commands.Builds;
using ReportBuilder.Data;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Publishing;
using ReportBuilder.Releasing;

namespace ReportBuilder;

/// <summary>All files of a build, by path relative to the output folder, in ordinal order; the manifest last.</summary>
internal sealed record BuiltReport(
    ReportDraft Draft,
    ReportEditions Editions,
    ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> Files,
    BuildCounts Counts
);

/// <summary>Drafts that may be handed out, one a language, with what they were made from.</summary>
/// <param name="All">The main language first, or the only one that was asked for.</param>
internal sealed record BuildDraft(ReportSources Sources, ImmutableArray<ReportDraft> All)
{
    public ReportDraft Draft => All[0];
}

/// <summary>Runs the pipeline over a folder and hands over the files one by one, or gathers them.</summary>
internal static class ReportBuild
{
    /// <summary>The whole build in memory.</summary>
    public static Outcome<BuiltReport?> Run(BuildOrder order, Action<string> onStage)
    {
        var draft = Draft(order, onStage);
        if (draft.Value is null)
            return new(null, draft.Diagnostics);
        var files = new FileList();
        var built = Write(order, draft, onStage, files.Add);
        if (built.Value is null)
            return new(null, built.Diagnostics);
        return new(
            new(
                draft.Value.Draft,
                built.Value.Editions with
                {
                    Site = order.Choice.Html ? files.Below(OutputPlaces.Main.Site) : null,
                },
                files.InOrder(),
                built.Value.Counts
            ),
            built.Diagnostics
        );
    }

    /// <summary>Reads, scores and composes; null where there are errors or an embargo.</summary>
    public static Outcome<BuildDraft?> Draft(BuildOrder order, Action<string> onStage)
    {
        onStage("read");
        var sources = EditionFolder.Read(order.Folder);
        if (sources.HasErrors)
            return new(null, sources.Diagnostics);
        var languages = EditionDrafts.Languages(sources.Value, order.Language);
        if (languages.HasErrors)
            return new(null, languages.Diagnostics);
        var drafted = EditionDrafts.Draft(sources.Value, languages.Value, onStage, studied: order.WritesData);
        var draft = Outcome.Of(drafted.Value, sources.Diagnostics.AddRange(drafted.Diagnostics));
        if (draft.HasErrors)
            return new(null, draft.Diagnostics);
        if (Refusal(order, draft.Value[0]) is { } refusal)
            return new(null, draft.Diagnostics.Add(refusal));
        if (order.Embargoed)
            return new(new(sources.Value, draft.Value), draft.Diagnostics);
        var held = Embargo.Held(draft.Value[0].Document, order.Day);
        return new(new(sources.Value, [.. draft.Value.Select(one => Embargo.Lifted(one, order.Day))]), [.. draft.Diagnostics, .. held]);
    }

    /// <summary>Why nothing is handed out, or null.</summary>
    private static Diagnostic? Refusal(BuildOrder order, ReportDraft draft)
    {
        if (order.Publications.Fault(draft) is { } fault)
            return fault;
        var publication = draft.Document.Publications.FirstOrDefault(made => made.Publication.Name == order.OnlyPublication);
        if (order is not { Embargoed: false, Day: { } day })
            return null;
        return publication is not null ? Embargo.Refusal(publication, day)
            : order.WritesReport ? Embargo.Refusal(draft.Document.Edition, day)
            : null;
    }

    /// <summary>
    /// Writes the editions and what goes with them; null where there are errors: the files handed over until then are not to be used.
    /// </summary>
    /// <param name="handOn">Takes each file with its path below the output folder as it is made, from any thread.</param>
    public static Outcome<WrittenReport?> Write(
        BuildOrder order,
        Outcome<BuildDraft?> made,
        Action<string> onStage,
        Action<string, ImmutableArray<byte>> handOn
    )
    {
        var files = new BuildFiles(handOn);
        var translations = EditionDrafts.Translations(made.Value!.All);
        var others = Enumerable.Range(1, made.Value.All.Length - 1).Select(at => Task.Run(() => Begin(at, _ => { }))).ToArray();
        var first = Begin(0, onStage);
        var all = others.Select(other => other.GetAwaiter().GetResult()).Prepend(first).ToList();
        var diagnostics = all.Aggregate(
            made.Diagnostics,
            (said, written) => EditionDrafts.Together(EditionDrafts.Together(said, written.Editions.Diagnostics), written.Published.GetAwaiter().GetResult())
        );
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return new(null, diagnostics);
        foreach (var (gathering, written, _) in all.Skip(1))
            gathering.Finish(files, written.Value, diagnostics);
        var counts = first.Gathering.Finish(files, first.Editions.Value, diagnostics);
        return new(new(first.Editions.Value, counts), diagnostics);

        (Gathering Gathering, Outcome<ReportEditions> Editions, Task<ImmutableArray<Diagnostic>> Published) Begin(int at, Action<string> stage)
        {
            var draft = made.Value.All[at];
            var places = at == 0 ? OutputPlaces.Main : OutputPlaces.Of(draft.Inputs.Edition.Languages);
            var published = Task.Run(() => order.WritesPublications ? PublicationFiles.Write(draft, order.Publications, places, files.Take) : []);
            return (
                Gathering.Begin(order, made.Value.Sources, draft, made.Diagnostics, places),
                ReportPipeline.Write(draft, order.Choice, stage, file => files.Take(places.Site + file.Path, file.Bytes), translations[at]),
                published);
        }
    }
}
