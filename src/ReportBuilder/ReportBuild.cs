using System.Collections.Immutable;
using ReportBuilder.Commands;
using ReportBuilder.Data;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Releasing;

namespace ReportBuilder;

/// <summary>All files of a build, by path relative to the output folder, in ordinal order; the manifest last.</summary>
internal sealed record BuiltReport(ReportDraft Draft, ReportEditions Editions, ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> Files, BuildCounts Counts);

/// <summary>Runs the pipeline over a folder and gathers the files, without writing any.</summary>
internal static class ReportBuild
{
    public static Outcome<BuiltReport?> Run(BuildOrder order, Action<string> onStage)
    {
        onStage("read");
        var sources = EditionFolder.Read(order.Folder);
        if (sources.HasErrors)
            return new(null, sources.Diagnostics);
        var draft = ReportPipeline.Draft(sources.Value, onStage, studied: order.WritesData);
        if (draft.HasErrors)
            return new(null, draft.Diagnostics);
        if (order is { Embargoed: false, Day: { } day } && Embargo.Refusal(draft.Value.Document.Edition, day) is { } refusal)
            return new(null, draft.Diagnostics.Add(refusal));
        var printed = order.Embargoed ? draft.Value : Embargo.Lifted(draft.Value);
        var gathering = Gathering.Begin(order, sources.Value, printed, draft.Diagnostics);
        var editions = ReportPipeline.Write(printed, order.Choice, onStage);
        var diagnostics = draft.Diagnostics.AddRange(editions.Diagnostics);
        return new(editions.HasErrors ? null : gathering.Finish(editions.Value, diagnostics), diagnostics);
    }
}
