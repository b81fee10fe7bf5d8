using System.Collections.Immutable;
using ReportBuilder.Commands;
using ReportBuilder.Data;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Releasing;

namespace ReportBuilder;

/// <summary>All files of a build, by path relative to the output folder, in ordinal order; the manifest last.</summary>
internal sealed record BuiltReport(ReportDraft Draft, ReportEditions Editions, ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> Files, BuildCounts Counts);

/// <summary>A draft that may be handed out, with what it was made from.</summary>
internal sealed record BuildDraft(ReportSources Sources, ReportDraft Draft);

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
                    Site = order.Choice.Html ? files.Below(Gathering.SiteFolder) : null,
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
        var drafted = ReportPipeline.Draft(sources.Value, onStage, studied: order.WritesData);
        var draft = Outcome.Of(drafted.Value, sources.Diagnostics.AddRange(drafted.Diagnostics));
        if (draft.HasErrors)
            return new(null, draft.Diagnostics);
        if (order is { Embargoed: false, Day: { } day } && Embargo.Refusal(draft.Value.Document.Edition, day) is { } refusal)
            return new(null, draft.Diagnostics.Add(refusal));
        return new(new(sources.Value, order.Embargoed ? draft.Value : Embargo.Lifted(draft.Value)), draft.Diagnostics);
    }

    /// <summary>
    /// Writes the editions and what goes with them; null where there are errors: the files handed over until then are not to be used.
    /// </summary>
    /// <param name="handOn">Takes each file with its path below the output folder as it is made, from any thread.</param>
    public static Outcome<WrittenReport?> Write(BuildOrder order, Outcome<BuildDraft?> made, Action<string> onStage, Action<string, ImmutableArray<byte>> handOn)
    {
        var (sources, draft) = made.Value!;
        var files = new BuildFiles(handOn);
        var gathering = Gathering.Begin(order, sources, draft, made.Diagnostics);
        var editions = ReportPipeline.Write(draft, order.Choice, onStage, file => files.Take(Gathering.SiteFolder + file.Path, file.Bytes));
        var diagnostics = made.Diagnostics.AddRange(editions.Diagnostics);
        return editions.HasErrors
            ? new(null, diagnostics)
            : new(new(editions.Value, gathering.Finish(files, editions.Value.Pages, editions.Value.Pdf, diagnostics)), diagnostics);
    }
}
